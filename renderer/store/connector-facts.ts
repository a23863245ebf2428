// The few facts about a connector that the frame shows: its title, its colour, its picture.
import type { ConnectorDocument } from '../../shared/connector/document';
import { readMember, readString } from '../../shared/text/read';

/** The title of the definition; `Untitled connector` where it has none. */
export function readTitle(document: ConnectorDocument): string {
  const info = readMember(document.definition.tree.root, 'info');
  return (info && readString(info, 'title').trim()) || 'Untitled connector';
}

/** The brand colour as written, for example `#0f6cbd`; empty where there is none. */
export function readBrandColor(document: ConnectorDocument): string {
  const properties = document.properties && readMember(document.properties.tree.root, 'properties');
  return properties ? readString(properties, 'iconBrandColor') : '';
}

/** The icon as a `data:` address; undefined where there is none. */
export function readPicture(document: ConnectorDocument): string | undefined {
  return document.icon ? `data:image/png;base64,${document.icon.bytes}` : undefined;
}
