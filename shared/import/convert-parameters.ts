// Converts the list of parameters of an OpenAPI 3 operation: its own and those of its path, each once, matched with
// the path template. Parameters that the source shares stay shared.
import type { JsonObject } from '../base/json-value';
import { listPlaceholders } from '../mapping/path-template';
import { printTitle } from '../mapping/print-title';
import type { Conversion } from './conversion';
import { followNoting } from './conversion';
import { convertParameter } from './convert-parameter';
import type { SourceOperation } from './list-source-operations';
import { cleanPath } from './source-path';
import { type Placed, asObject, listItems, readReference, textOf } from './source-document';

/** A parameter as listed, ready for the connector. */
interface Listed {
  readonly name: string;
  readonly location: string;
  readonly pointer: string;
  readonly entry: JsonObject;
}

/** The parameters of an operation without its body, in the order: of the path, its own, then what the path lacks. */
export function convertParameters(c: Conversion, operation: SourceOperation): readonly JsonObject[] {
  const names = new Set(listPlaceholders(cleanPath(operation.path)));
  const listed = new Map<string, Listed>();
  const own = listItems(operation.operation, 'parameters');
  addAll(c, listed, listItems(operation.pathItem, 'parameters'));
  addAll(c, listed, own, new Set(own.map(({ pointer }) => pointer)));
  const fitting = [...listed.values()].filter(({ name, location, pointer }) => {
    const isLost = location === 'path' && !names.has(name);
    if (isLost) c.losses.note('path-parameter-dropped', pointer, name);
    return !isLost;
  });
  const missing = [...names].filter((name) => !listed.has(`path ${name}`));
  return [
    ...fitting.map(({ entry }) => entry),
    ...missing.map((name) => buildMissing(c, operation.operation.pointer, name)),
  ];
}

function addAll(
  c: Conversion,
  listed: Map<string, Listed>,
  items: readonly Placed[],
  own?: ReadonlySet<string>,
): void {
  for (const item of items) {
    for (const one of convertListed(c, item)) {
      const key = `${one.location} ${one.name}`;
      const known = listed.get(key);
      const isRepeated = own && known && known.pointer !== item.pointer && own.has(known.pointer);
      if (isRepeated) c.losses.note('parameter-repeated', item.pointer, one.name);
      listed.set(key, { ...one, pointer: item.pointer });
    }
  }
}

/** What one entry of the list comes to; a shared parameter that stays one parameter is referred to. */
function convertListed(c: Conversion, item: Placed): readonly Listed[] {
  const target = followNoting(c, item);
  const parameter = target && asObject(target);
  if (!parameter) return [];
  const converted = convertParameter(c, parameter);
  const [only] = converted;
  const isShared = readReference(item.value) !== null && converted.length === 1 && only !== undefined;
  return converted.map((entry) => ({
    name: textOf(entry['name']),
    location: textOf(entry['in']),
    pointer: item.pointer,
    entry: isShared ? { $ref: c.names.refer('parameters', parameter.pointer) } : entry,
  }));
}

function buildMissing(c: Conversion, pointer: string, name: string): JsonObject {
  c.losses.note('path-parameter-added', `${pointer}/parameters`, name);
  return {
    name,
    in: 'path',
    required: true,
    type: 'string',
    'x-ms-summary': printTitle(name),
    'x-ms-url-encoding': 'single',
  };
}
