// Converts `info` and the tags: what the connector says about itself.
import type { JsonObject } from '../base/json-value';
import { isLegalExtension } from './legal-extensions';
import { type PlacedObject, asObject, findObject, listItems, readText } from './source-document';

/** The `info` of a definition: title and version always, the rest as far as the source has it. */
export function convertInfo(root: PlacedObject): JsonObject {
  const info = findObject(root, 'info') ?? { value: {}, pointer: '/info' };
  const description = readText(info, 'description') || readText(info, 'summary');
  return {
    title: readText(info, 'title') || 'Untitled',
    ...(description === '' ? {} : { description }),
    version: readText(info, 'version') || '1.0',
    ...pickTexts(info, ['termsOfService']),
    ...convertPart(info, 'contact', ['name', 'url', 'email']),
    ...convertPart(info, 'license', ['name', 'url'], 'name'),
    ...keepOwn(info),
  };
}

/** The tags that operations carry, as the source describes them. */
export function convertTags(root: PlacedObject, used: ReadonlySet<string>): readonly JsonObject[] {
  return listItems(root, 'tags').flatMap((item) => {
    const tag = asObject(item);
    if (!tag || !used.has(readText(tag, 'name'))) return [];
    const docs = findObject(tag, 'externalDocs');
    return [
      {
        ...pickTexts(tag, ['name', 'description']),
        ...(docs && readText(docs, 'url') !== '' ? { externalDocs: docs.value } : {}),
        ...keepOwn(tag),
      },
    ];
  });
}

function convertPart(info: PlacedObject, key: string, names: readonly string[], needed?: string): JsonObject {
  const part = findObject(info, key);
  const texts = part ? pickTexts(part, names) : {};
  const isEmpty = Object.keys(texts).length === 0 || (needed !== undefined && !(needed in texts));
  return isEmpty ? {} : { [key]: texts };
}

function pickTexts(holder: PlacedObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = readText(holder, name);
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}

function keepOwn(holder: PlacedObject): JsonObject {
  return Object.fromEntries(Object.entries(holder.value).filter(([key]) => isLegalExtension(key)));
}
