// Says what a connector is, for `connector-studio info`.
import { type ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import { readMember, readString, readStrings } from '../../shared/text/read';
import type { JsonNode } from '../../shared/text/tree';

/** What `info` tells. Texts are empty where the connector does not say. */
export interface ConnectorInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly host: string;
  readonly basePath: string;
  readonly schemes: readonly string[];
  readonly brandColor: string;
  readonly security: readonly string[];
  readonly connectionParameters: readonly string[];
  readonly policies: number;
  readonly definitions: number;
  readonly sizeBytes: number;
  readonly files: readonly string[];
  readonly actions: readonly OperationInfo[];
  readonly triggers: readonly OperationInfo[];
}

/** One operation in the list. */
export interface OperationInfo {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly title: string;
}

/** Reads what there is to tell. */
export function describeInfo(document: ConnectorDocument): ConnectorInfo {
  const { root, text } = { root: document.definition.tree.root, text: document.definition.tree.text };
  const info = readMember(root, 'info');
  const properties = document.properties && readMember(document.properties.tree.root, 'properties');
  const operations = listOperations(document.definition.tree);
  const list = (kind: 'action' | 'trigger'): readonly OperationInfo[] =>
    operations.flatMap((one) => {
      const { operationId, method, path, title } = one;
      return one.kind === kind ? [{ operationId, method, path, title }] : [];
    });
  return {
    title: info ? readString(info, 'title') : '',
    version: info ? readString(info, 'version') : '',
    description: info ? readString(info, 'description') : '',
    host: readString(root, 'host'),
    basePath: readString(root, 'basePath'),
    schemes: readStrings(root, 'schemes'),
    brandColor: properties ? readString(properties, 'iconBrandColor') : '',
    security: listKeys(readMember(root, 'securityDefinitions')),
    connectionParameters: listKeys(properties ? readMember(properties, 'connectionParameters') : undefined),
    policies: countItems(properties ? readMember(properties, 'policyTemplateInstances') : undefined),
    definitions: listKeys(readMember(root, 'definitions')).length,
    sizeBytes: Buffer.byteLength(text),
    files: listNames(document),
    actions: list('action'),
    triggers: list('trigger'),
  };
}

/** The same as lines of text. */
export function printInfo(info: ConnectorInfo): string {
  const address = `${info.schemes[0] ?? 'https'}://${info.host}${info.basePath === '/' ? '' : info.basePath}`;
  const lines = [
    `${info.title} ${info.version}`.trim(),
    ...(info.description === '' ? [] : [info.description]),
    '',
    `Address      ${info.host === '' ? 'none' : address}`,
    `Security     ${info.security.join(', ') || 'none'}`,
    `Connection   ${info.connectionParameters.join(', ') || 'asks for nothing'}`,
    `Policies     ${info.policies}`,
    `Definitions  ${info.definitions}`,
    `Files        ${info.files.join(', ')} (definition: ${info.sizeBytes} bytes)`,
    '',
    ...printOperations('Actions', info.actions),
    ...printOperations('Triggers', info.triggers),
  ];
  return lines.join('\n');
}

function printOperations(heading: string, operations: readonly OperationInfo[]): readonly string[] {
  if (operations.length === 0) return [];
  const width = Math.max(...operations.map(({ operationId }) => operationId.length));
  return [
    `${heading}  ${operations.length}`,
    ...operations.map(
      ({ operationId, method, path, title }) =>
        `  ${operationId.padEnd(width)}  ${method.toUpperCase()} ${path}  ${title}`,
    ),
  ];
}

function listNames({ definition, properties, script, settings, sidecar, icon }: ConnectorDocument) {
  return [definition, properties, script, settings, sidecar, icon].flatMap((file) =>
    file ? [file.name] : [],
  );
}

function listKeys(node: JsonNode | undefined): readonly string[] {
  return node?.kind === 'object' ? node.members.map(({ key }) => key) : [];
}

function countItems(node: JsonNode | undefined): number {
  return node?.kind === 'array' ? node.items.length : 0;
}
