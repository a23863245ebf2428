// One field of the form that makes a connection, and what may be typed into it.
import type { AllowedValue, ConnectionParameter, Dependency } from './read-connection-parameters';

/** One field of the form. `name` keys its value in the connection. */
export interface ConnectionField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Never shown again, and masked wherever it would appear. */
  readonly secret: boolean;
  /** True where even a secret is seen while it is typed. */
  readonly clearText: boolean;
  readonly required: boolean;
  readonly valueType: 'text' | 'int' | 'bool';
  readonly defaultValue: string;
  /** Where a person may only choose; empty where they type. */
  readonly allowedValues: readonly AllowedValue[];
  /** Asked for only while all of these hold. */
  readonly dependencies: readonly Dependency[];
  /** True for what signs in; false for other values, such as a host, that policies may use. */
  readonly credential: boolean;
}

/** The field of a declared parameter. */
export function toField(parameter: ConnectionParameter, credential: boolean): ConnectionField {
  const { name, label, secret, clearText, required, defaultValue, allowedValues, dependencies } = parameter;
  return {
    name,
    label,
    description: describe(parameter),
    secret,
    clearText,
    required,
    valueType: readValueType(parameter.type),
    defaultValue,
    allowedValues,
    dependencies,
    credential,
  };
}

/** The field of a credential; what the properties declare of it counts, else it is a required text. */
export function buildCredentialField(
  parameters: readonly ConnectionParameter[],
  name: string,
  label: string,
  secret: boolean,
): ConnectionField {
  const declared = parameters.find((one) => one.name === name);
  if (declared) return { ...toField(declared, true), secret: secret || declared.secret };
  return {
    name,
    label,
    description: '',
    secret,
    clearText: false,
    required: true,
    valueType: 'text',
    defaultValue: '',
    allowedValues: [],
    dependencies: [],
    credential: true,
  };
}

/** True while the field is asked for: every field it depends on has one of the values named. */
export function isFieldAsked(
  { dependencies }: ConnectionField,
  values: Readonly<Record<string, string | null | undefined>>,
): boolean {
  return dependencies.every((one) => one.values.length === 0 || one.values.includes(values[one.name] ?? ''));
}

/** One sentence on why a value does not fit the field; null where it does. An empty value fits. */
export function explainFieldValue({ label, valueType, allowedValues }: ConnectionField, value: string) {
  if (value === '') return null;
  if (valueType === 'int' && !/^[+-]?\d+$/.test(value.trim())) return `${label} takes a whole number.`;
  if (allowedValues.length > 0 && !allowedValues.some((one) => one.value === value)) {
    return `${label} takes one of the values in its list.`;
  }
  return null;
}

function readValueType(type: string): ConnectionField['valueType'] {
  const written = type.toLowerCase();
  if (written === 'int' || written === 'integer') return 'int';
  return written === 'bool' || written === 'boolean' ? 'bool' : 'text';
}

/** The description; the tooltip is added where it says something else. */
function describe({ description, tooltip }: ConnectionParameter): string {
  if (description === '') return tooltip;
  const same = tooltip === '' || tooltip.trim().toLowerCase() === description.trim().toLowerCase();
  return same ? description : `${description.trim().replace(/([^.!?])$/, '$1.')} ${tooltip}`;
}
