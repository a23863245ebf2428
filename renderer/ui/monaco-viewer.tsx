// The part of the code viewer that is Monaco itself; loaded lazily by `code-viewer`.
import { makeStyles } from '@fluentui/react-components';
import { editor } from 'monaco-editor/editor';
import { useEffect, useRef } from 'react';
import type { CodeViewerProps } from './code-viewer';
import { buildMonacoOptions, monacoThemes, prepareMonaco } from './prepare-monaco';

export function MonacoViewer({ label, text, language, scheme }: CodeViewerProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    prepareMonaco();
    const view = editor.create(container.current, {
      ...buildMonacoOptions(),
      model: null,
      ariaLabel: label,
      readOnly: true,
      domReadOnly: true,
      tabFocusMode: true,
      wordWrap: 'on',
      renderLineHighlight: 'none',
    });
    // After the editor, which brings the settings for models along.
    const model = editor.createModel(text, language);
    view.setModel(model);
    return () => {
      view.dispose();
      model.dispose();
    };
  }, [label, text, language]);
  useEffect(() => editor.setTheme(monacoThemes[scheme]), [scheme]);
  return <div ref={container} className={styles.box} />;
}

const useStyles = makeStyles({ box: { height: '100%', minHeight: 0, userSelect: 'text' } });
