// How the editor of the connector's texts is set, beyond what holds for every editor.
import { editor } from 'monaco-editor/editor';
import { buildMonacoOptions } from '../ui/prepare-monaco';

/** Above this many characters what scans the whole text at each change is left out. */
const largeText = 4_000_000;

/** The settings that hold for every file. */
export function buildEditorOptions(): editor.IStandaloneEditorConstructionOptions {
  return {
    ...buildMonacoOptions(),
    lightbulb: { enabled: editor.ShowLightbulbIconMode.OnCode },
    readOnlyMessage: { value: 'Correct or discard the text with the error first. It stands on another tab.' },
    renderLineHighlightOnlyWhenFocus: true,
  };
}

/** The settings that depend on the size of the text, in characters. */
export function buildSizeOptions(length: number): editor.IEditorOptions {
  const isLarge = length > largeText;
  return { folding: !isLarge, quickSuggestions: !isLarge, matchBrackets: isLarge ? 'never' : 'always' };
}
