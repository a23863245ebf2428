// Lists what has to stay hidden in everything that is shown of a call: credentials, secret values of the connection,
// and what a person typed into a password field or an authorization header.
import type { PlacedCredential } from '../security/place-credentials';
import type { ConnectionField } from '../security/connection-field';
import type { JsonValue } from '../base/json-value';
import type { Input } from '../operations/operation';
import type { GivenValues } from './choose-values';
import { printPlain } from './wire-value';

const secretHeaders =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key|apikey|ocp-apim-subscription-key|x-auth-token|x-access-token)$/i;
const scheme = /^(?:basic|bearer|token|apikey|digest|negotiate|ntlm)\s+/i;

/** True for a header whose value is hidden whatever it holds. */
export function isSecretHeader(name: string): boolean {
  return secretHeaders.test(name);
}

/** The value of an authorization header without its first word. */
export function readCredential(value: string): string {
  return value.replace(scheme, '');
}

/**
 * The secrets of a call. Of a connection's values all count but those of fields that are declared as plain text and
 * are no credential: a host stands in the address anyway.
 */
export function listSecrets(
  fields: readonly ConnectionField[],
  values: Readonly<Record<string, string>>,
  credentials: readonly PlacedCredential[],
  inputs: readonly Input[],
  given: GivenValues,
): readonly string[] {
  const plain = new Set(
    fields.filter((field) => !field.secret && !field.credential).map((field) => field.name),
  );
  const kept = Object.entries(values).flatMap(([name, value]) => (plain.has(name) ? [] : [value]));
  const placed = credentials.flatMap(({ value }) => [value, readCredential(value)]);
  const typed = inputs.filter(isSecretInput).flatMap((input) => {
    const value = Object.hasOwn(given, input.id) ? given[input.id] : undefined;
    return [value, input.defaultValue].flatMap((one) =>
      isGiven(one) ? [readCredential(printPlain(one))] : [],
    );
  });
  return [...new Set([...kept, ...kept.map((value) => value.trim()), ...placed, ...typed])].filter(
    (secret) => secret !== '',
  );
}

function isGiven(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null && value !== '';
}

/** True for an input whose value is a secret by what it is: a password, or a header that carries a credential. */
export function isSecretInput({ format, parameter }: Input): boolean {
  return format === 'password' || (parameter.in === 'header' && isSecretHeader(parameter.name));
}
