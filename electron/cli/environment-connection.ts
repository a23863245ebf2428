// A connection out of environment variables, for runs on a build server: `STUDIO_` and the name of the value in
// capitals, and before it, where a connection is named, that name too.
import type { ConnectorSource } from '../../shared/security/connector-source';
import { type ConnectionNeeds, readConnectionNeeds } from '../../shared/security/read-connection-needs';
import type { CallConnection } from '../runtime/runtime-services';

/** Variables by name; what is unset is undefined. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The connection, and the names of the variables that it would take more of. */
export interface EnvironmentConnection {
  /** Null where no variable gives a credential that the connector needs. */
  readonly connection: CallConnection | null;
  /** What has to be set, in the order of the form; often empty. */
  readonly missing: readonly string[];
}

/** Reads it. `name` is the connection's; empty where none was named. */
export function readEnvironmentConnection(
  source: ConnectorSource,
  name: string,
  environment: Environment,
): EnvironmentConnection {
  const set = environment['STUDIO_SET'] ?? null;
  const needs = readConnectionNeeds(source, undefined, set);
  // A sign-in in a browser cannot be had here; a token from elsewhere stands in its place.
  const isToken = needs.type === 'oauth2' || needs.type === 'bearer';
  const names = needs.fields.map((field) => field.name);
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const field of isToken && !names.includes(needs.bearer) ? [needs.bearer, ...names] : names) {
    const [variable = '', own = variable] = listVariableNames(field, name);
    const about = needs.fields.find((one) => one.name === field);
    const value = environment[own] ?? environment[variable] ?? about?.defaultValue ?? '';
    if (value !== '') values[field] = value;
    else if (about?.required === true || isCredential(needs, field)) missing.push(variable);
  }
  const isComplete = missing.length === 0;
  const connection = {
    name: name || 'environment',
    type: isToken ? ('bearer' as const) : needs.type,
    set,
    values,
  };
  return { connection: isComplete ? connection : null, missing };
}

/** The variables of a value: for every connection, and for this one. */
export function listVariableNames(field: string, connection: string): readonly string[] {
  const suffix = spell(field);
  return connection === ''
    ? [`STUDIO_${suffix}`]
    : [`STUDIO_${suffix}`, `STUDIO_${spell(connection)}_${suffix}`];
}

function spell(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function isCredential(needs: ConnectionNeeds, field: string): boolean {
  switch (needs.type) {
    case 'none':
      return false;
    case 'apiKey':
      return needs.key?.field === field;
    case 'basic':
      return needs.basic.username === field || needs.basic.password === field;
    case 'bearer':
    case 'oauth2':
      return needs.bearer === field;
  }
}
