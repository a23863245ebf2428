// What a check of a connector finds: its problems, and the figures that have a limit. Pure: the window and the worker
// for long texts call the same.
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import { checkConnector } from '../../shared/rules/check-connector';

export interface Found {
  readonly problems: readonly Problem[];
  /** Size of the definition in UTF-8. */
  readonly sizeBytes: number;
  readonly operations: number;
}

/** Checks a whole document; what did not change since the last check is not checked again. */
export function checkDocument(document: ConnectorDocument): Found {
  return {
    problems: checkConnector(document),
    sizeBytes: document.definition.tree.source.countBytes(),
    operations: listOperations(document.definition.tree).length,
  };
}
