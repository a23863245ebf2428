// The media type that a form needs: without one in `consumes` its fields would be sent as JSON.
import type { Operation } from '../operations/operation';
import type { JsonChange } from '../text/edit';

const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';

/** The change that lets the operation send a form field of that type; none where it can already. */
export function addFormType(operation: Operation, type: string): readonly JsonChange[] {
  const accepted = type === 'file' ? [multipart] : [urlEncoded, multipart];
  if (operation.consumes.some((one) => accepted.includes(one.split(';')[0]?.trim() ?? ''))) return [];
  const value = [type === 'file' ? multipart : urlEncoded];
  return [{ kind: 'set', path: [...operation.place, 'consumes'], value }];
}
