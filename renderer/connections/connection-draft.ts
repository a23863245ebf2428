// A connection as it is being filled in: what the form starts with, what is missing, what is saved. Pure.
import type { ConnectionSummary, ConnectionType } from '../../shared/contract/connection-calls';
import {
  type ConnectionField,
  explainFieldValue,
  isFieldAsked,
} from '../../shared/security/connection-field';
import type { ConnectionNeeds } from '../../shared/security/read-connection-needs';

export interface ConnectionDraft {
  readonly name: string;
  readonly type: ConnectionType;
  /** The set of parameters; null where the connector has no sets. */
  readonly set: string | null;
  /** What was typed, by field name. A kept value that is not touched is not here; null takes a kept value away. */
  readonly values: Readonly<Record<string, string | null | undefined>>;
}

/** What the form starts with: nothing of what is kept, the defaults for a new connection. */
export function buildDraft(
  needs: Pick<ConnectionNeeds, 'type' | 'fields'>,
  saved: ConnectionSummary | null,
  name: string,
  set: string | null,
): ConnectionDraft {
  if (saved) return { name: saved.name, type: saved.type, set, values: {} };
  return { name, type: needs.type, set, values: listDefaults(needs.fields) };
}

/** The values that fields begin with; a secret never has one. */
export function listDefaults(fields: readonly ConnectionField[]): Readonly<Record<string, string>> {
  const defaults = fields.filter((field) => field.defaultValue !== '' && !field.secret);
  return Object.fromEntries(defaults.map((field) => [field.name, field.defaultValue]));
}

/** A name that no connection has yet: `Connection`, `Connection 2`, … */
export function suggestName(connections: readonly Pick<ConnectionSummary, 'name'>[]): string {
  const taken = new Set(connections.map(({ name }) => name.trim().toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'Connection' : `Connection ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The fields that are asked for as the values stand. */
export function listAskedFields(
  draft: ConnectionDraft,
  fields: readonly ConnectionField[],
): readonly ConnectionField[] {
  return fields.filter((field) => isFieldAsked(field, draft.values));
}

/** What is missing or does not fit, by field name (`name` for the name); empty when the connection can be saved. */
export function findDraftFaults(
  draft: ConnectionDraft,
  fields: readonly ConnectionField[],
  kept: readonly string[],
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const field of listAskedFields(draft, fields)) {
    const { name, label, required } = field;
    const value = draft.values[name];
    const isKept = value === undefined && kept.includes(name);
    const fault = explainFieldValue(field, value ?? '');
    if (fault !== null) faults[name] = fault;
    else if (required && !isKept && !value) faults[name] = `${label} is required.`;
  }
  if (draft.name.trim() === '') faults.name = 'Give the connection a name.';
  return faults;
}

/** The values to save: what was typed into the fields of this sign-in; an empty text takes a kept value away. */
export function listValues(
  draft: ConnectionDraft,
  fields: readonly ConnectionField[],
): Record<string, string> {
  return Object.fromEntries(
    listAskedFields(draft, fields).flatMap(({ name }) => {
      const value = draft.values[name];
      return value === undefined ? [] : [[name, value ?? '']];
    }),
  );
}
