// The line below the text: where the cursor stands, the file's line ends and encoding, and how Tab leaves the editor.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FileRole } from '../../shared/base/problem';
import { useStudioState } from '../store/studio';
import { isMacWindow, printShortcut } from '../ui/shortcut';
import { findFile } from './connector-file';
import type { EditorSession } from './editor-session';

interface EditorFootProps {
  readonly session: EditorSession;
  readonly role: FileRole;
}

const encodings = { 'utf-8': 'UTF-8', 'utf-8-bom': 'UTF-8 with BOM', 'latin-1': 'Latin-1' } as const;

export function EditorFoot({ session, role }: EditorFootProps) {
  const styles = useStyles();
  const [place, setPlace] = useState({ line: 1, column: 1 });
  const [lineEnd, setLineEnd] = useState('');
  const [hasFocus, setFocus] = useState(false);
  const encoding = useStudioState(
    (state) => (state.connector && findFile(state.connector.document, role)?.encoding) ?? 'utf-8',
  );
  useEffect(() => {
    const note = () => {
      const position = session.editor.getPosition();
      if (position) setPlace({ line: position.lineNumber, column: position.column });
      setLineEnd(session.lineEnd);
    };
    note();
    const listeners = [
      session.editor.onDidChangeCursorPosition(note),
      session.editor.onDidChangeModel(note),
      session.editor.onDidFocusEditorText(() => setFocus(true)),
      session.editor.onDidBlurEditorText(() => setFocus(false)),
    ];
    return () => listeners.forEach((listener) => listener.dispose());
  }, [session]);
  const leave = isMacWindow() ? '⌃⇧M' : printShortcut('Ctrl+M', false);
  return (
    <div className={styles.foot}>
      <span>
        Line {place.line}, column {place.column}
      </span>
      <span>{lineEnd}</span>
      <span>{encodings[encoding]}</span>
      {hasFocus && <span className={styles.hint}>{leave} frees Tab</span>}
    </div>
  );
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexShrink: 0,
    gap: '14px',
    padding: '3px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  hint: { marginLeft: 'auto' },
});
