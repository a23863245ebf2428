// Holds a call against what a test case expects of it. Every miss is a reason that a person can act on: the place, what
// was expected there, and what came.
import { isJsonArray, isJsonObject, isSameJson, type JsonValue } from '../base/json-value';
import type { Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import type { CallRecord, Reply } from './call-record';
import { findCaseValue } from './case-path';
import type { CaseExpectations, ValueExpectation } from './case-schema';
import { cutText } from './cut-text';
import { reportDrift } from './drift-report';
import { printDrift, printDriftPlace } from './drift-words';
import type { Drift } from './find-drift';

/** Why a case failed: one miss. All three are short texts. */
export interface CaseReason {
  readonly place: string;
  readonly expected: string;
  readonly got: string;
}

type CheckedCall = Pick<CallRecord, 'reply' | 'problem' | 'durationMs'>;

const longestShown = 300;
// What a schema does not name may be there all the same.
const misfits: ReadonlySet<Drift['kind']> = new Set(['missing', 'type', 'null', 'enum']);

/** The misses, in the order of the expectations; none where the call is what it should be. */
export function checkExpectations(
  tree: JsonTree,
  operation: Operation,
  expect: CaseExpectations,
  call: CheckedCall,
): readonly CaseReason[] {
  const { reply, problem, durationMs } = call;
  if (!reply) {
    return [{ place: 'the call', expected: 'a reply', got: problem?.message ?? 'no reply' }];
  }
  return [
    ...checkStatus(expect, reply),
    ...(expect.schema ? checkSchema(tree, operation, reply) : []),
    ...(expect.values ?? []).flatMap((one) => checkValue(one, reply)),
    ...checkTime(expect, durationMs),
  ];
}

function checkStatus({ status }: CaseExpectations, reply: Reply): readonly CaseReason[] {
  if (status === undefined || status === reply.status) return [];
  const said = reply.body.kind === 'json' || reply.body.kind === 'text' ? `: ${reply.body.text}` : '';
  const got = `${reply.status} ${reply.statusText}`.trim();
  return [{ place: 'status', expected: String(status), got: shorten(`${got}${said}`) }];
}

function checkSchema(tree: JsonTree, operation: Operation, reply: Reply): readonly CaseReason[] {
  const report = reportDrift(tree, operation, reply);
  if (report.kind === 'undeclared') {
    const expected = 'a schema in the definition';
    return [{ place: `response ${reply.status}`, expected, got: 'a body that is not declared' }];
  }
  if (report.kind === 'open' && reply.body.kind !== 'empty' && reply.status < 300) {
    const isCut = reply.body.shownBytes < reply.body.sizeBytes;
    const got = isCut
      ? 'a body that is too large to be checked'
      : `${reply.body.mediaType || 'a body'}, no JSON`;
    return [{ place: 'the body', expected: 'JSON that fits the schema', got }];
  }
  return report.drifts
    .filter(({ kind }) => misfits.has(kind))
    .map((drift) => ({
      place: printDriftPlace(drift),
      expected: 'what the schema declares',
      got: `it ${printDrift(drift)}`,
    }));
}

function checkTime({ timeMs }: CaseExpectations, durationMs: number): readonly CaseReason[] {
  if (timeMs === undefined || durationMs <= timeMs) return [];
  return [{ place: 'time', expected: `at most ${timeMs} ms`, got: `${Math.round(durationMs)} ms` }];
}

function checkValue({ path, test, value = null }: ValueExpectation, reply: Reply): readonly CaseReason[] {
  const found = findCaseValue(reply, path);
  const place = path === '' ? 'the body' : path;
  const miss = (expected: string): readonly CaseReason[] => [
    { place, expected, got: found === undefined ? 'nothing there' : print(found) },
  ];
  switch (test) {
    case 'exists':
      return found === undefined ? miss('a value') : [];
    case 'absent':
      return found === undefined ? [] : miss('nothing there');
    case 'equals':
      return isSameJson(found, value) ? [] : miss(print(value));
    case 'contains':
      return found !== undefined && contains(found, value) ? [] : miss(`something with ${print(value)}`);
    case 'matches':
      return matches(found, value)
        ? []
        : miss(`a text like ${typeof value === 'string' ? `/${value}/` : print(value)}`);
  }
}

/** A text in a text, an item of a list, or members of an object. */
function contains(found: JsonValue, wanted: JsonValue): boolean {
  if (typeof found === 'string') return found.includes(typeof wanted === 'string' ? wanted : print(wanted));
  if (isJsonArray(found)) return found.some((item) => isSameJson(item, wanted) || isPart(item, wanted));
  return isPart(found, wanted);
}

function isPart(found: JsonValue, wanted: JsonValue): boolean {
  if (!isJsonObject(found) || !isJsonObject(wanted)) return false;
  return Object.entries(wanted).every(([name, value]) => isSameJson(found[name], value));
}

/** An expression that cannot be read matches nothing. */
function matches(found: JsonValue | undefined, pattern: JsonValue): boolean {
  if (found === undefined || typeof pattern !== 'string') return false;
  try {
    return new RegExp(pattern, 'u').test(typeof found === 'string' ? found : JSON.stringify(found));
  } catch {
    return false;
  }
}

function print(value: JsonValue): string {
  return shorten(JSON.stringify(value));
}

function shorten(text: string): string {
  return cutText(text.replace(/\s+/g, ' '), longestShown);
}
