// What the converters share while one document is turned into a connector: the source, the names given so far, the
// losses, and what was already taken apart. One of these lives as long as one build.
import type { JsonObject } from '../base/json-value';
import { LossLog } from './loss-log';
import { ReferenceNames } from './reference-names';
import type { Placed, SourceDocument } from './source-document';
import { follow } from './source-document';

/** The state of one build. */
export interface Conversion {
  readonly source: SourceDocument;
  readonly losses: LossLog;
  readonly names: ReferenceNames;
  /** Schemas taken apart so far, by source pointer. */
  readonly flat: Map<string, JsonObject>;
  /** Pointers of the schemas that are being taken apart: meeting one again is a ring. */
  readonly flattening: Set<string>;
}

/** A fresh state for one build. */
export function startConversion(source: SourceDocument): Conversion {
  return {
    source,
    losses: new LossLog(),
    names: new ReferenceNames(),
    flat: new Map(),
    flattening: new Set(),
  };
}

/** Follows references to their end; null where they lead nowhere, which is noted as a loss. */
export function followNoting(c: Conversion, placed: Placed): Placed | null {
  const followed = follow(c.source, placed);
  if (followed.found) return followed.placed;
  c.losses.note(`reference-${followed.why}`, placed.pointer, followed.reference);
  return null;
}
