// Takes a sample as pasted text.
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import { Modal } from '../ui/modal';
import { readSample } from './read-sample';

interface SampleDialogProps {
  readonly onDone: (value: JsonValue) => void;
  readonly onClose: () => void;
}

export function SampleDialog({ onDone, onClose }: SampleDialogProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const read = readSample(text);
  const problem = text !== '' && !read.ok ? read.problem.message : '';
  return (
    <Modal
      title="Paste a JSON sample"
      onClose={onClose}
      onSubmit={() => read.ok && onDone(read.value)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!read.ok}>
            Add sample
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field
        label="Sample of a request or reply"
        hint="It stays on this machine and is not saved with the connector."
        validationMessage={problem}
        validationState={problem === '' ? 'none' : 'error'}
      >
        <Textarea
          value={text}
          spellCheck={false}
          resize="vertical"
          className={styles.text}
          textarea={{ className: styles.inner }}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
    </Modal>
  );
}

const useStyles = makeStyles({
  text: { minHeight: '220px' },
  inner: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: '50vh' },
});
