// An input that is typed: one line for texts and numbers, several for lists and JSON, the date picker for dates.
import {
  Button,
  Input as LineInput,
  Textarea,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { useRef } from 'react';
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
  const isStructured = input.type === 'array' || input.type === 'object' || input.type === '';
  const isLong = isStructured || input.format === 'html' || text.includes('\n');
  if (isLong) {
    return (
      <Textarea
        size="small"
        resize="vertical"
        {...field}
        textarea={{ className: isCode(input) ? styles.json : styles.lines, spellCheck: false }}
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
    );
  }
  return (
    <LineInput
      size="small"
      {...field}
      type={lineTypes[input.format] ?? 'text'}
      inputMode={input.type === 'integer' ? 'numeric' : input.type === 'number' ? 'decimal' : 'text'}
      placeholder={examples[input.format]}
      spellCheck={false}
      autoComplete="off"
      value={text}
      contentAfter={input.format === 'date-time' ? <TimeButtons onTime={setText} /> : undefined}
      onChange={(_, data) => setText(data.value)}
    />
  );
}

const examples: Readonly<Record<string, string>> = {
  'date-time': '2026-11-25T14:00:00Z',
  'date-no-tz': '2026-11-25T14:00:00',
  uuid: '00000000-0000-0000-0000-000000000000',
};

const lineTypes: Readonly<Record<string, 'date' | 'password'>> = { date: 'date', password: 'password' };

function isCode({ type, itemType }: Input): boolean {
  return type === 'object' || type === '' || (type === 'array' && itemType === 'object');
}

/** Now, or a time from the system's picker: typed in local time, sent in UTC. */
function TimeButtons({ onTime }: { readonly onTime: (text: string) => void }) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const say = (time: Date) => onTime(`${time.toISOString().slice(0, 19)}Z`);
  return (
    <>
      <input
        ref={picker}
        type="datetime-local"
        step={1}
        tabIndex={-1}
        aria-hidden="true"
        className={styles.picker}
        onChange={(event) => event.target.value !== '' && say(new Date(event.target.value))}
      />
      <Tooltip content="Pick a date and time" relationship="label">
        <Button
          appearance="transparent"
          size="small"
          icon={<CalendarRegular />}
          onClick={() => picker.current?.showPicker()}
        />
      </Tooltip>
      <Tooltip content="Now" relationship="label">
        <Button
          appearance="transparent"
          size="small"
          icon={<ClockRegular />}
          onClick={() => say(new Date())}
        />
      </Tooltip>
    </>
  );
}

const useStyles = makeStyles({
  lines: { minHeight: '56px' },
  picker: { width: '0', height: '20px', padding: 0, border: 'none', opacity: 0 },
  json: { minHeight: '84px', fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
});
