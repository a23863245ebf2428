// Monaco with what the app uses: the editor's features, JSON with its worker, and the C# grammar. Loaded lazily;
// everything comes from the bundle, nothing from the network. Whoever makes an editor calls `prepareMonaco` first.
// The JSON part brings all features of the editor along, and they must be there before the first editor is made.
import { editor } from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/csharp/register';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import type { Theme } from '@fluentui/react-components';
import { darkTheme, lightTheme } from '../theme/themes';

/** The names of the themes that `prepareMonaco` defines, as `editor.setTheme` takes them. */
export const monacoThemes = { light: 'app-light', dark: 'app-dark' } as const;

/** Sets up workers, languages and themes. It may be called again: it always leaves the same. */
export function prepareMonaco(): void {
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) =>
      label === 'json'
        ? new Worker(new URL('./monaco-json-worker.ts', import.meta.url), { type: 'module' })
        : new Worker(new URL('./monaco-editor-worker.ts', import.meta.url), { type: 'module' }),
  };
  // What is wrong with a text is said by whoever shows it, in its own words.
  jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false });
  jsonDefaults.setModeConfiguration({
    tokens: true,
    completionItems: true,
    documentFormattingEdits: true,
    documentRangeFormattingEdits: true,
    documentSymbols: true,
    foldingRanges: true,
    selectionRanges: true,
    hovers: false,
    colors: false,
    diagnostics: false,
  });
  editor.defineTheme(monacoThemes.light, buildTheme('vs', lightTheme));
  editor.defineTheme(monacoThemes.dark, buildTheme('vs-dark', darkTheme));
}

/**
 * Settings of the models, which Monaco takes from the last editor that names them: no colours for pairs of brackets,
 * which would drown those of the text.
 */
const modelSettings: Readonly<Record<string, boolean>> = { 'bracketPairColorization.enabled': false };

/**
 * The settings that hold for every editor. `editContext` stays off: with the browser's edit context Monaco loses
 * typed spaces.
 */
export function buildMonacoOptions(): editor.IStandaloneEditorConstructionOptions {
  return {
    ...modelSettings,
    editContext: false,
    accessibilitySupport: 'auto',
    automaticLayout: true,
    colorDecorators: false,
    fixedOverflowWidgets: true,
    fontFamily: lightTheme.fontFamilyMonospace,
    fontSize: 12,
    glyphMargin: false,
    lineDecorationsWidth: 8,
    lineHeight: 18,
    lineNumbersMinChars: 4,
    links: false,
    minimap: { enabled: false },
    occurrencesHighlight: 'off',
    overviewRulerBorder: false,
    padding: { top: 6, bottom: 6 },
    scrollBeyondLastLine: false,
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
    unusualLineTerminators: 'off',
    wordBasedSuggestions: 'off',
  };
}

/** Keys and texts in the colours that JSON has everywhere else in the window. */
const lightRules: editor.ITokenThemeRule[] = [
  { token: 'string.key.json', foreground: '0451a5' },
  { token: 'string.value.json', foreground: 'a31515' },
];

function buildTheme(base: 'vs' | 'vs-dark', theme: Theme): editor.IStandaloneThemeData {
  return {
    base,
    inherit: true,
    rules: base === 'vs' ? lightRules : [],
    colors: {
      'editor.background': theme.colorNeutralBackground1,
      'editor.foreground': theme.colorNeutralForeground1,
      'editorLineNumber.foreground': theme.colorNeutralForeground3,
      'editorLineNumber.activeForeground': theme.colorNeutralForeground1,
      'editor.lineHighlightBackground': theme.colorNeutralBackground2,
      'editor.lineHighlightBorder': '#00000000',
      'editorWidget.background': theme.colorNeutralBackground1,
      'editorWidget.border': theme.colorNeutralStroke1,
      'editorHoverWidget.background': theme.colorNeutralBackground1,
      focusBorder: theme.colorCompoundBrandStroke,
    },
  };
}
