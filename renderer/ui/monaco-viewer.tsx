// The part of the code viewer that is Monaco itself; loaded lazily by `code-viewer`.
import { makeStyles } from '@fluentui/react-components';
import { editor } from 'monaco-editor/editor';
import { useEffect, useRef } from 'react';
import type { CodeViewerProps } from './code-viewer';
import { buildMonacoOptions, createMonacoModel, monacoThemes, prepareMonaco } from './prepare-monaco';

export function MonacoViewer({ label, text, language, scheme }: CodeViewerProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    prepareMonaco();
    const model = createMonacoModel(text, language);
    const view = editor.create(container.current, {
      ...buildMonacoOptions(),
      model,
      ariaLabel: label,
      readOnly: true,
      domReadOnly: true,
      tabFocusMode: true,
      wordWrap: 'on',
      renderLineHighlight: 'none',
    });
    return () => {
      view.dispose();
      model.dispose();
    };
  }, [label, text, language]);
  useEffect(() => editor.setTheme(monacoThemes[scheme]), [scheme]);
  return <div ref={container} className={styles.box} />;
}

const useStyles = makeStyles({ box: { height: '100%', minHeight: 0, userSelect: 'text' } });
