// Rows that stand for the choices of a lookup while there is no connection to ask over: made from what the looked-up
// operation declares, and marked as samples. Pure.
import { findOutputResponse } from '../../shared/operations/list-outputs';
import type { EnumValue, Field } from '../../shared/operations/operation';
import { findCalled } from '../../shared/operations/plan-lookup';
import { readFields } from '../../shared/operations/read-fields';
import type { Lookup } from '../../shared/operations/read-lookup';
import type { JsonTree } from '../../shared/text/tree';

const rowCount = 3;

/** Three rows, called after the field that would give their titles. */
export function listSampleChoices(tree: JsonTree, lookup: Lookup): readonly EnumValue[] {
  const operation = findCalled(tree, lookup);
  const reply = operation && findOutputResponse(operation)?.schema;
  const list = reply ? findField(tree, reply, lookup.itemsPath) : null;
  const item = list && readFields(tree, list).find((field) => field.name === '[]');
  const path = lookup.titlePath || lookup.valuePath;
  const title = item ? findField(tree, item, path) : null;
  const known = title?.enumValues ?? [];
  if (known.length > 0) return known.slice(0, rowCount);
  const name = title?.label || path.split('/').at(-1) || 'Item';
  return Array.from({ length: rowCount }, (_, index) => ({
    value: `sample-${index + 1}`,
    label: `${name} ${index + 1}`,
  }));
}

function findField(tree: JsonTree, root: Field, path: string): Field | null {
  let at: Field | null = root;
  for (const name of path === '' ? [] : path.split('/')) {
    at = (at && readFields(tree, at).find((field) => field.name === name)) ?? null;
  }
  return at;
}
