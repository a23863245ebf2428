// The export: everything that the zip will hold, whether a secret is among it, and where it was written.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import { buildConnectorZip, type ConnectorZip } from '../../shared/package/build-zip';
import { exportConnector } from '../commands/export-connector';
import { filesOf } from '../store/files-of';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { printCount, printSize } from '../ui/print-numbers';
import { ProblemRow } from '../ui/problem-row';
import { EntryTable } from './entry-table';

export function ExportDialog() {
  const { store } = useStudio();
  const document = useStudioState((state) => state.connector?.document);
  const built = useMemo(() => (document ? buildConnectorZip(filesOf(document)) : null), [document]);
  const close = () => store.getState().openDialog(null);
  if (!built) return null;
  if (built.ok) return <Contents zip={built.value} onClose={close} />;
  const { problem } = built;
  return (
    <Modal
      title="This connector cannot be exported yet"
      onClose={close}
      actions={
        <>
          {problem.place && (
            <Button
              appearance="primary"
              onClick={() => {
                close();
                if (problem.place) store.getState().showPlace(problem.place);
              }}
            >
              Show the place
            </Button>
          )}
          <Button onClick={close}>Close</Button>
        </>
      }
    >
      <ProblemRow wrap severity={problem.severity} message={problem.message} action={problem.action} />
    </Modal>
  );
}

function Contents({ zip, onClose }: { readonly zip: ConnectorZip; readonly onClose: () => void }) {
  const styles = useStyles();
  const studio = useStudio();
  const [path, setPath] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const written = await exportConnector(studio);
    setBusy(false);
    if (written?.ok && written.value) setPath(written.value.path);
    if (written?.ok === false) studio.store.getState().showProblem(written.problem);
  };
  return (
    <Modal
      title={path ? 'The connector was exported' : 'Export as zip'}
      onClose={onClose}
      actions={
        path ? (
          <>
            <Button appearance="primary" onClick={onClose}>
              Done
            </Button>
            <Button onClick={() => void studio.bridge.call('app.copy-text', { text: path })}>
              Copy the path
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void write()}>
              Choose where to save
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </>
        )
      }
    >
      {path ? (
        <p className={styles.path}>{path}</p>
      ) : (
        <p className={styles.text}>
          The zip holds {printCount(zip.entries.length, 'file')}, {printSize(zip.bytes.length)} when packed.
        </p>
      )}
      <EntryTable entries={zip.entries} />
      <Findings zip={zip} />
    </Modal>
  );
}

function Findings({ zip }: { readonly zip: ConnectorZip }) {
  const styles = useStyles();
  if (zip.findings.length === 0) {
    return (
      <p className={styles.fine}>
        <CheckmarkCircleFilled aria-hidden="true" className={styles.fineIcon} />
        No secret was found in these files. Connections never leave this computer.
      </p>
    );
  }
  return (
    <div className={styles.findings}>
      <strong>Look at this before you share it</strong>
      {zip.findings.map((finding) => (
        <ProblemRow
          key={`${finding.place?.file} ${finding.place?.pointer} ${finding.code}`}
          wrap
          severity={finding.severity}
          message={finding.message}
          place={finding.place?.pointer}
        />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  path: {
    margin: 0,
    userSelect: 'text',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  fine: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  fineIcon: { flexShrink: 0, fontSize: '18px', color: tokens.colorStatusSuccessForeground1 },
  findings: { display: 'flex', flexDirection: 'column', gap: '8px' },
});
