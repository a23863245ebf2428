// Monaco over the open connector's files. This file and what it imports are loaded only when the editor is shown.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { editor } from 'monaco-editor/editor';
import { useEffect, useRef, useState } from 'react';
import type { FileRole } from '../../shared/base/problem';
import { useStudio, useStudioState } from '../store/studio';
import { useColorScheme } from '../theme/use-color-scheme';
import { monacoThemes, prepareMonaco } from '../ui/prepare-monaco';
import { EditorFoot } from './editor-foot';
import { EditorSession } from './editor-session';

interface TextEditorProps {
  readonly role: FileRole;
  readonly hidden: boolean;
}

export function TextEditor({ role, hidden }: TextEditorProps) {
  const styles = useStyles();
  const studio = useStudio();
  const container = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<EditorSession | null>(null);
  const scheme = useColorScheme(useStudioState((state) => state.settings.theme));
  const focusRequest = useStudioState((state) => state.focusRequest);
  const answered = useRef(focusRequest?.target === 'definition' ? focusRequest.seq - 1 : 0);
  useEffect(() => {
    if (!container.current) return undefined;
    prepareMonaco();
    const made = new EditorSession(studio, container.current, { bar: 'place-bar', line: 'place-line' });
    setSession(made);
    return () => {
      made.dispose();
      setSession(null);
    };
  }, [studio]);
  useEffect(() => editor.setTheme(monacoThemes[scheme]), [scheme, session]);
  useEffect(() => session?.show(role), [session, role]);
  useEffect(() => {
    if (!session || focusRequest?.target !== 'definition' || focusRequest.seq === answered.current) return;
    answered.current = focusRequest.seq;
    session.focus();
  }, [session, focusRequest]);
  return (
    <div className={mergeClasses(styles.box, hidden && styles.hidden)}>
      <div ref={container} className={styles.editor} />
      {session && <EditorFoot session={session} role={role} />}
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  hidden: { display: 'none' },
  editor: {
    flex: '1 1 0',
    minHeight: 0,
    userSelect: 'text',
    '& .place-bar': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      width: '3px !important',
      marginLeft: '2px',
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
    '& .place-line': { backgroundColor: tokens.colorBrandBackground2 },
  },
});
