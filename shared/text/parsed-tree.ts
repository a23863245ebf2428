// The one kind of tree there is: what the parser and the patcher build. The text stays in pieces until someone wants
// it whole.
import type { Problem } from '../base/problem';
import type { TextPieces } from './text-pieces';
import type { JsonNode, JsonTree } from './tree';

/** A tree over a text in pieces. Trees of equal texts have equal fields, however the texts are cut. */
export class ParsedTree implements JsonTree {
  readonly #source: TextPieces;

  constructor(
    source: TextPieces,
    readonly start: number,
    readonly root: JsonNode,
    readonly problems: readonly Problem[],
  ) {
    this.#source = source;
  }

  get source(): TextPieces {
    return this.#source;
  }

  get text(): string {
    return this.#source.toString();
  }
}
