// Another program changed the files of the open connector: takes its changes over, and asks about what both changed.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MergeSide } from '../../shared/text/merge-lines';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { MergeConflictList } from './merge-conflict-list';
import { nameChangedFiles } from './merge-words';
import { NameList } from './name-list';

export function ChangedOnDiskDialog() {
  const { store } = useStudio();
  const open = useStudioState((state) => state.openMerge);
  const document = useStudioState((state) => state.connector?.document);
  const hasDraft = useStudioState((state) => state.draft !== null);
  const conflicts = open?.merge.conflicts ?? [];
  const [answers, setAnswers] = useState<readonly MergeSide[]>([]);
  const sides = conflicts.map((_, index) => answers[index] ?? 'ours');
  const close = () => store.getState().openDialog(null);
  if (!open || !document) return null;
  return (
    <Modal
      alert
      wide={conflicts.length > 0}
      title="The files were changed by another program"
      onClose={close}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={hasDraft}
            onClick={() => {
              close();
              store.getState().finishMerge(sides);
            }}
          >
            Merge
          </Button>
          <Button onClick={close}>Not now</Button>
        </>
      }
    >
      <NameList names={nameChangedFiles(open, document)} />
      <span>{explain(conflicts.length, hasDraft)}</span>
      {conflicts.length > 0 && (
        <MergeConflictList
          conflicts={conflicts}
          document={document}
          sides={sides}
          onChange={(next) => setAnswers(next)}
        />
      )}
    </Modal>
  );
}

function explain(conflicts: number, hasDraft: boolean): string {
  if (hasDraft) return 'The text in the definition has an error. Correct or discard it, then save to merge.';
  if (conflicts === 0) {
    return 'Its changes and yours touch different places. Merging keeps both; you can undo it.';
  }
  const places = conflicts === 1 ? 'one place' : `${conflicts} places`;
  return `You both changed ${places} in different ways. Choose what stays; everything else is merged, and you can undo it.`;
}
