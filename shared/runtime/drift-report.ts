// Holds a whole reply against what the definition declares for it: fits, differs (and where), or is not declared at
// all.
import type { JsonValue } from '../base/json-value';
import { findNotification, findOutputResponse } from '../operations/list-outputs';
import type { Field, Operation, ResponseModel } from '../operations/operation';
import { parseJson } from '../text/parse';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { Reply } from './call-record';
import { type Drift, findDrift } from './find-drift';

/** How a reply stands to its declaration. */
export interface DriftReport {
  /** `open`: nothing is declared, and nothing has to be. `undeclared`: there is a body and no schema for it. */
  readonly kind: 'fits' | 'differs' | 'undeclared' | 'open';
  readonly drifts: readonly Drift[];
  /** The body; null where it is no JSON, or not all of it is here. */
  readonly body: JsonValue;
}

const nothing: DriftReport = { kind: 'open', drifts: [], body: null };

/** Reports on a reply of the operation. */
export function reportDrift(tree: JsonTree, operation: Operation, reply: Reply): DriftReport {
  const body = readWholeBody(reply);
  if (body === undefined) return nothing;
  const declared = findDeclared(operation, reply.status)?.schema ?? null;
  if (declared) return compareWith(tree, declared, body);
  const isSuccess = reply.status >= 200 && reply.status < 300;
  return { kind: isSuccess ? 'undeclared' : 'open', drifts: [], body };
}

/** Reports on what a web API sent to the callback of a webhook trigger. */
export function reportNotification(tree: JsonTree, operation: Operation, body: JsonValue): DriftReport {
  const declared = findNotification(tree, operation);
  return declared ? compareWith(tree, declared, body) : { kind: 'undeclared', drifts: [], body };
}

/** The response that declares a status: its own where that has a schema, for a success the one that makes outputs. */
export function findDeclared(operation: Operation, status: number): ResponseModel | null {
  const exact = operation.responses.find((response) => response.status === String(status));
  if (exact?.schema) return exact;
  return status >= 200 && status < 300 ? findOutputResponse(operation) : (exact ?? null);
}

/** The whole body as JSON; undefined where it is none or was cut. */
export function readWholeBody({ body }: Pick<Reply, 'body'>): JsonValue | undefined {
  if (body.kind !== 'json' || body.shownBytes < body.sizeBytes) return undefined;
  return toValue(parseJson(body.text).root);
}

function compareWith(tree: JsonTree, declared: Field, body: JsonValue): DriftReport {
  const drifts = findDrift(tree, declared, body);
  return { kind: drifts.length === 0 ? 'fits' : 'differs', drifts, body };
}
