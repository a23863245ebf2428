// A connector's two files for tests, from plain values.
import type { ConnectorSource } from '../../shared/security/connector-source';
import { parseJson } from '../../shared/text/parse';

/** Parses a definition and, unless it is left out, the `connectionParameters` of its properties. */
export function buildSource(definition: object, connectionParameters?: object): ConnectorSource {
  const properties = connectionParameters && { properties: { connectionParameters } };
  return {
    definition: { tree: parseJson(JSON.stringify(definition)) },
    properties: properties ? { tree: parseJson(JSON.stringify(properties)) } : null,
  };
}
