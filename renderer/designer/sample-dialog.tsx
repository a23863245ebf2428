// Takes a sample as pasted text: what it is, is found out and said; what looks like a secret is masked unless told
// otherwise.
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { readSample, type ReadSample } from '../../shared/import/read-sample';
import { printContent, readContent } from '../../shared/import/sidecar-samples';
import { findSampleSecrets, maskSample } from '../../shared/package/sample-secrets';
import { Modal } from '../ui/modal';

interface SampleDialogProps {
  readonly onDone: (samples: readonly ReadSample[]) => void;
  readonly onClose: () => void;
}

export function SampleDialog({ onDone, onClose }: SampleDialogProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isMasked, setMasked] = useState(true);
  const read = useMemo(() => readSample(text), [text]);
  const secretCount = read.ok ? countSecrets(read.value) : 0;
  const problem = text !== '' && !read.ok ? read.problem.message : '';
  const submit = () => {
    if (read.ok) onDone(isMasked && secretCount > 0 ? read.value.map(maskRead) : read.value);
  };
  return (
    <Modal
      title="Paste a sample"
      onClose={onClose}
      onSubmit={submit}
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
        label="JSON, a cURL command, a HAR entry or an HTTP message"
        hint={read.ok ? describe(read.value) : 'It is remembered with the connector.'}
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
      {secretCount > 0 && (
        <Checkbox
          checked={isMasked}
          label={`Mask ${secretCount === 1 ? 'what looks like a secret' : `${secretCount} values that look like secrets`}`}
          onChange={(_, { checked }) => setMasked(checked === true)}
        />
      )}
    </Modal>
  );
}

function countSecrets(samples: readonly ReadSample[]): number {
  return samples.reduce((sum, { content }) => sum + findSampleSecrets(printContent(content)).length, 0);
}

function maskRead(sample: ReadSample): ReadSample {
  const printed = printContent(sample.content);
  return {
    ...sample,
    content: readContent(maskSample(printed, findSampleSecrets(printed))) ?? sample.content,
  };
}

function describe(samples: readonly ReadSample[]): string {
  const [first] = samples;
  if (samples.length > 1) return `${samples.length} recorded calls.`;
  return first?.content.kind === 'call' ? `A recorded call: ${first.name}.` : 'A JSON value.';
}

const useStyles = makeStyles({
  text: { minHeight: '220px' },
  inner: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: '50vh' },
});
