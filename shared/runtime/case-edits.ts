// The edits that change test cases: each an ordinary step of undo in the sidecar, so that saving and merging work by
// themselves.
import type { ConnectorDocument } from '../connector/document';
import type { Edit, JsonChange } from '../text/edit';
import { readMember } from '../text/read';
import { casesMember, printCase, type TestCase } from './case-schema';

/** Keeps a case: a new one goes to the end, one of that name gets another content. */
export function buildCaseEdit({ name, ...content }: TestCase): Edit {
  return build('keep-case', `Keep the test case ${name}`, {
    kind: 'set',
    path: [casesMember, name],
    value: printCase(content),
  });
}

/** Renames a case; null where the name is empty or taken. */
export function buildCaseRename(cases: readonly TestCase[], from: string, to: string): Edit | null {
  if (to === '' || cases.some(({ name }) => name === to)) return null;
  return build('rename-case', `Rename the test case ${from}`, {
    kind: 'rename',
    path: [casesMember, from],
    key: to,
  });
}

/** Takes a case away, and with the last one the member that held it. */
export function buildCaseRemoval({ sidecar }: Pick<ConnectorDocument, 'sidecar'>, name: string): Edit {
  const all = sidecar && readMember(sidecar.tree.root, casesMember);
  const isLast = all?.kind === 'object' && all.members.length === 1;
  const path = isLast ? [casesMember] : [casesMember, name];
  return build('remove-case', `Remove the test case ${name}`, { kind: 'remove', path });
}

/** Moves a case up or down among the others; null at the end of the list. */
export function buildCaseMove(cases: readonly TestCase[], name: string, by: 1 | -1): Edit | null {
  const index = cases.findIndex((one) => one.name === name);
  const to = index + by;
  if (index < 0 || to < 0 || to >= cases.length) return null;
  return build('move-case', `Move the test case ${name}`, {
    kind: 'move',
    path: [casesMember, name],
    parent: [casesMember],
    index: to,
    key: name,
  });
}

/** A name that no case has yet: `Get stock`, `Get stock 2`, … */
export function chooseCaseName(cases: readonly TestCase[], wanted: string): string {
  const taken = new Set(cases.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} ${count}`;
  return name;
}

function build(kind: string, label: string, change: JsonChange): Edit {
  return { kind, label, joins: 'own', changes: [{ file: 'sidecar', change }] };
}
