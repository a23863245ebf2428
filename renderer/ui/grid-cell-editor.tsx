// The editor in a cell of a grid: a text that grows, or a choice. Enter and Tab keep what was typed, Escape drops it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface GridCellEditorProps {
  readonly label: string;
  readonly text: string;
  /** The texts to choose from; left out where anything can be typed. */
  readonly choices: readonly string[] | undefined;
  /** `key` is Enter, Tab or nothing for leaving the cell. */
  readonly onDone: (text: string, key: 'Enter' | 'Tab' | '', isBack: boolean) => void;
  readonly onCancel: () => void;
}

export function GridCellEditor({ label, text, choices, onDone, onCancel }: GridCellEditorProps) {
  const styles = useStyles();
  const [value, setValue] = useState(text);
  const field = useRef<HTMLElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Tab') onDone(value, 'Tab', event.shiftKey);
    else if (event.key === 'Enter' && !event.altKey && !event.nativeEvent.isComposing) {
      onDone(value, 'Enter', event.shiftKey);
    } else return;
    event.preventDefault();
  };
  const shared = {
    'aria-label': label,
    value,
    className: styles.editor,
    onKeyDown,
    onBlur: () => onDone(value, '', false),
  };
  if (choices) {
    return (
      <select
        {...shared}
        ref={(element) => void (field.current = element)}
        onChange={(event) => setValue(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  return (
    <textarea
      {...shared}
      ref={(element) => void (field.current = element)}
      rows={1}
      onFocus={(event) => event.target.setSelectionRange(value.length, value.length)}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    top: 0,
    left: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '100%',
    maxHeight: '160px',
    padding: '5px 7px',
    // Grows with what is typed, so that a long text is seen.
    fieldSizing: 'content',
    resize: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    outlineStyle: 'none',
    boxShadow: tokens.shadow8,
  },
});
