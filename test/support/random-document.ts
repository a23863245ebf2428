// Random connector documents and edits of them, for the promises that hold for all: nothing throws, everything can
// be undone.
import fc from 'fast-check';
import type { FileRole } from '../../shared/base/problem';
import type { ConnectorDocument, ConnectorFiles } from '../../shared/connector/document';
import type { Edit, FileChange } from '../../shared/text/edit';
import { toValue } from '../../shared/text/value';
import { brokenTexts, buildChange, changeSeeds, jsonTexts } from './random-json';

const definitionTexts = fc
  .oneof(jsonTexts, brokenTexts)
  .map((text) => `{"swagger": "2.0", "x": ${text.replace('\uFEFF', '')}\n}`);
const otherTexts = fc.oneof(jsonTexts, brokenTexts);
const scripts = fc.constantFrom('', 'class Script\n{\n}\n', '// "text"\r\n');

/** The files of a connector; only the definition is always there. */
export const connectorFiles: fc.Arbitrary<ConnectorFiles> = fc
  .record({
    definition: definitionTexts,
    properties: fc.option(otherTexts),
    settings: fc.option(otherTexts),
    sidecar: fc.option(otherTexts, { freq: 1 }),
    script: fc.option(scripts),
    encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'latin-1' as const),
    icon: fc.option(fc.constant({ name: 'icon.png', bytes: 'iVBO' })),
  })
  .map(({ icon, encoding, ...texts }) => ({
    files: Object.entries(texts).flatMap(([role, text]) =>
      text === null ? [] : [{ role: role as FileRole, name: `${role}.file`, text, encoding }],
    ),
    icon,
  }));

const roles = ['definition', 'properties', 'settings', 'sidecar', 'script'] as const;

/** What an edit is made of, before it is known which document it is for. */
export const editSeeds = fc.record({
  joins: fc.constantFrom<Edit['joins']>('own', 'own', 'none', { key: 'a' }, { key: 'b' }),
  changes: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      what: fc.constantFrom('change', 'change', 'change', 'change', 'change', 'remove', 'encode', 'icon'),
      seed: changeSeeds,
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** A drawn edit. */
export type EditSeed = typeof editSeeds extends fc.Arbitrary<infer T> ? T : never;

/** The edit that a seed means for a document; later changes may not fit any more. */
export function buildEdit(document: ConnectorDocument, { joins, changes }: EditSeed): Edit {
  return {
    kind: 'random',
    label: 'Random',
    joins,
    changes: changes.map((one) => buildFileChange(document, one)),
  };
}

function buildFileChange(
  document: ConnectorDocument,
  { role, what, seed }: EditSeed['changes'][number],
): FileChange {
  if (what === 'icon') return { file: 'icon', icon: seed.isDeep ? { name: 'i.png', bytes: 'AAAA' } : null };
  if (what === 'encode') return { file: role, encoding: 'utf-8' };
  if (what === 'remove' && role !== 'definition') return { file: role, remove: true };
  const file = document[role];
  const text = file ? ('tree' in file ? file.tree.text : file.text) : '';
  const value = file && 'tree' in file ? toValue(file.tree.root) : null;
  const change = buildChange(seed, value, text);
  if (role === 'script' && seed.isDeep)
    return { file: role, change: { kind: 'set', path: [], value: 'a\nb' } };
  return { file: role, change };
}
