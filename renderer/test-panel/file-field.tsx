// An input that is a file: chosen from disk, kept as a flow hands files over, with its name and type.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';
import { IconButton } from '../ui/icon-button';
import { printSize } from './print-size';
import { mostFileBytes, readFileValue } from './read-file-value';

interface FileFieldProps {
  readonly input: Input;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

export function FileField({ input, value, onChange, ...field }: FileFieldProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = await readFileValue(file);
    setProblem(
      read ? '' : `${file.name} cannot be sent: it cannot be read, or has over ${printSize(mostFileBytes)}.`,
    );
    if (read) onChange(read);
  };
  const name = value === undefined ? '' : printFile(value);
  return (
    <div className={styles.box}>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={`File for ${input.label}`}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button size="small" icon={<AttachRegular />} {...field} onClick={() => chooser.current?.click()}>
        {name === '' ? 'Choose a file' : 'Choose another'}
      </Button>
      <span className={styles.name}>{name}</span>
      {name !== '' && (
        <IconButton icon={DismissRegular} label="Send no file" onClick={() => onChange(undefined)} />
      )}
      {problem !== '' && <span role="alert">{problem}</span>}
    </div>
  );
}

function printFile(value: JsonValue): string {
  if (!isJsonObject(value)) return typeof value === 'string' ? 'A text as its content' : '';
  const { name } = value;
  return typeof name === 'string' ? name : 'A file';
}

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
