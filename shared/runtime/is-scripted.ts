// Says whether custom code answers an operation. Source: connector format, section 1.1.
import { findNode } from '../text/locate';
import { readMember, readStrings } from '../text/read';
import type { JsonTree } from '../text/tree';

/**
 * True where the connector has custom code and its properties name the operation, or name none at all: then the code
 * answers every one. `missing` where they name it and there is no code.
 */
export function isScripted(
  properties: JsonTree | null,
  script: string | null,
  operationId: string,
): boolean | 'missing' {
  const holder = properties && findNode(properties, ['properties']);
  const named =
    holder && readMember(holder, 'scriptOperations') ? readStrings(holder, 'scriptOperations') : [];
  if (script === null || script.trim() === '') return named.includes(operationId) ? 'missing' : false;
  return named.length === 0 || named.includes(operationId);
}
