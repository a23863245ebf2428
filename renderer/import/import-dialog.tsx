// The import: reading a document, choosing its operations, building the connector. One dialog through all stages.
import { Button } from '@fluentui/react-components';
import type { ImportState } from '../store/import-slice';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { ProblemRow } from '../ui/problem-row';
import { ProgressLine } from '../ui/progress-line';
import { ChooseOperations } from './choose-operations';

const stages: Readonly<Record<string, string>> = {
  read: 'Reading the file',
  parse: 'Parsing the text',
  outline: 'Looking for operations',
  convert: 'Converting the operations',
  print: 'Writing the definition',
};

export function ImportDialog() {
  const importing = useStudioState((state) => state.importing);
  if (!importing) return null;
  switch (importing.stage) {
    case 'reading':
      return <Working state={importing} title="Reading the document" />;
    case 'choosing':
      return <ChooseOperations outline={importing.outline} picked={importing.picked} />;
    case 'building':
      return <Working state={importing} title={`Importing ${importing.outline.title}`} />;
    case 'failed':
      return <Failed state={importing} />;
  }
}

type WorkingState = Extract<ImportState, { stage: 'reading' | 'building' }>;

function Working({ state, title }: { readonly state: WorkingState; readonly title: string }) {
  const { progress } = state;
  const cancel = () => state.cancel();
  return (
    <Modal title={title} alert onClose={cancel} actions={<Button onClick={cancel}>Cancel</Button>}>
      <ProgressLine
        label={stages[progress?.stage ?? 'read'] ?? title}
        detail={progress?.detail ?? (state.stage === 'reading' ? state.file : '')}
        fraction={progress?.fraction ?? null}
      />
    </Modal>
  );
}

type FailedState = Extract<ImportState, { stage: 'failed' }>;

function Failed({ state }: { readonly state: FailedState }) {
  const { store } = useStudio();
  const { problem } = state;
  const close = () => store.getState().endImport();
  const line = problem.place?.range;
  return (
    <Modal
      title="The document could not be imported"
      onClose={close}
      actions={
        <Button appearance="primary" onClick={close}>
          Close
        </Button>
      }
    >
      <ProblemRow
        wrap
        severity={problem.severity}
        message={problem.message}
        action={problem.action}
        place={line && `Line ${line.line}, column ${line.column}`}
      />
    </Modal>
  );
}
