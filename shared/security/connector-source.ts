// The two files that say how a connector is protected. A connector document fits as it is; so do two bare trees.
import type { JsonTree } from '../text/tree';

/** A definition and, where the connector has them, its properties. */
export interface ConnectorSource {
  readonly definition: { readonly tree: JsonTree };
  readonly properties: { readonly tree: JsonTree } | null;
}
