// The command line: the same rooms as the app, without a window, under plain Node. Reads the arguments, runs one
// command, and ends with its exit code.
import { printHelp } from './help';
import { runCommand } from './run-command';
import { parseArguments } from './parse-arguments';

void start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

async function start(): Promise<void> {
  const request = parseArguments(process.argv.slice(2));
  if (request.kind === 'help') {
    console.log(printHelp());
    return;
  }
  if (request.kind === 'unusable') {
    console.error(`${request.reason}\n\n${printHelp()}`);
    process.exitCode = 2;
    return;
  }
  const { output, isError, exitCode } = await runCommand(request, process.cwd(), process.env);
  // A closed pipe, as behind `head`, is no failure of ours.
  process.stdout.on('error', () => process.exit(exitCode));
  if (output !== '') (isError ? console.error : console.log)(output);
  process.exitCode = exitCode;
}
