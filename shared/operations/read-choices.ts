// Reads what a maker may choose from: `enum` with the labels of `x-ms-enum-values`, and whether the choices or the
// schema come from another operation instead.
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import type { EnumValue } from './operation';

const dynamicKeys: ReadonlySet<string> = new Set([
  'x-ms-dynamic-values',
  'x-ms-dynamic-list',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
  'x-ms-dynamic-tree',
]);

/** The values of `enum`, in order; each label is its `displayName`, else the value's own text. */
export function readEnumValues(node: JsonNode): readonly EnumValue[] {
  const values = readMember(node, 'enum');
  if (values?.kind !== 'array') return [];
  const labels = readLabels(node);
  return values.items.map((item) => {
    const value = toValue(item.value);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return { value, label: labels.get(text) ?? text };
  });
}

/** True where any `x-ms-dynamic-*` stands on a parameter or schema. */
export function isDynamic(node: JsonNode): boolean {
  return node.kind === 'object' && node.members.some((member) => dynamicKeys.has(member.key));
}

function readLabels(node: JsonNode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const named = readMember(node, 'x-ms-enum-values');
  if (named?.kind !== 'array') return labels;
  for (const { value: item } of named.items) {
    const value = readMember(item, 'value');
    const label = readMember(item, 'displayName');
    if (!value || label?.kind !== 'string' || label.value === '') continue;
    const plain = toValue(value);
    labels.set(typeof plain === 'string' ? plain : JSON.stringify(plain), label.value);
  }
  return labels;
}
