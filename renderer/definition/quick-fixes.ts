// Offers the fix of a problem where its mark stands in the text, as the editor's own quick fix: for problems that the
// text itself puts right without asking.
import { languages, type editor, type IDisposable } from 'monaco-editor/editor';
import type { Problem } from '../../shared/base/problem';
import { buildFix } from '../../shared/text/fix';
import type { JsonTree } from '../../shared/text/tree';
import type { PlainRange } from './list-markers';
import type { EditorSpan } from './text-mirror';

/** The text that a model shows, with the problems that are marked in it. */
export interface MarkedText {
  readonly tree: JsonTree | null;
  readonly problems: readonly Problem[];
  readonly spanOf: (range: PlainRange) => EditorSpan;
}

/** Offers fixes in the models that `find` knows, until it is disposed. */
export function registerQuickFixes(find: (model: editor.ITextModel) => MarkedText | null): IDisposable {
  return languages.registerCodeActionProvider(
    'json',
    {
      provideCodeActions: (model, _range, { markers }) => {
        const marked = find(model);
        const actions = marked ? markers.flatMap((marker) => buildAction(model, marked, marker) ?? []) : [];
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function buildAction(
  model: editor.ITextModel,
  { tree, problems, spanOf }: MarkedText,
  marker: editor.IMarkerData,
): languages.CodeAction | null {
  const problem = problems.find(({ code, place }) => {
    return code === marker.code && place?.range && isSameSpan(spanOf(place.range), marker);
  });
  const edits = tree && problem ? buildFix(tree, problem) : null;
  if (!problem || !edits) return null;
  return {
    title: (problem.action ?? problem.message).replace(/\.$/u, ''),
    kind: 'quickfix',
    diagnostics: [marker],
    isPreferred: true,
    edit: {
      edits: edits.map((edit) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: { range: spanOf(edit), text: edit.text },
      })),
    },
  };
}

function isSameSpan(left: EditorSpan, right: EditorSpan): boolean {
  return left.startLineNumber === right.startLineNumber && left.startColumn === right.startColumn;
}
