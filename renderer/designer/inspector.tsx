// The inspector: the facts of what is picked. Typing in one field is one step of undo; what is typed is in the
// definition at once.
import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { useMemo } from 'react';
import { isSamePath, printPointer, type Path } from '../../shared/base/pointer';
import { type EditTarget, findTarget, type FoundTarget } from '../../shared/mapping/edit-target';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { findTargetAt } from './find-target-at';
import { InspectorFields } from './inspector-fields';
import type { OperationView } from './operation-view';
import type { MapRows } from './use-map-rows';

/** What is picked, ready to be edited. */
export interface Picked {
  readonly target: EditTarget;
  readonly found: FoundTarget;
}

export function Inspector({ picked }: { readonly picked: Picked }) {
  const styles = useStyles();
  const { store } = useStudio();
  return (
    <section className={styles.inspector} aria-label="Inspector">
      <div className={styles.head}>
        <h2 className={styles.title}>{picked.found.words}</h2>
        <span className={styles.where}>{printWhere(picked.found)}</span>
        <span className={styles.notice}>{picked.found.notice}</span>
        {(picked.found.parameter ?? picked.found.holder) && (
          <>
            <IconButton
              icon={RenameRegular}
              label="Rename, with a look at what follows"
              onClick={() => store.getState().openRename({ kind: 'part', target: picked.target })}
            />
            <IconButton
              icon={DocumentSearchRegular}
              label="Find usages"
              onClick={() =>
                store.getState().showUsages({
                  thing: { kind: 'part', target: picked.target },
                  title: picked.found.words,
                })
              }
            />
          </>
        )}
        <IconButton
          icon={DismissRegular}
          label="Close the inspector"
          onClick={() => store.setState({ pickedPlace: null })}
        />
      </div>
      <InspectorFields
        key={printPointer(picked.found.listedAt)}
        target={picked.target}
        found={picked.found}
      />
    </section>
  );
}

/** What is picked, as the inspector edits it; null for nothing that it could edit. */
export function usePickedTarget(view: OperationView, rows: MapRows): Picked | null {
  const place = useStudioState((state) => state.pickedPlace);
  return useMemo(() => {
    const target = place && chooseTarget(view, rows, place);
    if (!target) return null;
    const { tree, operation } = view;
    const document = { definition: { tree }, properties: null };
    const found = findTarget({ document, tree, operation }, target);
    return found && { target, found };
  }, [place, view, rows]);
}

function chooseTarget(view: OperationView, rows: MapRows, place: Path): EditTarget | null {
  const row = [...rows.call, ...rows.card].find((one) => one.place && isSamePath(one.place, place));
  return row?.target ?? findTargetAt(view, place);
}

function printWhere({ parameter, field, header }: FoundTarget): string {
  if (header) return 'response header';
  if (parameter) return parameter.in === 'body' ? 'body' : `${parameter.in} parameter ${parameter.name}`;
  return field && field.name !== '' && field.name !== field.label ? `field ${field.name}` : 'field';
}

const useStyles = makeStyles({
  inspector: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', padding: '6px 8px 4px 16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, whiteSpace: 'nowrap' },
  where: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  notice: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});
