// Reads the connection parameters of a connector's properties: what a person is asked for when making a connection.
// How a credential then travels is said by the definition, see `read-security`; which set of parameters a connection
// uses, where there are several, by `read-parameter-sets`.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { ConnectorSource } from './connector-source';

/** A value that a person may choose. */
export interface AllowedValue {
  readonly value: string;
  readonly label: string;
}

/** A parameter is asked for only while another one has one of some values (`constraints.dependencies`). */
export interface Dependency {
  readonly name: string;
  readonly values: readonly string[];
}

/** One entry of `connectionParameters`. */
export interface ConnectionParameter {
  readonly name: string;
  /** `securestring`, `string`, `oauthSetting`, … as written. */
  readonly type: string;
  /** The display name, else the name. */
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly required: boolean;
  /** True for what the platform fills in and nobody is asked for. */
  readonly hidden: boolean;
  /** True for what is never shown again: a `securestring`, also one that is typed in clear text. */
  readonly secret: boolean;
  /** True where even a secret is seen while it is typed, for example a user name. */
  readonly clearText: boolean;
  readonly defaultValue: string;
  readonly allowedValues: readonly AllowedValue[];
  readonly dependencies: readonly Dependency[];
  /** `cloud`, `gateway`: where the parameter is asked for; empty for everywhere. */
  readonly capability: readonly string[];
  /** For example `['properties', 'connectionParameters', name]` in the properties. */
  readonly place: Path;
}

/** Where the parameters stand that every connector has. */
export const parametersHome: Path = ['properties', 'connectionParameters'];

/**
 * Lists the connection parameters in the order of the text; empty where the connector has none. `home` is where they
 * stand: the usual place, or the `parameters` of a set.
 */
export function listConnectionParameters(
  source: ConnectorSource,
  home: Path = parametersHome,
): readonly ConnectionParameter[] {
  const node = source.properties && findNode(source.properties.tree, home);
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) =>
    value.kind === 'object' ? [readConnectionParameter(key, value, home)] : [],
  );
}

/** A display name as the format spells it, and as some connectors do. */
export function readDisplayName(design: JsonNode): string {
  return readString(design, 'displayName') || readString(design, 'displayname');
}

function readConnectionParameter(name: string, node: JsonNode, home: Path): ConnectionParameter {
  const type = readString(node, 'type');
  const design = readMember(node, 'uiDefinition') ?? missing;
  const limits = readMember(design, 'constraints') ?? missing;
  return {
    name,
    type,
    label: readDisplayName(design) || name,
    description:
      readString(design, 'description') || readString(readMember(design, 'schema') ?? missing, 'description'),
    tooltip: readString(design, 'tooltip'),
    required: isTrue(limits, 'required'),
    hidden: isTrue(limits, 'hidden'),
    secret: type.toLowerCase() === 'securestring',
    clearText: isTrue(limits, 'clearText'),
    defaultValue: readText(readMember(node, 'defaultValue')),
    allowedValues: readAllowedValues(
      readMember(limits, 'allowedValues') ?? readMember(node, 'allowedValues'),
    ),
    dependencies: readDependencies(readMember(limits, 'dependencies')),
    capability: readStrings(limits, 'capability').map((one) => one.toLowerCase()),
    place: [...home, name],
  };
}

const missing: JsonNode = { kind: 'missing', length: 0 };

/** Flags are texts by the schema, and booleans in some connectors; the platform takes both. */
function isTrue(node: JsonNode, key: string): boolean {
  const value = readMember(node, key);
  return (
    (value?.kind === 'boolean' && value.value) ||
    (value?.kind === 'string' && value.value.toLowerCase() === 'true')
  );
}

/** A default is a text by the schema; numbers and flags are taken as what they would be written as. */
function readText(node: JsonNode | undefined): string {
  if (node?.kind === 'string') return node.value;
  return node?.kind === 'number' || node?.kind === 'boolean' ? String(node.value) : '';
}

function readAllowedValues(list: JsonNode | undefined): readonly AllowedValue[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap(({ value: item }) => {
    const value = readText(readMember(item, 'value'));
    const label =
      readString(item, 'text') || readString(readMember(item, 'uiDefinition') ?? missing, 'displayName');
    return value === '' ? [] : [{ value, label: label || value }];
  });
}

function readDependencies(node: JsonNode | undefined): readonly Dependency[] {
  if (node?.kind !== 'object') return [];
  return node.members.map(({ key, value }) => ({ name: key, values: readStrings(value, 'values') }));
}
