// Parses the arguments of the command line.

/** The commands by name. */
export const commandNames = ['validate', 'info', 'pack', 'test'] as const;
/** One of the commands. */
export type CommandName = (typeof commandNames)[number];

/** A command to run. `out` is empty where pack chooses the file. */
export interface CommandRequest {
  readonly kind: 'command';
  readonly command: CommandName;
  readonly folder: string;
  readonly json: boolean;
  readonly out: string;
  /** The connection that test calls through, by its name; left out where none was named. */
  readonly connection?: string;
  /** Where test writes its report for build servers. */
  readonly junit?: string;
  /** The test cases to run, `*` stands for any text; left out for all. */
  readonly only?: readonly string[];
}

/** What the arguments ask for, or why they cannot be followed. */
export type Request =
  CommandRequest | { readonly kind: 'help' } | { readonly kind: 'unusable'; readonly reason: string };

/** Options with a value: the command that takes them, and what the value is. */
const valued: ReadonlyMap<string, { readonly command: CommandName; readonly needs: string }> = new Map([
  ['--out', { command: 'pack', needs: 'a file' }],
  ['--connection', { command: 'test', needs: 'the name of a connection' }],
  ['--junit', { command: 'test', needs: 'a file' }],
  ['--only', { command: 'test', needs: 'the name of a test case' }],
]);

/** Parses what stands behind the program's name. Options may stand anywhere; behind `--` there are none. */
export function parseArguments(args: readonly string[]): Request {
  const words: string[] = [];
  const values = new Map<string, string[]>();
  let json = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--help' || arg === '-h') return { kind: 'help' };
    if (arg === '--') {
      words.push(...args.slice(index + 1));
      break;
    }
    const [name, joined] = splitOption(arg);
    const option = valued.get(name);
    if (option) {
      const value = joined ?? args[(index += 1)] ?? '';
      if (value === '') return unusable(`${name} needs ${option.needs}.`);
      values.set(name, [...(values.get(name) ?? []), value]);
    } else if (arg === '--json') json = true;
    else if (arg.startsWith('-')) return unusable(`There is no option ${arg}.`);
    else words.push(arg);
  }
  return words.length === 0 && !json && values.size === 0 ? { kind: 'help' } : readWords(words, json, values);
}

/** `--out=file` in two; another text whole. */
function splitOption(arg: string): readonly [string, string?] {
  const at = arg.indexOf('=');
  return arg.startsWith('--') && at > 0 ? [arg.slice(0, at), arg.slice(at + 1)] : [arg];
}

function readWords(
  words: readonly string[],
  json: boolean,
  values: ReadonlyMap<string, readonly string[]>,
): Request {
  const [name = '', folder, ...rest] = words;
  const command = commandNames.find((one) => one === name);
  if (!command) return unusable(name === '' ? 'Name a command.' : `There is no command ${name}.`);
  if (folder === undefined) return unusable(`${command} needs the folder of a connector.`);
  if (rest.length > 0) return unusable(`${command} takes one folder; ${rest.join(' ')} is too much.`);
  for (const option of values.keys()) {
    const owner = valued.get(option)?.command;
    if (owner !== command) return unusable(`Only ${owner ?? 'another command'} takes ${option}.`);
  }
  const last = (option: string) => values.get(option)?.at(-1);
  const [connection, junit, only] = [last('--connection'), last('--junit'), values.get('--only')];
  return {
    kind: 'command',
    command,
    folder,
    json,
    out: last('--out') ?? '',
    ...(connection === undefined ? {} : { connection }),
    ...(junit === undefined ? {} : { junit }),
    ...(only === undefined ? {} : { only }),
  };
}

function unusable(reason: string): Request {
  return { kind: 'unusable', reason };
}
