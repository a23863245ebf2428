// One line of the card.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { CardField } from '../../shared/preview/card';
import { CardFieldView } from './card-field';
import type { CardLine } from './card-lines';
import { LiveChoice } from './live-choice';
import { LiveObject } from './live-object';
import type { PreviewView } from './use-lookup';

interface CardLineProps {
  readonly view: PreviewView;
  readonly line: CardLine;
  readonly onToggleAdvanced: () => void;
  readonly onFields: (id: string, fields: readonly CardField[]) => void;
}

const indent = 14;

export function CardLineView({ view, line, onToggleAdvanced, onFields }: CardLineProps) {
  const styles = useStyles();
  switch (line.kind) {
    case 'advanced':
      return (
        <Button
          appearance="subtle"
          size="small"
          icon={line.isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={line.isOpen}
          onClick={onToggleAdvanced}
        >
          {line.isOpen ? 'Hide advanced options' : `Show advanced options · ${line.count}`}
        </Button>
      );
    case 'list':
      return (
        <div className={styles.list} style={{ paddingLeft: line.depth * indent }}>
          {line.label}
        </div>
      );
    case 'add-item':
      return (
        <div className={styles.add} style={{ paddingLeft: line.depth * indent }}>
          <AddRegular aria-hidden="true" />
          {line.label}
        </div>
      );
    case 'field':
      return (
        <div
          className={line.depth > 0 ? styles.inner : undefined}
          style={{ marginLeft: line.depth * indent }}
        >
          <FieldLine view={view} field={line.field} onFields={onFields} />
        </div>
      );
  }
}

function FieldLine({ view, field, onFields }: Pick<CardLineProps, 'view' | 'onFields'> & FieldOfLine) {
  const { lookup } = field;
  if (lookup?.kind === 'fields')
    return <LiveObject view={view} field={field} lookup={lookup} onFields={onFields} />;
  if (lookup) return <LiveChoice view={view} field={field} lookup={lookup} />;
  return <CardFieldView operationKey={view.operation.key} field={field} />;
}

interface FieldOfLine {
  readonly field: CardField;
}

const useStyles = makeStyles({
  list: { fontWeight: tokens.fontWeightSemibold },
  inner: { paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  add: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
  },
});
