// Tells when an operation is not called in the connector what it is called in the source.
import type { Conversion } from './conversion';
import { type PlacedObject, readText } from './source-document';

/** Notes that an operation got an id, or another one than it had. */
export function noteId(c: Conversion, operation: PlacedObject, id: string): void {
  const written = readText(operation, 'operationId');
  if (written === '') c.losses.note('operation-id', operation.pointer, id);
  else if (written !== id) c.losses.note('operation-id-changed', operation.pointer, written, id);
}
