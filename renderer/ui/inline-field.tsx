// A text field bound to a value: what is typed reaches the value at once, leaving or Enter finishes it, Escape puts
// back what was there. It follows when the value changes from elsewhere, by undo for example.
import {
  Field,
  Input,
  Textarea,
  makeStyles,
  mergeClasses,
  type FieldProps,
  type InputProps,
} from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';

export interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What is wrong with the value, one sentence. */
  readonly error?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly size?: InputProps['size'];
  readonly orientation?: FieldProps['orientation'];
  readonly contentBefore?: InputProps['contentBefore'];
  readonly className?: string;
  /** Each key press. Left out, only the finished text counts. */
  readonly onType?: (text: string) => void;
  /** The field was left, or Enter pressed, with a text other than at the beginning. */
  readonly onCommit?: (text: string) => void;
}

export function InlineField(props: InlineFieldProps) {
  const { label, value, error, hint, onType, onCommit } = props;
  const styles = useStyles();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const atFocus = useRef(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const type = (next: string) => {
    setText(next);
    onType?.(next);
  };
  const finish = () => {
    if (text !== atFocus.current) onCommit?.(text);
    atFocus.current = text;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !props.multiline) finish();
    if (event.key === 'Escape' && text !== atFocus.current) {
      event.stopPropagation();
      type(atFocus.current);
    }
  };
  const shared = {
    value: text,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    size: props.size ?? ('small' as const),
    // Undo in this field is the undo of whatever the value belongs to.
    'data-bound': true,
    onFocus: () => {
      atFocus.current = value;
    },
    onBlur: finish,
    onKeyDown,
  };
  return (
    <Field
      label={label}
      hint={hint}
      required={props.required}
      size="small"
      orientation={props.orientation}
      className={mergeClasses(styles.field, props.className)}
      validationMessage={error}
      validationState={error ? 'error' : 'none'}
    >
      {props.multiline ? (
        <Textarea {...shared} resize="vertical" onChange={(_, data) => type(data.value)} />
      ) : (
        <Input {...shared} contentBefore={props.contentBefore} onChange={(_, data) => type(data.value)} />
      )}
    </Field>
  );
}

// Beside a taller field the rows of this one keep their heights.
const useStyles = makeStyles({ field: { alignContent: 'start' } });
