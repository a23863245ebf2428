// Parses the arguments of the command line.

/** The commands by name. */
export const commandNames = ['validate', 'info', 'pack'] as const;
/** One of the commands. */
export type CommandName = (typeof commandNames)[number];

/** A command to run. `out` is empty where pack chooses the file. */
export interface CommandRequest {
  readonly kind: 'command';
  readonly command: CommandName;
  readonly folder: string;
  readonly json: boolean;
  readonly out: string;
}

/** What the arguments ask for, or why they cannot be followed. */
export type Request =
  CommandRequest | { readonly kind: 'help' } | { readonly kind: 'unusable'; readonly reason: string };

/** Parses what stands behind the program's name. Options may stand anywhere; behind `--` there are none. */
export function parseArguments(args: readonly string[]): Request {
  const words: string[] = [];
  let json = false;
  let out = '';
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--help' || arg === '-h') return { kind: 'help' };
    if (arg === '--') {
      words.push(...args.slice(index + 1));
      break;
    } else if (arg === '--json') json = true;
    else if (arg === '--out') {
      out = args[index + 1] ?? '';
      index += 1;
      if (out === '') return unusable('--out needs a file.');
    } else if (arg.startsWith('--out=')) out = arg.slice('--out='.length);
    else if (arg.startsWith('-')) return unusable(`There is no option ${arg}.`);
    else words.push(arg);
  }
  return words.length === 0 && !json && out === '' ? { kind: 'help' } : readWords(words, json, out);
}

function readWords(words: readonly string[], json: boolean, out: string): Request {
  const [name = '', folder, ...rest] = words;
  const command = commandNames.find((one) => one === name);
  if (!command) return unusable(name === '' ? 'Name a command.' : `There is no command ${name}.`);
  if (folder === undefined) return unusable(`${command} needs the folder of a connector.`);
  if (rest.length > 0) return unusable(`${command} takes one folder; ${rest.join(' ')} is too much.`);
  if (out !== '' && command !== 'pack') return unusable('Only pack takes --out.');
  return { kind: 'command', command, folder, json, out };
}

function unusable(reason: string): Request {
  return { kind: 'unusable', reason };
}
