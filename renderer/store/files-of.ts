// The texts of a connector as main takes them.
import type { ConnectorDocument } from '../../shared/connector/document';
import { listFiles } from '../../shared/connector/open-document';

/** All files of a document, printed. */
export function filesOf(document: ConnectorDocument) {
  return { files: listFiles(document).map((file) => ({ ...file })), icon: document.icon };
}
