// What `@connectionParameters()` can read: the values of the connection, and the defaults that the properties give to
// those that it has none for.
import { type ConnectionParameter } from '../security/read-connection-parameters';

/** By name. A value that is empty counts as none, so that a default of the expression or of the parameter stands. */
export function listConnectionValues(
  parameters: readonly ConnectionParameter[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const usual = parameters.flatMap(({ name, defaultValue }) =>
    defaultValue === '' ? [] : [[name, defaultValue] as const],
  );
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return Object.fromEntries([...usual, ...given]);
}
