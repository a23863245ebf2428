// An input that is typed: one line for texts and numbers, several for lists and JSON, the date picker for dates.
import {
  Button,
  Input as LineInput,
  Textarea,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import type { JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';
import { useFieldText } from './use-field-text';

interface TextFieldProps {
  readonly input: Input;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

export function TextField({ input, value, onChange, ...field }: TextFieldProps) {
  const styles = useStyles();
  const [text, setText] = useFieldText(input, value, onChange);
  const isLong = input.type === 'array' || input.type === 'object' || input.type === '';
  if (isLong) {
    return (
      <Textarea
        size="small"
        resize="vertical"
        {...field}
        textarea={{ className: input.type === 'array' ? styles.lines : styles.json, spellCheck: false }}
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
    );
  }
  return (
    <LineInput
      size="small"
      {...field}
      type={input.format === 'date' ? 'date' : 'text'}
      inputMode={input.type === 'integer' ? 'numeric' : input.type === 'number' ? 'decimal' : 'text'}
      placeholder={examples[input.format]}
      spellCheck={false}
      autoComplete="off"
      value={text}
      contentAfter={input.format === 'date-time' ? <NowButton onNow={setText} /> : undefined}
      onChange={(_, data) => setText(data.value)}
    />
  );
}

const examples: Readonly<Record<string, string>> = {
  'date-time': '2026-11-25T14:00:00Z',
  uuid: '00000000-0000-0000-0000-000000000000',
};

function NowButton({ onNow }: { readonly onNow: (text: string) => void }) {
  const now = () => onNow(`${new Date().toISOString().slice(0, 19)}Z`);
  return (
    <Tooltip content="Now" relationship="label">
      <Button appearance="transparent" size="small" icon={<CalendarClockRegular />} onClick={now} />
    </Tooltip>
  );
}

const useStyles = makeStyles({
  lines: { minHeight: '56px' },
  json: { minHeight: '84px', fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
});
