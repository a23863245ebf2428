// Reads a cURL command, as browsers and manuals print it, for a Unix shell or the Windows prompt.
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import {
  type CapturedCall,
  type CapturedPair,
  findHeader,
  parseQuery,
  readAddress,
  readBody,
} from './captured-call';
import { splitCommand } from './split-command';

/** Options that take no value and change nothing here; short ones may be joined (`-sSL`). */
const flags = new Set([
  'compressed',
  'insecure',
  'location',
  'silent',
  'show-error',
  'include',
  'verbose',
  'fail',
  'http1.1',
  'http2',
  'globoff',
  'k',
  's',
  'S',
  'L',
  'i',
  'v',
  'f',
  'g',
  'N',
  'no-buffer',
]);

const longNames: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  u: 'user',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  F: 'form',
  G: 'get',
  I: 'head',
};

interface Command {
  method: string;
  address: string;
  isGet: boolean;
  readonly headers: CapturedPair[];
  readonly data: string[];
  readonly form: CapturedPair[];
}

/** Parses a cURL command. Problems: `curl-not-curl` (another program), `curl-no-address`. */
export function parseCurl(text: string): Result<CapturedCall> {
  const [program, ...words] = splitCommand(text);
  if (!/^(?:.*[/\\])?curl(?:\.exe)?$/i.test(program ?? '')) {
    return fail(
      errorProblem('curl-not-curl', 'This is no cURL command.', {
        action: 'Paste a command that begins with curl.',
      }),
    );
  }
  const command: Command = { method: '', address: '', isGet: false, headers: [], data: [], form: [] };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) takeWord(command, word, rest);
  if (command.address === '') {
    return fail(
      errorProblem('curl-no-address', 'The cURL command names no address.', {
        action: 'Add the address that it calls.',
      }),
    );
  }
  return ok(buildCall(command));
}

function takeWord(command: Command, word: string, rest: string[]): void {
  if (!word.startsWith('-') || word === '-') {
    command.address ||= word;
    return;
  }
  if (word.startsWith('--')) {
    const [name, value] = splitOnce(word.slice(2), '=');
    takeOption(command, name, () => value ?? rest.shift() ?? '');
    return;
  }
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    const attached = word.slice(at + 1);
    if (flags.has(letter)) continue;
    const isSwitch = letter === 'G' || letter === 'I';
    takeOption(command, longNames[letter] ?? letter, () =>
      attached === '' ? (rest.shift() ?? '') : attached,
    );
    if (!isSwitch) return;
  }
}

function takeOption(command: Command, name: string, readValue: () => string): void {
  if (flags.has(name)) return;
  if (name === 'get') command.isGet = true;
  else if (name === 'head') command.method = 'HEAD';
  else takeValue(command, name, readValue());
}

function takeValue(command: Command, name: string, value: string): void {
  if (name === 'request') command.method = value.toUpperCase();
  else if (name === 'url') command.address = value;
  else if (name === 'header') command.headers.push(...readHeader(value));
  else if (name === 'user-agent') command.headers.push({ name: 'User-Agent', value });
  else if (name === 'referer') command.headers.push({ name: 'Referer', value });
  else if (name === 'cookie') command.headers.push({ name: 'Cookie', value });
  else if (name === 'user') command.headers.push({ name: 'Authorization', value: `Basic ${value}` });
  else if (name === 'json') {
    command.data.push(value);
    command.headers.push({ name: 'Content-Type', value: 'application/json' });
  } else if (name === 'data-urlencode') command.data.push(encodePair(value));
  else if (name.startsWith('data')) command.data.push(value);
  else if (name === 'form' || name === 'form-string') command.form.push(readField(value));
}

function buildCall(command: Command): CapturedCall {
  const address = readAddress(command.address);
  const data = command.data.join('&');
  const query = command.isGet ? [...address.query, ...parseQuery(data)] : address.query;
  const hasBody = !command.isGet && command.data.length > 0;
  const mediaType = findHeader(command.headers, 'content-type');
  const guessed =
    mediaType || (/^\s*[[{]/.test(data) ? 'application/json' : 'application/x-www-form-urlencoded');
  const body = hasBody ? readBody(data, guessed) : null;
  return {
    method: command.method || (hasBody || command.form.length > 0 ? 'POST' : 'GET'),
    ...address,
    query,
    headers: command.headers,
    body: command.form.length > 0 ? { text: '', json: undefined, form: command.form } : body,
    reply: null,
  };
}

/** `Name: value`; a header that is switched off (`Name:`) gives none. */
function readHeader(text: string): readonly CapturedPair[] {
  const [name, value] = splitOnce(text, ':');
  return value === undefined || value.trim() === '' ? [] : [{ name: name.trim(), value: value.trim() }];
}

/** `name=value` or `name=@file;type=…`: a file gives its name. */
function readField(text: string): CapturedPair {
  const [name, value = ''] = splitOnce(text, '=');
  return { name, value: value.startsWith('@') ? (value.slice(1).split(';')[0] ?? '') : value };
}

function encodePair(text: string): string {
  const [name, value] = splitOnce(text, '=');
  return value === undefined ? encodeURIComponent(text) : `${name}=${encodeURIComponent(value)}`;
}

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
