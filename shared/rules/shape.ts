// How the table of shapes is written: what may stand where in a file of a connector. Types only; `check-shape` walks
// the files by it.
import type { JsonNode, ObjectNode } from '../text/tree';
import type { Finding } from './finding';
import type { Section } from './sections';

/** What a value without members must be. */
export type SimpleRule =
  | { readonly kind: 'any' | 'text' | 'flag' | 'number' | 'count' | 'flag-text' }
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly code?: string;
      readonly action?: string;
    };

/** What a value must be. */
export type ValueRule =
  | SimpleRule
  | { readonly kind: 'list'; readonly item: ValueRule; readonly code?: string; readonly least?: number }
  | { readonly kind: 'map'; readonly value: ValueRule; readonly keys?: RegExp; readonly keyCode?: string }
  | { readonly kind: 'shape'; readonly shape: () => Shape }
  /** A schema or `true`/`false`. */
  | { readonly kind: 'flag-or'; readonly rule: ValueRule }
  /** A value, or a reference into one section of the definition. */
  | { readonly kind: 'referable'; readonly section: Section; readonly rule: ValueRule }
  /** Which rule holds depends on the value itself. */
  | { readonly kind: 'by'; readonly choose: (node: ObjectNode) => ValueRule };

/** An object: what it is called in sentences, its members, and what else must hold in it. */
export interface Shape {
  /** With its article, `an operation`. */
  readonly title: string;
  readonly members: Readonly<Record<string, ValueRule>>;
  /** What holds for members that are not named; none where they are unknown. */
  readonly others?: ValueRule;
  readonly required?: readonly RequiredMember[];
  /** What no table says. Findings are relative to the object. */
  check?(node: ObjectNode): readonly Finding[];
}

/** A member that must be there, and the code and next step where it is not. */
export interface RequiredMember {
  readonly key: string;
  readonly code?: string;
  readonly action?: string;
}

/** The kind of a node in a sentence: `a text`, `a list`. */
export function nameKind(node: JsonNode): string {
  const names: Readonly<Record<JsonNode['kind'], string>> = {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    null: 'null',
    missing: 'nothing',
  };
  return names[node.kind];
}
