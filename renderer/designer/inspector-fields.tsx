// The fields of the inspector, for a parameter, a field or a header: only those that it has.
import { makeStyles, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { EditTarget, FoundTarget } from '../../shared/mapping/edit-target';
import { planAttribute, type Attribute } from '../../shared/mapping/plan-attribute';
import { formatsByType } from '../../shared/mapping/type-changes';
import { readEnumValues } from '../../shared/operations/read-choices';
import { readVisibility } from '../../shared/operations/read-visibility';
import { readMember, readString } from '../../shared/text/read';
import { toValue } from '../../shared/text/value';
import { useStudio } from '../store/studio';
import { InlineField } from '../ui/inline-field';
import { SelectField } from '../ui/select-field';
import { parseChoices, printChoices } from './choices-text';
import { parseDefault, printDefault } from './default-text';
import { carryOut } from './use-carry-out';
import { visibilityOptions } from './visibility-options';

interface InspectorFieldsProps {
  readonly target: EditTarget;
  readonly found: FoundTarget;
}

const parameterTypes = ['string', 'integer', 'number', 'boolean', 'array'];

export function InspectorFields({ target, found }: InspectorFieldsProps) {
  const styles = useStyles();
  const set = useSetAttribute(target);
  const { node, parameter, field, holder } = found;
  const type = readString(node, 'type');
  const isValue = parameter?.in !== 'body';
  const isNamed = field ? field.name !== '' && field.name !== '[]' && field.name !== '*' : true;
  const isInput = parameter !== null || (target.kind === 'field' && target.root.in === 'body');
  const isOutput = target.kind === 'field' && target.root.in !== 'body';
  // What is required can only be hidden with a default: the reason stands where that is given.
  const [missing, setMissing] = useState('');
  return (
    <div className={styles.fields}>
      <InlineField
        label="Summary"
        value={readString(node, 'x-ms-summary')}
        placeholder={readString(node, 'title') || (parameter ?? field)?.name}
        onType={(value) => set({ name: 'summary', value }, true)}
      />
      {isNamed && <NameField value={(parameter ?? field ?? found.header)?.name ?? ''} onCommit={set} />}
      {isValue && <TypeFields found={found} type={type} set={set} />}
      {(isInput || isOutput) && (
        <SelectField
          label="Visibility"
          value={readVisibility(node)}
          options={visibilityOptions}
          onSelect={(value) => setMissing(set({ name: 'visibility', value }, false))}
        />
      )}
      {isInput && isValue && <DefaultField found={found} type={type} set={set} missing={missing} />}
      {isInput && isValue && <TestValueField found={found} type={type} set={set} />}
      {(parameter ?? holder) && (
        <Switch
          className={styles.switch}
          label="Required"
          checked={(parameter ?? field)?.required ?? false}
          onChange={(_, { checked }) => set({ name: 'required', value: checked }, false)}
        />
      )}
      {parameter?.in === 'path' && (
        <SelectField
          label="URL encoding"
          value={parameter.urlEncoding}
          options={[
            { value: 'single', label: 'Once' },
            { value: 'double', label: 'Twice' },
          ]}
          onSelect={(value) => set({ name: 'url-encoding', value }, false)}
        />
      )}
      <InlineField
        label="Description"
        multiline
        className={styles.wide}
        value={readString(node, 'description')}
        onType={(value) => set({ name: 'description', value }, true)}
      />
      {isInput && isValue && (
        <InlineField
          label="Choices"
          multiline
          className={styles.wide}
          placeholder="One on each line, as value = label"
          value={printChoices(readEnumValues(node))}
          onCommit={(text) => set({ name: 'choices', value: parseChoices(text) }, false)}
        />
      )}
    </div>
  );
}

/** Plans and does; answers the reason of a refusal, empty when it was done. Typing is not announced letter by letter. */
type SetAttribute = (attribute: Attribute, isTyped: boolean) => string;

function useSetAttribute(target: EditTarget): SetAttribute {
  const studio = useStudio();
  return (attribute, isTyped) => {
    const done = carryOut(studio, (document) => planAttribute(document, target, attribute), {
      select: true,
      typing: isTyped,
    });
    if (done?.ok && attribute.name === 'name') studio.store.getState().pick('definition', done.place);
    return done && !done.ok ? done.reason : '';
  };
}

interface FieldProps {
  readonly found: FoundTarget;
  readonly type: string;
  readonly set: SetAttribute;
}

function TypeFields({ found, type, set }: FieldProps) {
  const { parameter, field } = found;
  const isFile = parameter?.in === 'formData';
  const types = [...parameterTypes, ...(field ? ['object'] : []), ...(isFile ? ['file'] : [])];
  const formats = formatsByType[type] ?? [];
  const format = readString(found.node, 'format');
  const known = [...new Set(['', ...formats, format])];
  return (
    <>
      <SelectField
        label="Type"
        value={type}
        options={[...new Set([...types, type])].map((value) => ({ value, label: value || 'any' }))}
        onSelect={(value) => set({ name: 'type', value }, false)}
      />
      {(formats.length > 0 || format !== '') && (
        <SelectField
          label="Format"
          value={format}
          options={known.map((value) => ({ value, label: value || 'none' }))}
          onSelect={(value) => set({ name: 'format', value }, false)}
        />
      )}
    </>
  );
}

function NameField({ value, onCommit }: { readonly value: string; readonly onCommit: SetAttribute }) {
  const [problem, setProblem] = useState('');
  return (
    <InlineField
      label="Name"
      value={value}
      {...(problem === '' ? {} : { error: problem })}
      onType={() => setProblem('')}
      onCommit={(text) => setProblem(onCommit({ name: 'name', value: text }, false))}
    />
  );
}

interface ValueFieldProps extends FieldProps {
  readonly label: string;
  /** The member that has it. */
  readonly member: string;
  readonly name: 'default' | 'test-value';
  /** Why something else waits for it. */
  readonly missing?: string;
}

function DefaultField(props: FieldProps & { readonly missing: string }) {
  return <ValueField {...props} label="Default" member="default" name="default" />;
}

function TestValueField(props: FieldProps) {
  return <ValueField {...props} label="Test value" member="x-ms-test-value" name="test-value" />;
}

function ValueField({ found, type, set, label, member, name, missing = '' }: ValueFieldProps) {
  const [problem, setProblem] = useState('');
  const written = readMember(found.node, member);
  const error = problem || (written ? '' : missing);
  return (
    <InlineField
      label={label}
      value={printDefault(written && toValue(written))}
      {...(error === '' ? {} : { error })}
      onType={() => setProblem('')}
      onCommit={(text) => {
        const parsed = parseDefault(text, type);
        setProblem(parsed.ok ? set({ name, value: parsed.value }, false) : parsed.problem.message);
      }}
    />
  );
}

const useStyles = makeStyles({
  fields: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    alignContent: 'start',
    gap: '8px 12px',
    padding: '2px 16px 12px',
  },
  switch: { alignSelf: 'end' },
  wide: { gridColumn: 'span 2' },
});
