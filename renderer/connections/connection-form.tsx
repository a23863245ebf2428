// The form for a connection, new or changed. It asks for what the connector needs; secrets are typed into password
// fields, and what is kept is said to be kept but never read back.
import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { connectionTypeSchema, type ConnectionSummary } from '../../shared/contract/connection-calls';
import { readConnectionNeeds } from '../../shared/security/read-connection-needs';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { ProblemRow } from '../ui/problem-row';
import { ConnectionFieldInput } from './connection-field-input';
import {
  buildDraft,
  findDraftFaults,
  listValues,
  suggestName,
  type ConnectionDraft,
} from './connection-draft';
import { printVault, typeLabels } from './connection-words';

export function ConnectionForm({ id }: { readonly id: string | null }) {
  const document = useStudioState((state) => state.connector?.document);
  const connections = useStudioState((state) => state.connections);
  const saved = connections.find((one) => one.id === id) ?? null;
  return document ? <Form document={document} saved={saved} connections={connections} /> : null;
}

interface FormProps {
  readonly document: ConnectorDocument;
  /** The connection to change; null for a new one. */
  readonly saved: ConnectionSummary | null;
  readonly connections: readonly ConnectionSummary[];
}

function Form({ document, saved, connections }: FormProps) {
  const { store } = useStudio();
  const info = useStudioState((state) => state.info);
  const own = useMemo(() => readConnectionNeeds(document), [document]);
  const [draft, setDraft] = useState<ConnectionDraft>(() => buildDraft(own, saved, suggestName(connections)));
  const needs = useMemo(() => readConnectionNeeds(document, draft.type), [document, draft.type]);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kept = saved && saved.status !== 'needs-values' ? saved.kept : [];
  const faults = isTried ? findDraftFaults(draft, needs.fields, kept) : {};
  const close = () => store.getState().closeConnectionForm();
  const save = async () => {
    setTried(true);
    if (isSaving || Object.keys(findDraftFaults(draft, needs.fields, kept)).length > 0) return;
    setSaving(true);
    const values = listValues(draft, needs.fields);
    const { name, type } = draft;
    const refused = await store.getState().saveConnection({ id: saved?.id ?? null, name, type, values });
    setSaving(false);
    setProblem(refused);
    if (!refused) close();
  };
  return (
    <Modal
      title={saved ? `Change ${saved.name}` : 'Add connection'}
      onClose={close}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
            Save
          </Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      <Field label="Name" required validationMessage={faults.name}>
        <Input
          // The browser's own word on it would come in the system's language and in the way.
          required={false}
          aria-required
          value={draft.name}
          maxLength={120}
          onChange={(_, { value }) => setDraft({ ...draft, name: value })}
        />
      </Field>
      <Field label="Sign-in">
        <Select
          value={draft.type}
          onChange={(_, { value }) => setDraft({ ...draft, type: connectionTypeSchema.parse(value) })}
        >
          {connectionTypeSchema.options.map((type) => (
            <option key={type} value={type}>
              {typeLabels[type]}
              {type === own.type ? ', as the definition says' : ''}
            </option>
          ))}
        </Select>
      </Field>
      {needs.note !== '' && (
        <MessageBar layout="multiline">
          <MessageBarBody>{needs.note}</MessageBarBody>
        </MessageBar>
      )}
      {needs.fields.map((field) => (
        <ConnectionFieldInput
          key={field.name}
          field={field}
          value={draft.values[field.name]}
          isKept={kept.includes(field.name)}
          fault={faults[field.name]}
          onChange={(value) => setDraft({ ...draft, values: { ...draft.values, [field.name]: value } })}
        />
      ))}
      {problem && (
        <div role="alert">
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
      <MessageBar layout="multiline" intent={info?.vault === 'session' ? 'warning' : 'info'}>
        <MessageBarBody>{printVault(info)}</MessageBarBody>
      </MessageBar>
    </Modal>
  );
}
