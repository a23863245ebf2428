// The form for a connection, new or changed. It asks for what the connector needs; secrets are typed into password
// fields, and what is kept is said to be kept but never read back.
import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { connectionTypeSchema } from '../../shared/contract/connection-calls';
import { useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { ProblemRow } from '../ui/problem-row';
import { ConnectionFieldInput } from './connection-field-input';
import { printProtection, typeLabels } from './connection-words';
import { printRedirect } from './oauth-app-draft';
import { OAuthAppFields } from './oauth-app-fields';
import { useConnectionForm, type ConnectionFormInput } from './use-connection-form';

export function ConnectionForm({ id }: { readonly id: string | null }) {
  const document = useStudioState((state) => state.connector?.document);
  const connections = useStudioState((state) => state.connections);
  const saved = connections.find((one) => one.id === id) ?? null;
  return document ? <Form document={document} saved={saved} connections={connections} /> : null;
}

function Form(input: ConnectionFormInput) {
  const form = useConnectionForm(input);
  const { draft, needs, own, sets, app, faults, problem } = form;
  const protection = useStudioState((state) => state.protection);
  const types = connectionTypeSchema.options.filter((type) => type !== 'oauth2' || own.oauth !== null);
  const set = sets.list.find((one) => one.name === draft.set);
  return (
    <Modal
      title={input.saved ? `Change ${input.saved.name}` : 'Add connection'}
      onClose={form.close}
      onSubmit={() => void form.save()}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={form.isSaving}>
            {draft.type === 'oauth2' ? 'Save and sign in' : 'Save'}
          </Button>
          <Button onClick={form.close}>Cancel</Button>
        </>
      }
    >
      <Field label="Name" required validationMessage={faults['name']}>
        <Input
          // The browser's own word on it would come in the system's language and in the way.
          required={false}
          aria-required
          value={draft.name}
          maxLength={120}
          onChange={(_, { value }) => form.changeName(value)}
        />
      </Field>
      {sets.list.length > 0 && (
        <Field label={sets.label} hint={set?.description || sets.description || undefined}>
          <Select value={draft.set ?? ''} onChange={(_, { value }) => form.chooseSet(value)}>
            {sets.list.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Sign-in">
        <Select
          value={draft.type}
          onChange={(_, { value }) => form.chooseType(connectionTypeSchema.parse(value))}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {typeLabels[type]}
              {type === own.type ? ', as the connector says' : ''}
            </option>
          ))}
        </Select>
      </Field>
      {[needs.note, ...needs.obstacles]
        .filter((sentence) => sentence !== '')
        .map((sentence) => (
          <MessageBar key={sentence} layout="multiline">
            <MessageBarBody>{sentence}</MessageBarBody>
          </MessageBar>
        ))}
      {form.fields.map((field) => (
        <ConnectionFieldInput
          key={field.name}
          field={field}
          value={draft.values[field.name]}
          isKept={form.kept.includes(field.name)}
          fault={faults[field.name]}
          onChange={(value) => form.changeValue(field.name, value)}
        />
      ))}
      {draft.type === 'oauth2' && (
        <OAuthAppFields
          draft={app.draft}
          connectorClientId={app.clientId}
          isSecretKept={app.kept?.isSecretKept ?? false}
          isAsked={app.isAsked}
          redirectUrl={printRedirect(app.draft, app.kept)}
          faults={faults}
          onChange={app.change}
        />
      )}
      {problem && (
        <div role="alert">
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
      <MessageBar layout="multiline" intent={protection?.kind === 'session' ? 'warning' : 'info'}>
        <MessageBarBody>{printProtection(protection)}</MessageBarBody>
      </MessageBar>
    </Modal>
  );
}
