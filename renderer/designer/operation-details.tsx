// What is written about the operation itself: its words, id, tags, visibility, method and path.
import { Dropdown, Field, makeStyles, Option, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { methods, type Method, type Operation, type Visibility } from '../../shared/operations/operation';
import { planOperation, type OperationAttribute } from '../../shared/mapping/plan-operation';
import { planOperationPath } from '../../shared/mapping/plan-operation-path';
import { InlineField } from '../ui/inline-field';
import { TriggerSection } from './trigger-section';
import { useCarryOut, type Planner } from './use-carry-out';

const visibilities: readonly (readonly [Visibility, string])[] = [
  ['none', 'Normal'],
  ['important', 'Important: shown first'],
  ['advanced', 'Advanced: behind a switch'],
  ['internal', 'Internal: hidden from makers'],
];

/** Why a field could not be set. */
interface Refusal {
  readonly about: 'id' | 'path';
  readonly reason: string;
}

export function OperationDetails({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  const carryOut = useCarryOut();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { key } = operation;
  const type = (attribute: OperationAttribute) =>
    carryOut((document) => planOperation(document, key, attribute), { typing: true });
  const set = (attribute: OperationAttribute) =>
    carryOut((document) => planOperation(document, key, attribute));
  /** For fields that may be refused: the reason stays under the field until it is mended. */
  const finish = (about: Refusal['about'], planner: Planner) => {
    const planned = carryOut(planner, { select: true });
    setRefusal(planned && !planned.ok ? { about, reason: planned.reason } : null);
  };
  const errorOf = (about: Refusal['about']) => (refusal?.about === about ? refusal.reason : '');
  return (
    <div className={styles.form}>
      <InlineField
        label="Summary"
        hint="The name that makers see, at most 80 characters."
        required
        value={operation.summary}
        onType={(value) => type({ name: 'summary', value })}
      />
      <InlineField
        label="Description"
        multiline
        value={operation.description}
        onType={(value) => type({ name: 'description', value })}
      />
      <InlineField
        label="Operation ID"
        hint="The name that flows and apps refer to. Renaming follows into this connector; flows in use break."
        required
        value={operation.operationId}
        error={errorOf('id')}
        onCommit={(value) =>
          finish('id', (document) => planOperation(document, key, { name: 'operation-id', value }))
        }
      />
      <div className={styles.pair}>
        <Field label="Method" size="small">
          <Dropdown
            size="small"
            className={styles.method}
            value={operation.method.toUpperCase()}
            selectedOptions={[operation.method]}
            onOptionSelect={(_, { optionValue }) => {
              const method = methods.find((one) => one === optionValue);
              if (method)
                finish('path', (document) => planOperationPath(document, key, operation.path, method));
            }}
          >
            {methods.map((method: Method) => (
              <Option key={method} value={method}>
                {method.toUpperCase()}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <InlineField
          label="Path"
          hint="Parameters stand in braces, like /orders/{id}."
          required
          value={operation.path}
          error={errorOf('path')}
          onCommit={(path) =>
            finish('path', (document) => planOperationPath(document, key, path, operation.method))
          }
        />
      </div>
      <InlineField
        label="Tags"
        hint="Separated by commas. The explorer groups by the first."
        value={operation.tags.join(', ')}
        onCommit={(text) => set({ name: 'tags', value: splitTags(text) })}
      />
      <Field label="Visibility" size="small">
        <Dropdown
          size="small"
          value={visibilities.find(([id]) => id === operation.visibility)?.[1] ?? ''}
          selectedOptions={[operation.visibility]}
          onOptionSelect={(_, { optionValue }) => {
            const found = visibilities.find(([id]) => id === optionValue);
            if (found) set({ name: 'visibility', value: found[0] });
          }}
        >
          {visibilities.map(([id, label]) => (
            <Option key={id} value={id}>
              {label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <TriggerSection operation={operation} />
      <Switch
        label="Deprecated"
        checked={operation.deprecated}
        onChange={(_, { checked }) => set({ name: 'deprecated', value: checked })}
      />
    </div>
  );
}

function splitTags(text: string): readonly string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '640px',
    padding: '14px 16px 32px',
  },
  pair: { display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr)', alignItems: 'start', gap: '12px' },
  method: { minWidth: 0 },
});
