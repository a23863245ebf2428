// The usages of something, in the panel below the designer: a list that one jumps from. It follows what is edited.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { printPointer } from '../../shared/base/pointer';
import { findUsages, readName, type Usage } from '../../shared/mapping/rename';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { UsageTree } from './usage-tree';

export function UsagePanel() {
  const styles = useStyles();
  const { store } = useStudio();
  const question = useStudioState((state) => state.usagesOf);
  const document = useStudioState((state) => state.connector?.document);
  const usages = useMemo(
    () =>
      document && question && readName(document, question.thing) !== null
        ? findUsages(document, question.thing)
        : null,
    [document, question],
  );
  if (!question) {
    return (
      <EmptyState
        title="No usages are listed"
        text="Select an operation or a reference and choose Find usages (Shift+F12)."
      />
    );
  }
  if (!usages)
    return <EmptyState title={`${question.title} is gone`} text="Find the usages of something else." />;
  if (usages.length === 0) {
    return (
      <EmptyState title={`Nothing uses ${question.title}`} text="No place in this connector names it." />
    );
  }
  const open = (usage: Usage) =>
    store.getState().showPlace({ file: usage.file, pointer: printPointer(usage.path) });
  const count = usages.length === 1 ? 'One place names' : `${usages.length} places name`;
  return (
    <div className={styles.panel}>
      <p className={styles.count}>
        {count} {question.title}
      </p>
      <div className={styles.list}>
        <UsageTree label={`Usages of ${question.title}`} usages={usages} onOpen={open} />
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  count: { margin: 0, padding: '6px 12px 2px', color: tokens.colorNeutralForeground3 },
  list: { flex: '1 1 0', minHeight: 0 },
});
