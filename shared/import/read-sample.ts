// Reads a text that was pasted or dropped as a sample, whatever it is: JSON, a HAR file or an entry of one, a cURL
// command, an HTTP message. The parsers stand beside this file; here it is found out which of them is meant.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { parseJson } from '../text/parse';
import { toValue } from '../text/value';
import type { CapturedCall } from './captured-call';
import { parseCurl } from './parse-curl';
import { parseHar } from './parse-har';
import { parseHttpMessage, parseHttpReply } from './parse-http-message';
import type { SampleContent } from './sidecar-samples';

/** Longer texts are refused: the tree of one would be no help to anybody. */
const longestSample = 2_000_000;
/** More calls of one HAR file would bury what was looked for. */
const mostCalls = 50;

/** A sample that was read, with the name that suits it. */
export interface ReadSample {
  readonly name: string;
  readonly content: SampleContent;
}

/**
 * The samples of a text. Problems: `sample-empty`, `sample-too-long`, `sample-not-read` (nothing of the above, with the
 * place where JSON ended), and those of the parser that the text looks meant for.
 */
export function readSample(text: string): Result<readonly ReadSample[]> {
  const trimmed = text.trim();
  if (trimmed === '') return fail(errorProblem('sample-empty', 'There is nothing to read yet.'));
  if (text.length > longestSample) {
    return fail(errorProblem('sample-too-long', 'The sample is longer than 2 MB. Paste a part of it.'));
  }
  if (/^(?:\$\s+)?(?:\S*[/\\])?curl(?:\.exe)?\s/i.test(trimmed))
    return readCall(parseCurl(dropPrompt(trimmed)));
  if (/^[A-Z]+[ \t]+\S*[/.]\S*(?:[ \t]+HTTP\/[\d.]+)?[ \t]*(?:[\r\n]|$)/.test(trimmed)) {
    return readCall(parseHttpMessage(trimmed));
  }
  const reply = parseHttpReply(trimmed);
  if (reply) {
    const bare = { method: '', origin: '', path: '', query: [], headers: [], body: null };
    return ok([{ name: `Reply ${reply.status}`, content: { kind: 'call', call: { ...bare, reply } } }]);
  }
  return readJson(text);
}

function readJson(text: string): Result<readonly ReadSample[]> {
  const tree = parseJson(text);
  const [first] = tree.problems;
  if (first) {
    const range = first.place?.range;
    const where = range ? ` (line ${range.line}, column ${range.column})` : '';
    return fail(
      errorProblem('sample-not-read', `This is no JSON: ${first.message}${where}`, {
        action: 'Paste JSON, a cURL command, a HAR entry, or an HTTP message.',
      }),
    );
  }
  const value = toValue(tree.root);
  const calls = isHar(value) ? parseHar(value) : null;
  if (calls?.ok) return ok(calls.value.slice(0, mostCalls).map(nameCall));
  return ok([{ name: 'Sample', content: { kind: 'value', value } }]);
}

function readCall(parsed: Result<CapturedCall>): Result<readonly ReadSample[]> {
  return parsed.ok ? ok([nameCall(parsed.value)]) : parsed;
}

function nameCall(call: CapturedCall): ReadSample {
  return { name: `${call.method} ${call.path}`, content: { kind: 'call', call } };
}

/** A log, a list of entries, or one entry, by the members that HAR requires. */
function isHar(value: JsonValue): boolean {
  if (isJsonArray(value)) return value.length > 0 && value.every(isEntry);
  return isEntry(value) || (isJsonObject(value) && isJsonObject(value['log']) && 'entries' in value['log']);
}

function isEntry(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const request = value['request'];
  return isJsonObject(request) && 'url' in request && 'method' in request;
}

function dropPrompt(text: string): string {
  return text.replace(/^\$\s+/, '');
}
