// Reads the connection parameters of a connector's properties: what a person is asked for when making a connection.
// How a credential then travels is said by the definition, see `read-security`.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { ConnectorSource } from './connector-source';

/** A value that a person may choose. */
export interface AllowedValue {
  readonly value: string;
  readonly label: string;
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
  readonly defaultValue: string;
  readonly allowedValues: readonly AllowedValue[];
  /** `['properties', 'connectionParameters', name]` in the properties. */
  readonly place: Path;
}

const home: Path = ['properties', 'connectionParameters'];

/** Lists the connection parameters in the order of the text; empty where the connector has none. */
export function listConnectionParameters(source: ConnectorSource): readonly ConnectionParameter[] {
  const node = source.properties && findNode(source.properties.tree, home);
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) =>
    value.kind === 'object' ? [readConnectionParameter(key, value)] : [],
  );
}

function readConnectionParameter(name: string, node: JsonNode): ConnectionParameter {
  const type = readString(node, 'type');
  const design = readMember(node, 'uiDefinition') ?? missing;
  const limits = readMember(design, 'constraints') ?? missing;
  return {
    name,
    type,
    label: readString(design, 'displayName') || readString(design, 'displayname') || name,
    description:
      readString(design, 'description') || readString(readMember(design, 'schema') ?? missing, 'description'),
    tooltip: readString(design, 'tooltip'),
    required: isTrue(limits, 'required'),
    hidden: isTrue(limits, 'hidden'),
    secret: type.toLowerCase() === 'securestring',
    defaultValue: readString(node, 'defaultValue'),
    allowedValues: readAllowedValues(
      readMember(limits, 'allowedValues') ?? readMember(node, 'allowedValues'),
    ),
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

function readAllowedValues(list: JsonNode | undefined): readonly AllowedValue[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap(({ value: item }) => {
    const value = readString(item, 'value');
    const label =
      readString(item, 'text') || readString(readMember(item, 'uiDefinition') ?? missing, 'displayName');
    return value === '' ? [] : [{ value, label: label || value }];
  });
}
