// Renames an operation, a parameter, a field or something shared: the new name, and every place that follows it, before
// anything is done. One step of undo.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { listFollowing, planRename, readName, type NamedThing } from '../../shared/mapping/rename';
import { runPlan } from '../commands/run-plan';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { UsageTree } from './usage-tree';

const titles: Readonly<Record<NamedThing['kind'], string>> = {
  operation: 'Rename the operation ID',
  shared: 'Rename the reference',
  part: 'Rename',
};

/** The dialog, while a rename is under way. */
export function RenameDialog() {
  const thing = useStudioState((state) => state.renaming);
  return thing ? <OpenDialog thing={thing} /> : null;
}

function OpenDialog({ thing }: { readonly thing: NamedThing }) {
  const styles = useStyles();
  const studio = useStudio();
  const document = useStudioState((state) => state.connector?.document);
  const [name, setName] = useState(() => (document ? (readName(document, thing) ?? '') : ''));
  const shown = useDeferredValue(name);
  const plan = useMemo(
    () => (document ? planRename(document, thing, shown) : null),
    [document, thing, shown],
  );
  const places = useMemo(
    () => (document && plan?.ok ? listFollowing(document, plan.edit.changes) : []),
    [document, plan],
  );
  const close = () => studio.store.getState().openRename(null);
  const isUntouched = document !== undefined && name === readName(document, thing);
  const submit = () => {
    const now = studio.store.getState().connector?.document;
    const planned = now ? planRename(now, thing, name) : null;
    if (!planned || !runPlan(studio, planned)) return;
    // A parameter in the path takes its operation along to another key.
    if (planned.ok && planned.operation !== null && thing.kind === 'part') {
      studio.store.getState().select({ kind: 'operation', key: planned.operation });
      studio.store.getState().pick('definition', planned.place);
    }
    close();
  };
  const count = places.length === 1 ? 'One place changes.' : `${places.length} places change.`;
  return (
    <Modal
      wide
      title={titles[thing.kind]}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!plan?.ok}>
            Rename
          </Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      <Field
        label="New name"
        validationMessage={plan && !plan.ok && !isUntouched ? plan.reason : ''}
        validationState={plan && !plan.ok && !isUntouched ? 'error' : 'none'}
        {...(thing.kind === 'operation'
          ? { hint: 'Flows and apps that use the operation know it by this ID: they break.' }
          : {})}
      >
        <Input
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <div className={styles.list}>
        <p className={styles.count} aria-live="polite">
          {plan?.ok ? count : 'What follows is listed here.'}
        </p>
        <div className={styles.tree}>
          {places.length > 0 && <UsageTree label="Places that change" usages={places} />}
        </div>
      </div>
    </Modal>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0, gap: '4px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  tree: {
    flex: '1 1 0',
    minHeight: '160px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
});
