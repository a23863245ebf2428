// What an edit did, as plain data: the text changes of each file and the way back. History and journal keep these;
// views follow a document by them.
import type { FileRole } from '../base/problem';
import type { TextEdit } from '../text/edit';
import { composeTextEdits } from '../text/text-edits';
import type { Encoding, IconFile } from './document';

/** What a file is besides its text. */
export interface FileFacts {
  readonly name: string;
  readonly encoding: Encoding;
}

/** What was done to one file. Edits are against the text before, inverses against the text after. */
export interface AppliedFile {
  readonly role: FileRole;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  /** Only where the file was made, taken away or stored in another encoding; null stands for no file. */
  readonly facts?: { readonly before: FileFacts | null; readonly after: FileFacts | null };
}

/** What an edit did to a document. Each role stands once. */
export interface AppliedEdit {
  readonly files: readonly AppliedFile[];
  readonly icon?: { readonly before: IconFile | null; readonly after: IconFile | null };
}

/** The way back. */
export function invertApplied({ files, icon }: AppliedEdit): AppliedEdit {
  return {
    files: files.map(({ role, edits, inverse, facts }) => ({
      role,
      edits: inverse,
      inverse: edits,
      ...(facts && { facts: { before: facts.after, after: facts.before } }),
    })),
    ...(icon && { icon: { before: icon.after, after: icon.before } }),
  };
}

/** Both as one, `first` before `second`. Files that come out as they were are left out. */
export function composeApplied(first: AppliedEdit, second: AppliedEdit): AppliedEdit {
  const roles = new Set([...first.files, ...second.files].map((file) => file.role));
  const files = [...roles].map((role) =>
    composeFile(
      role,
      first.files.find((file) => file.role === role),
      second.files.find((file) => file.role === role),
    ),
  );
  const icon = composeStates(first.icon, second.icon);
  return { files: files.filter((file) => !isIdle(file)), ...(icon && { icon }) };
}

/** True when nothing is changed. */
export function isNothing({ files, icon }: AppliedEdit): boolean {
  return icon === undefined && files.every(isIdle);
}

function composeFile(role: FileRole, first?: AppliedFile, second?: AppliedFile): AppliedFile {
  const facts = composeStates(first?.facts, second?.facts);
  const edits = composeTextEdits(first?.edits ?? [], second?.edits ?? []);
  const inverse = composeTextEdits(second?.inverse ?? [], first?.inverse ?? []);
  // Each edit has its way back at the same index; where both write the same text, nothing is left of it.
  const isLeft = (_: unknown, index: number): boolean => edits[index]?.text !== inverse[index]?.text;
  return { role, edits: edits.filter(isLeft), inverse: inverse.filter(isLeft), ...(facts && { facts }) };
}

interface States<T> {
  readonly before: T | null;
  readonly after: T | null;
}

function composeStates<T>(first?: States<T>, second?: States<T>): States<T> | undefined {
  if (!first || !second) return first ?? second;
  return first.before === null && second.after === null
    ? undefined
    : { before: first.before, after: second.after };
}

function isIdle({ edits, facts }: AppliedFile): boolean {
  return edits.length === 0 && facts === undefined;
}
