// A field whose text counts when it is left, or with Enter; Escape takes the typing back. A text that is refused stays,
// with the reason.
import { Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';

interface CommitInputProps {
  readonly label: string;
  /** What stands in the document. */
  readonly value: string;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly hideLabel?: boolean;
  /** Takes several lines; Enter then makes a new one. */
  readonly multiline?: boolean;
  /** Answers why the text cannot be taken; empty when it was. */
  readonly onCommit: (text: string) => string;
}

export function CommitInput(props: CommitInputProps) {
  const { label, value, placeholder, className, hideLabel, multiline, onCommit } = props;
  const styles = useStyles();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [fault, setFault] = useState('');
  if (seen !== value) {
    setSeen(value);
    setText(value);
    setFault('');
  }
  const commit = () => setFault(text === value ? '' : onCommit(text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== value) {
      event.preventDefault();
      event.stopPropagation();
      setText(value);
      setFault('');
    } else if (event.key === 'Enter' && !multiline) {
      event.preventDefault();
      commit();
    }
  };
  const shared = {
    size: 'small' as const,
    value: text,
    placeholder,
    onBlur: commit,
    onKeyDown,
    ...(hideLabel ? { 'aria-label': label } : {}),
  };
  return (
    <Field
      size="small"
      className={className}
      label={hideLabel ? undefined : label}
      validationMessage={fault || undefined}
      validationState={fault ? 'error' : 'none'}
    >
      {multiline ? (
        <Textarea
          {...shared}
          resize="vertical"
          textarea={{ spellCheck: false, rows: 8, className: styles.code }}
          onChange={(_, data) => setText(data.value)}
        />
      ) : (
        <Input
          {...shared}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, data) => setText(data.value)}
        />
      )}
    </Field>
  );
}

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' } });
