// What of a call may be kept after it is over: its inputs without secrets, and a reply of bounded size.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Reply } from './call-record';
import type { GivenValues } from './choose-values';
import type { Mask } from './mask-secrets';

/** A text of a reply is kept up to this many characters; a larger picture is not kept at all. */
export const mostKeptText = 256 * 1024;

/** Inputs that may be kept. */
export interface MaskedInputs {
  readonly inputs: GivenValues;
  /** True where something was masked. */
  readonly isMasked: boolean;
}

/** The inputs with every secret hidden, in texts, numbers and names alike. */
export function maskInputs(given: GivenValues, mask: Mask): MaskedInputs {
  const inputs = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, maskValue(value, mask)]));
  return { inputs, isMasked: JSON.stringify(inputs) !== JSON.stringify(given) };
}

/** The reply with a body that is small enough to be kept. */
export function cutReply(reply: Reply): Reply {
  const { body } = reply;
  if (body.text.length <= mostKeptText) return reply;
  if (body.kind === 'image') return { ...reply, body: { ...body, kind: 'binary', text: '', shownBytes: 0 } };
  const text = body.text.slice(0, mostKeptText);
  const shownBytes = Math.min(Math.max(0, body.sizeBytes - 1), mostKeptText);
  return { ...reply, body: { ...body, text, shownBytes } };
}

function maskValue(value: JsonValue, mask: Mask): JsonValue {
  if (typeof value === 'string') return mask.hide(value);
  if (typeof value === 'number') {
    const text = String(value);
    const shown = mask.hide(text);
    return shown === text ? value : shown;
  }
  if (isJsonArray(value)) return value.map((item) => maskValue(item, mask));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [mask.hide(name), maskValue(member, mask)]),
  );
}
