// The card that a maker sees for an operation in Power Automate, as a model: types only. `build-card` fills it from the
// definition, the preview panel draws it. What is only an approximation of the platform's designer says so.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { EnumValue } from '../operations/operation';
import type { Lookup } from '../operations/read-lookup';

/** How a field is filled in. */
export type Control =
  | 'text'
  | 'multiline'
  | 'rich-text'
  | 'number'
  | 'toggle'
  | 'date'
  | 'choice'
  | 'live-choice'
  | 'live-fields'
  | 'live-tree'
  | 'list'
  | 'object'
  | 'file';

/** One field of the card. */
export interface CardField {
  /** The id of the input: `query/top`, `body/supplier/name`. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly control: Control;
  /** Grey text in the empty field. */
  readonly hint: string;
  readonly defaultValue: JsonValue | undefined;
  readonly choices: readonly EnumValue[];
  /** Where its choices or fields come from; null where they come from nowhere else. */
  readonly lookup: Lookup | null;
  /** Of a list of objects, what one item asks for; empty for all else. */
  readonly items: readonly CardField[];
  /** Where it stands in the definition. */
  readonly place: Path;
}

/** What a maker reads about when a trigger runs. */
export interface CardTrigger {
  /** Asked again and again, or told by the web API. */
  readonly kind: 'polling' | 'webhook';
  /** One sentence on when a flow runs. */
  readonly runs: string;
  /** What the trigger tells its maker about testing it; empty where there is none. */
  readonly hint: string;
}

/** One output that later steps may use. */
export interface CardOutput {
  readonly label: string;
  /** As later steps name it: `body/value`. */
  readonly path: string;
  readonly type: string;
  readonly description: string;
  readonly depth: number;
  /** True for an item of a list: using it makes the flow go over the list. */
  readonly inList: boolean;
}

/** A note on what the platform may show differently. */
export interface Approximation {
  /** What it is about: the id of a field, or empty for the whole card. */
  readonly about: string;
  readonly sentence: string;
}

/** The whole card. */
export interface MakerCard {
  readonly kind: 'action' | 'trigger';
  readonly title: string;
  readonly description: string;
  /** Shown as they are; in the order of the card. */
  readonly fields: readonly CardField[];
  /** Behind "Show all". */
  readonly advanced: readonly CardField[];
  readonly outputs: readonly CardOutput[];
  /** Null for an action. */
  readonly trigger: CardTrigger | null;
  readonly deprecated: boolean;
  readonly approximations: readonly Approximation[];
}
