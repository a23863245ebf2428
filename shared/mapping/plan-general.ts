// The facts on the General card: title, description, host, base path and scheme in the definition, brand colour in the
// properties, the icon as a file of its own.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Edit, FileChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import type { MappedDocument, RefusedDrop } from './drop';
import { changeMember, refuse } from './plan';

/** What the General card shows; empty texts stand for what is not written. */
export interface General {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly host: string;
  readonly basePath: string;
  /** As written, for example `#0f6cbd`. */
  readonly brandColor: string;
}

/** A field of the card. */
export type GeneralField = keyof General;

const places: Readonly<
  Record<GeneralField, { readonly file: 'definition' | 'properties'; readonly path: Path }>
> = {
  title: { file: 'definition', path: ['info', 'title'] },
  description: { file: 'definition', path: ['info', 'description'] },
  version: { file: 'definition', path: ['info', 'version'] },
  host: { file: 'definition', path: ['host'] },
  basePath: { file: 'definition', path: ['basePath'] },
  brandColor: { file: 'properties', path: ['properties', 'iconBrandColor'] },
};

const words: Readonly<Record<GeneralField, string>> = {
  title: 'the title',
  description: 'the description',
  version: 'the version',
  host: 'the host',
  basePath: 'the base path',
  brandColor: 'the brand colour',
};

/** Reads the card. */
export function readGeneral(document: MappedDocument): General {
  const read = (field: GeneralField) => {
    const { file, path } = places[field];
    const tree = document[file]?.tree;
    const holder = tree && findNode(tree, path.slice(0, -1));
    return holder ? readString(holder, String(path.at(-1))) : '';
  };
  return {
    title: read('title'),
    description: read('description'),
    version: read('version'),
    host: read('host'),
    basePath: read('basePath'),
    brandColor: read('brandColor'),
  };
}

/** The edit that sets a field, or null where it has that value already. Typing in one field is one step of undo. */
export function buildGeneralEdit(document: MappedDocument, field: GeneralField, value: string): Edit | null {
  const { file, path } = places[field];
  const written = value === '' && field !== 'title' ? undefined : value;
  const changes = listChanges(document[file]?.tree ?? null, path, written);
  if (changes.length === 0) return null;
  return {
    kind: 'set-general',
    label: `Change ${words[field]}`,
    joins: { key: `general ${field}` },
    changes: changes.map((change): FileChange => ({ file, change })),
  };
}

/** What is wrong with the value of a field, one sentence; empty where it can stay. */
export function findGeneralProblem(field: GeneralField, value: string): string {
  if (field === 'title') return value.trim() === '' ? 'A connector needs a title.' : '';
  if (field === 'host') return findHostProblem(value);
  if (field === 'basePath')
    return value === '' || value.startsWith('/') ? '' : 'A base path starts with a slash.';
  if (field === 'brandColor')
    return /^(#[0-9a-f]{6})?$/i.test(value) ? '' : 'Write six hex digits, like #0f6cbd.';
  return '';
}

/** A host as it is typed or pasted; a whole address is taken apart into its host and base path. */
export function parseHost(
  text: string,
): { readonly host: string; readonly basePath: string | null } | RefusedDrop {
  const match = /^\s*(?:https?:\/\/)?([^/\s]+)(\/[^?#\s]*)?[?#]?\S*\s*$/i.exec(text);
  const host = match?.[1];
  if (host === undefined || findHostProblem(host) !== '')
    return refuse(findHostProblem(text) || 'This is no host.');
  const basePath = match?.[2];
  return { host, basePath: basePath === undefined || basePath === '/' ? null : basePath.replace(/\/+$/, '') };
}

/** The edit that sets the icon, or takes it away (null). */
export function buildIconEdit(icon: { readonly name: string; readonly bytes: string } | null): Edit {
  return {
    kind: 'set-icon',
    label: icon ? 'Change the icon' : 'Remove the icon',
    joins: 'own',
    changes: [{ file: 'icon', icon }],
  };
}

function findHostProblem(host: string): string {
  if (host === '') return 'A connector needs a host.';
  return /^[^{}/ :\\]+(?::\d+)?$/.test(host) || host.startsWith('@environmentVariables')
    ? ''
    : 'A host has no scheme, no path and no spaces, like api.contoso.com.';
}

function listChanges(tree: JsonTree | null, path: Path, value: JsonValue | undefined) {
  const node = tree && findNode(tree, path.slice(0, -1));
  return changeMember(node, path.slice(0, -1), String(path.at(-1)), value);
}
