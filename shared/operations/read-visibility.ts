// Reads `x-ms-visibility`, which operations, parameters and schemas share.
import { readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { Visibility } from './operation';

/** The visibility of an operation, parameter or schema; `none` for an unknown word. Case is forgiven, as in the wild. */
export function readVisibility(node: JsonNode): Visibility {
  const written = readString(node, 'x-ms-visibility').toLowerCase();
  return written === 'important' || written === 'advanced' || written === 'internal' ? written : 'none';
}
