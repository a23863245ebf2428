// The fields of an object whose schema a lookup handed over, ready for the card. Pure.
import type { JsonValue } from '../../shared/base/json-value';
import { readField } from '../../shared/operations/read-fields';
import type { Lookup } from '../../shared/operations/read-lookup';
import { buildSchemaFields } from '../../shared/preview/build-fields';
import type { CardField } from '../../shared/preview/card';
import { readDynamicSchema } from '../../shared/runtime/binding-fields';
import { parseJson } from '../../shared/text/parse';

/** The fields; null where the reply has no schema at the place that the lookup names. */
export function readLiveFields(reply: JsonValue, lookup: Lookup, label: string): readonly CardField[] | null {
  const schema = readDynamicSchema(lookup, reply);
  if (!schema) return null;
  const tree = parseJson(JSON.stringify(schema));
  const root = readField(tree, tree.root, { name: '', required: true, listedAt: [], ancestors: [] });
  return buildSchemaFields(tree, root, label);
}
