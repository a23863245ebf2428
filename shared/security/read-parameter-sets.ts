// Reads `connectionParameterSets`: a connector that signs in in more than one way names a set of parameters for each,
// and a person chooses one when making a connection. Format: connector properties, multi-auth.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { ConnectorSource } from './connector-source';
import { parametersHome, readDisplayName } from './read-connection-parameters';

/** One way of making a connection. */
export interface ParameterSet {
  /** Names the set in a connection, for example `key-based-auth`. */
  readonly name: string;
  /** The display name, else the name. */
  readonly label: string;
  readonly description: string;
  /** Where its parameters stand in the properties. */
  readonly parameters: Path;
}

/** The sets of a connector; `list` is empty where it has none. */
export interface ParameterSets {
  /** What the choice is called, for example `Authentication type`. */
  readonly label: string;
  readonly description: string;
  readonly list: readonly ParameterSet[];
}

const home: Path = ['properties', 'connectionParameterSets'];

/** Reads the sets in the order of the text; one without a name cannot be chosen and is passed over. */
export function readParameterSets(source: ConnectorSource): ParameterSets {
  const node = source.properties && findNode(source.properties.tree, home);
  const design = (node && readMember(node, 'uiDefinition')) ?? missing;
  const values = node ? readMember(node, 'values') : undefined;
  return {
    label: readDisplayName(design) || 'Way of signing in',
    description: readString(design, 'description'),
    list:
      values?.kind === 'array'
        ? values.items.flatMap(({ value }, index) => readParameterSet(value, index))
        : [],
  };
}

/** Where the parameters of a connection stand: those of its set, or those that the connector has once for all. */
export function findParametersHome(source: ConnectorSource, set: string | null): Path {
  const found = readParameterSets(source).list.find((one) => one.name === set);
  return found?.parameters ?? parametersHome;
}

function readParameterSet(node: JsonNode, index: number): readonly ParameterSet[] {
  const name = readString(node, 'name');
  if (name === '') return [];
  const design = readMember(node, 'uiDefinition') ?? missing;
  const label = readDisplayName(design) || name;
  const parameters = [...home, 'values', index, 'parameters'];
  return [{ name, label, description: readString(design, 'description'), parameters }];
}

const missing: JsonNode = { kind: 'missing', length: 0 };
