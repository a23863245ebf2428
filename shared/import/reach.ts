// Follows the references of a finished connector, so that it carries the definitions, parameters and replies that its
// operations reach, and no others. Each is converted once, when it is first met; rings end by that.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { parsePointer } from '../base/pointer';
import type { Conversion } from './conversion';
import type { Section } from './reference-names';
import { type Placed, follow } from './source-document';

/** Something that a connector refers to, with where it stands in the source. */
export interface Reached {
  readonly section: Section;
  readonly name: string;
  readonly source: Placed;
}

const sections: ReadonlySet<string> = new Set(['definitions', 'parameters', 'responses']);

/** Collects what is reached, each thing once, in the order met. */
export class ReachedSet {
  private readonly known = new Set<string>();
  private readonly waiting: Reached[] = [];

  constructor(private readonly c: Conversion) {}

  /** Takes note of every reference in a finished value. */
  addFrom(value: JsonValue): void {
    const stack: JsonValue[] = [value];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (Array.isArray(next)) stack.push(...(next as readonly JsonValue[]));
      else if (isJsonObject(next)) {
        const reference = next['$ref'];
        if (typeof reference === 'string') this.addReference(reference);
        stack.push(...Object.values(next));
      }
    }
  }

  /** Takes note of a thing by its name, reached or not. */
  addNamed(section: Section, name: string): void {
    this.addReference(`#/${section}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }

  /** The next thing that is reached and was not taken yet; undefined when all were. */
  take(): Reached | undefined {
    return this.waiting.shift();
  }

  /** How many things were reached so far, taken or not. */
  get count(): number {
    return this.known.size;
  }

  private addReference(reference: string): void {
    if (this.known.has(reference)) return;
    const reached = this.find(reference);
    if (!reached) return;
    this.known.add(reference);
    this.waiting.push(reached);
  }

  private find(reference: string): Reached | null {
    const named = this.c.names.find(reference);
    const written = named ? `#${named.pointer}` : reference;
    const followed = follow(this.c.source, { value: { $ref: written }, pointer: '' });
    if (!followed.found) return null;
    if (named) return { section: named.section, name: named.name, source: followed.placed };
    return this.findWritten(reference, followed.placed);
  }

  /** A reference as the author of an OpenAPI 2.0 source wrote it; one more step than its first target is not taken. */
  private findWritten(reference: string, end: Placed): Reached | null {
    const [section, name, ...rest] = parsePointer(reference).map(String);
    if (section === undefined || name === undefined || rest.length > 0 || !sections.has(section)) return null;
    const holder = this.c.source.root[section];
    const found = isJsonObject(holder)
      ? spellings(name).find((one) => Object.hasOwn(holder, one))
      : undefined;
    return found === undefined ? null : { section: section as Section, name: found, source: end };
  }
}

/** The finished things by section and name, in the order of the source as far as it has one. */
export class ReachedSections {
  private readonly found: Readonly<Record<Section, Map<string, JsonObject>>> = {
    definitions: new Map(),
    parameters: new Map(),
    responses: new Map(),
  };

  set(section: Section, name: string, value: JsonObject): void {
    this.found[section].set(name, value);
  }

  /** The section sorted as `order` names it; what it does not name comes last, in the order set. */
  list(section: Section, order: readonly string[]): JsonObject {
    const rank = new Map(order.map((name, index) => [name, index]));
    const entries = [...this.found[section]];
    const last = order.length;
    return Object.fromEntries(
      entries.sort(([left], [right]) => (rank.get(left) ?? last) - (rank.get(right) ?? last)),
    );
  }
}

function spellings(name: string): readonly string[] {
  if (!name.includes('%')) return [name];
  try {
    return [decodeURIComponent(name), name];
  } catch {
    return [name];
  }
}
