// The card of something that operations share: what it is made of, what uses it, and what can be done with all of its
// uses at once.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { useMemo, useState } from 'react';
import { listShared, type SharedPart, type SharedSection } from '../../shared/mapping/list-shared';
import type { JsonTree } from '../../shared/text/tree';
import { deleteShared } from '../commands/delete-shared';
import { findUsagesCommand } from '../commands/find-usages';
import { renameCommand } from '../commands/rename';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { VirtualTree } from '../ui/virtual-tree';
import { buildReferenceFieldRows, findRootField, printReferenceField } from './reference-rows';

interface ReferenceCardProps {
  readonly shared: { readonly section: SharedSection; readonly name: string };
}

const kinds: Readonly<Record<SharedSection, string>> = {
  definitions: 'definition',
  parameters: 'shared parameter',
  responses: 'shared response',
};

export function ReferenceCard({ shared }: ReferenceCardProps) {
  const styles = useStyles();
  const run = useRunCommand();
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const part = tree && find(tree, shared);
  if (!tree || !part) {
    return <EmptyState title="This is gone" text="Choose something else in the explorer, or undo." />;
  }
  const uses = part.uses === 1 ? '1 reference leads here' : `${part.uses} references lead here`;
  return (
    <div className={styles.card}>
      <header className={styles.header}>
        <h1 className={styles.title}>{part.name}</h1>
        <span className={styles.kind}>{kinds[part.section]}</span>
      </header>
      <div className={styles.actions}>
        <Button size="small" icon={<RenameRegular />} onClick={() => run(renameCommand)}>
          Rename
        </Button>
        <Button size="small" icon={<DocumentSearchRegular />} onClick={() => run(findUsagesCommand)}>
          Find usages
        </Button>
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabledFocusable={part.uses > 0}
          onClick={() => part.uses === 0 && run(deleteShared)}
        >
          Delete
        </Button>
        <span className={styles.uses}>
          {part.uses === 0 ? 'Nothing refers to it.' : `${uses}, so it cannot be deleted.`}
        </span>
      </div>
      <Fields tree={tree} part={part} />
    </div>
  );
}

function Fields({ tree, part }: { readonly tree: JsonTree; readonly part: SharedPart }) {
  const styles = useStyles();
  const { store } = useStudio();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const root = useMemo(() => findRootField(tree, part), [tree, part]);
  const rows = useMemo(
    () => (root ? buildReferenceFieldRows(tree, root, toggled) : []),
    [tree, root, toggled],
  );
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  if (rows.length === 0) {
    return (
      <EmptyState
        title="No fields"
        text={part.type === '' ? 'It says nothing about its content.' : `It is of the type ${part.type}.`}
      />
    );
  }
  return (
    <VirtualTree
      label={`Fields of ${part.name}`}
      rows={rows}
      className={styles.tree}
      onToggle={(row) => toggle(row.id)}
      onActivate={(row) => store.getState().pick('definition', row.field.listedAt)}
      renderRow={({ field }) => (
        <>
          <span className={styles.name}>{printReferenceField(field)}</span>
          {field.label !== field.name && field.name !== '[]' && (
            <span className={styles.label}>{field.label}</span>
          )}
          <span className={styles.type}>
            {field.refName || field.format || field.type || 'any'}
            {field.recursive ? ' (itself)' : ''}
          </span>
          {field.required && (
            <span className={styles.required} aria-hidden="true">
              *
            </span>
          )}
        </>
      )}
    />
  );
}

function find(tree: JsonTree, { section, name }: ReferenceCardProps['shared']): SharedPart | undefined {
  return listShared(tree).find((one) => one.section === section && one.name === name);
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: { display: 'flex', alignItems: 'baseline', gap: '10px', padding: '10px 16px 4px', minWidth: 0 },
  title: {
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  kind: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 16px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  uses: { color: tokens.colorNeutralForeground3 },
  tree: { padding: '6px 8px', flex: '1 1 0' },
  name: {
    flexShrink: 0,
    maxWidth: '50%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  label: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  type: { flexShrink: 0, marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  required: { color: tokens.colorPaletteRedForeground1 },
});
