// The few things about a connector that a list shows: its title, how many operations it has, its colour.
import type { Path } from '../../shared/base/pointer';
import type { ConnectorFiles } from '../../shared/connector/document';
import { openDocument } from '../../shared/connector/open-document';
import { listOperations } from '../../shared/operations/list-operations';
import { findNode } from '../../shared/text/locate';
import type { JsonTree } from '../../shared/text/tree';

/** What a list shows of a connector; texts are empty where the connector does not say. */
export interface ConnectorSummary {
  readonly title: string;
  readonly operations: number;
  readonly brandColor: string;
}

/** Describes a connector; empty for files that cannot be understood at all. */
export function describeConnector(files: ConnectorFiles): ConnectorSummary {
  const opened = openDocument(files);
  if (!opened.ok) return { title: '', operations: 0, brandColor: '' };
  const { definition, properties } = opened.value;
  return {
    title: readText(definition.tree, ['info', 'title']),
    operations: listOperations(definition.tree).length,
    brandColor: properties ? readText(properties.tree, ['properties', 'iconBrandColor']) : '',
  };
}

function readText(tree: JsonTree, path: Path): string {
  const node = findNode(tree, path);
  return node?.kind === 'string' ? node.value : '';
}
