// Finds what looks like a secret in a sample, and masks it. A sample is remembered with the connector, and a connector
// is shared: what is found here is masked first. Judged by the shapes of known tokens and by names; pure.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import { findSecretShape, isAuthorizationValue, isFiller } from './secret-shapes';

/** What stands in the place of a secret. */
export const mask = '***';

const secretName =
  /^(?:x[-_])?(?:authorization|proxy-authorization|cookie|set-cookie|pass(?:word|wd|phrase)?|pwd|secret|client[-_]?secret|api[-_]?key|access[-_]?key|subscription[-_]?key|ocp-apim-subscription-key|(?:access|refresh|id|auth|session|bearer|csrf|xsrf)?[-_]?token|private[-_]?key|credentials?|signature|sig|functions-key)$/i;
const deepest = 200;

/** The paths of the texts that look like secrets, in order. */
export function findSampleSecrets(value: JsonValue): readonly Path[] {
  const found: Path[] = [];
  visit(value, [], '', found);
  return found;
}

/** The sample with these texts masked. */
export function maskSample(value: JsonValue, places: readonly Path[]): JsonValue {
  return places.reduce(maskAt, value);
}

function visit(value: JsonValue, path: Path, name: string, found: Path[]): void {
  if (path.length > deepest) return;
  if (typeof value === 'string') {
    if (isSecret(name, value)) found.push(path);
  } else if (isJsonArray(value)) {
    value.forEach((item, index) => visit(item, [...path, index], name, found));
  } else if (isJsonObject(value)) {
    // A header, a query parameter or a field of a form is a name beside its value.
    const beside = typeof value['name'] === 'string' ? value['name'] : '';
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, [...path, key], key === 'value' && beside !== '' ? beside : key, found);
    }
  }
}

function isSecret(name: string, text: string): boolean {
  if (isFiller(text)) return false;
  return secretName.test(name) || isAuthorizationValue(text) || findSecretShape(text) !== undefined;
}

function maskAt(value: JsonValue, path: Path): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return mask;
  if (typeof step === 'number' && isJsonArray(value)) {
    return value.map((item, index) => (index === step ? maskAt(item, rest) : item));
  }
  if (typeof step !== 'string' || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? maskAt(inner, rest) : inner]),
  );
}
