// Applies one change to one file of a document: the step of which edits are made.
import { errorProblem, type FileRole } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { FileChange, JsonChange, TextEdit } from '../text/edit';
import { patchTree } from '../text/patch';
import { refuseRange } from '../text/patch-problems';
import {
  applyTextEdits,
  areSound,
  composeTextEdits,
  invertTextEdits,
  joinTextEdits,
  replaceText,
} from '../text/text-edits';
import type { AppliedEdit, AppliedFile, FileFacts } from './applied-edit';
import {
  type ConnectorDocument,
  defaultFileNames,
  type Encoding,
  type IconFile,
  type JsonFile,
  type SourceFile,
} from './document';
import { buildFile, putFile, readFacts, readFile, readText } from './file-state';

/** A document after a change, and what the change did. */
export interface Changed {
  readonly document: ConnectorDocument;
  readonly done: AppliedEdit;
}

/** Applies one change. Problems: those of `patchTree`, with the file as place, and `edit-script-kind`. */
export function changeFile(document: ConnectorDocument, change: FileChange): Result<Changed> {
  if (change.file === 'icon') return ok(changeIcon(document, change.icon));
  if ('remove' in change) return ok(removeFile(document, change.file));
  if ('encoding' in change) return ok(encodeFile(document, change.file, change.encoding));
  const existing = readFile(document, change.file);
  const file = existing ?? makeFile(document, change.file);
  const patched = 'tree' in file ? patchJson(file, change.change) : patchScript(file, change.change);
  if (!patched.ok) return patched;
  const { edits, inverse } = patched.value;
  if (edits.length === 0) return ok({ document, done: { files: [] } });
  const applied = existing ? { role: change.file, edits, inverse } : describeMade(file, edits, inverse);
  return ok({ document: putFile(document, change.file, patched.value.file), done: { files: [applied] } });
}

interface PatchedFile {
  readonly file: JsonFile | SourceFile;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

function patchJson(file: JsonFile, change: JsonChange): Result<PatchedFile> {
  const patched = patchTree(file.tree, change);
  if (!patched.ok) {
    return fail({ ...patched.problem, place: { file: file.role, ...patched.problem.place } });
  }
  const { tree, edits, inverse } = patched.value;
  return ok({ file: { ...file, tree }, edits, inverse });
}

function patchScript(file: SourceFile, change: JsonChange): Result<PatchedFile> {
  const wanted = readScriptEdits(file.text, change);
  if (!wanted) {
    return fail(
      errorProblem('edit-script-kind', 'The script is plain text; this change is for JSON files.', {
        place: { file: 'script' },
        action: 'Change the script as text.',
      }),
    );
  }
  const edits = joinTextEdits(wanted);
  if (!areSound(edits, file.text.length))
    return fail({ ...refuseRange().problem, place: { file: 'script' } });
  const text = applyTextEdits(file.text, edits);
  return ok({ file: { ...file, text }, edits, inverse: invertTextEdits(file.text, edits) });
}

/** The text edits of a change of the script; null for what only JSON can take. */
function readScriptEdits(text: string, change: JsonChange): readonly TextEdit[] | null {
  if (change.kind === 'text') return change.edits;
  const isWhole = change.kind === 'set' && change.path.length === 0 && typeof change.value === 'string';
  return isWhole ? replaceText(text, String(change.value)) : null;
}

/** A file that does not exist yet: an empty object in the line ends of the definition, or an empty script. */
function makeFile({ definition }: ConnectorDocument, role: FileRole): JsonFile | SourceFile {
  const lineEnd = /\r\n|\n|\r/.exec(definition.tree.text)?.[0] ?? '\n';
  const facts: FileFacts = { name: defaultFileNames[role], encoding: 'utf-8' };
  return buildFile(role, facts, role === 'script' ? '' : `{}${lineEnd}`);
}

function describeMade(
  file: JsonFile | SourceFile,
  edits: readonly TextEdit[],
  inverse: readonly TextEdit[],
): AppliedFile {
  const text = readText(file);
  return {
    role: file.role,
    edits: composeTextEdits([{ offset: 0, length: 0, text }], edits),
    inverse: composeTextEdits(inverse, [{ offset: 0, length: text.length, text: '' }]),
    facts: { before: null, after: readFacts(file) },
  };
}

function removeFile(document: ConnectorDocument, role: Exclude<FileRole, 'definition'>): Changed {
  const file = readFile(document, role);
  if (!file) return { document, done: { files: [] } };
  const text = readText(file);
  const done: AppliedFile = {
    role,
    edits: replaceText(text, ''),
    inverse: replaceText('', text),
    facts: { before: readFacts(file), after: null },
  };
  return { document: putFile(document, role, null), done: { files: [done] } };
}

function encodeFile(document: ConnectorDocument, role: FileRole, encoding: Encoding): Changed {
  const file = readFile(document, role);
  if (!file || file.encoding === encoding) return { document, done: { files: [] } };
  const next = { ...file, encoding };
  const facts = { before: readFacts(file), after: readFacts(next) };
  return {
    document: putFile(document, role, next),
    done: { files: [{ role, edits: [], inverse: [], facts }] },
  };
}

function changeIcon(document: ConnectorDocument, icon: IconFile | null): Changed {
  const before = document.icon;
  if (before?.name === icon?.name && before?.bytes === icon?.bytes) return { document, done: { files: [] } };
  return { document: { ...document, icon }, done: { files: [], icon: { before, after: icon } } };
}
