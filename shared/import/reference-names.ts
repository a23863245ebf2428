// Gives each thing of the source that is referred to a name in the connector: `#/definitions/Pet`. Names only; what
// stands behind a name is converted when it turns out to be reached.
import { parsePointer } from '../base/pointer';

/** The sections of a connector's definition that references may lead to. */
export type Section = 'definitions' | 'parameters' | 'responses';

interface Names {
  readonly byPointer: Map<string, string>;
  readonly pointers: Map<string, string>;
}

const structuralParts: ReadonlySet<string> = new Set([
  'components',
  'schemas',
  'definitions',
  'parameters',
  'responses',
  'requestBodies',
  'paths',
  'properties',
  'content',
  'schema',
  'items',
  'additionalProperties',
  '$defs',
]);

/** One name for each source pointer and section, and back. */
export class ReferenceNames {
  private readonly sections: Readonly<Record<Section, Names>> = {
    definitions: emptyNames(),
    parameters: emptyNames(),
    responses: emptyNames(),
  };

  /** The reference to what stands at that source pointer. The same pointer always gives the same reference. */
  refer(section: Section, pointer: string): string {
    const names = this.sections[section];
    let name = names.byPointer.get(pointer);
    if (name === undefined) {
      name = makeUnique(printName(pointer), names.pointers);
      names.byPointer.set(pointer, name);
      names.pointers.set(name, pointer);
    }
    return `#/${section}/${name}`;
  }

  /** Keeps a name for what stands at that pointer already. */
  reserve(section: Section, name: string, pointer: string): void {
    this.sections[section].byPointer.set(pointer, name);
    this.sections[section].pointers.set(name, pointer);
  }

  /** The section, name and source pointer of a reference that {@link refer} gave; null for any other text. */
  find(
    reference: string,
  ): { readonly section: Section; readonly name: string; readonly pointer: string } | null {
    const match = /^#\/(definitions|parameters|responses)\/(.+)$/.exec(reference);
    const section = match?.[1] as Section | undefined;
    const name = match?.[2];
    if (!section || name === undefined) return null;
    const pointer = this.sections[section].pointers.get(name);
    return pointer === undefined ? null : { section, name, pointer };
  }
}

function emptyNames(): Names {
  return { byPointer: new Map(), pointers: new Map() };
}

/** `/components/schemas/Pet` gives `Pet`, `/components/schemas/Pet/properties/tag` gives `Pet_tag`. */
function printName(pointer: string): string {
  const parts = parsePointer(pointer).map(String);
  const telling = parts.filter((part, index) => index === parts.length - 1 || !structuralParts.has(part));
  const name = telling
    .map((part) => part.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^_+|_+$/g, ''))
    .join('_');
  return name.replace(/^_+|_+$/g, '') || 'Schema';
}

function makeUnique(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}_${count}`)) count += 1;
  return `${name}_${count}`;
}
