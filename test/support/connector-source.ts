// A connector's two files for tests, from plain values.
import type { ConnectorSource } from '../../shared/security/connector-source';
import { parseJson } from '../../shared/text/parse';

/** Parses a definition and, unless they are left out, the `connectionParameters` and their sets. */
export function buildSource(
  definition: object,
  connectionParameters?: object,
  connectionParameterSets?: object,
): ConnectorSource {
  const properties = connectionParameters && {
    properties: { connectionParameters, connectionParameterSets },
  };
  return {
    definition: { tree: parseJson(JSON.stringify(definition)) },
    properties: properties ? { tree: parseJson(JSON.stringify(properties)) } : null,
  };
}
