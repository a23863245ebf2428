// Finds what was meant by a few typed letters: every letter in order, better where they begin words or stand together.

/** How well a text fits, the higher the better, and which characters of it were hit. */
export interface FuzzyMatch {
  readonly score: number;
  readonly hits: readonly number[];
}

const beginsWord = 8;
const followsHit = 5;
const anyHit = 1;

/**
 * Fits the letters of `query` into `text` (case, accents and spaces in the query do not count); null where they do
 * not fit. An empty query fits everything with a score of 0.
 */
export function matchFuzzy(query: string, text: string): FuzzyMatch | null {
  const letters = plain(query).replaceAll(' ', '').split('');
  if (letters.length === 0) return { score: 0, hits: [] };
  const target = plain(text);
  const together = findTogether(plain(query).trim(), target);
  const hits = together ?? findScattered(letters, target);
  if (!hits) return null;
  const points = hits.map((at, index) => pointsAt(target, at, hits[index - 1]));
  // Of two texts that are hit alike, the shorter one is the closer one.
  return { score: points.reduce((sum, one) => sum + one, 0) - target.length / 100, hits };
}

/** Sorts what fits by how well it fits; what fits alike stays in order. */
export function filterFuzzy<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly { readonly item: T; readonly match: FuzzyMatch }[] {
  return items
    .flatMap((item) => {
      const match = matchFuzzy(query, textOf(item));
      return match ? [{ item, match }] : [];
    })
    .sort((left, right) => right.match.score - left.match.score);
}

/** The query as it stands, at the beginning of a word if it stands there too. */
function findTogether(query: string, target: string): readonly number[] | null {
  let found = target.indexOf(query);
  if (found < 0) return null;
  for (let at = found; at >= 0; at = target.indexOf(query, at + 1)) {
    if (isWordBegin(target, at)) {
      found = at;
      break;
    }
  }
  return query.split('').map((_, index) => found + index);
}

/** Each letter in turn: at the next beginning of a word that has it, else where it comes next. */
function findScattered(letters: readonly string[], target: string): readonly number[] | null {
  const greedy = findInOrder(letters, target, (letter, from) => {
    const next = target.indexOf(letter, from);
    for (let at = next; at >= 0; at = target.indexOf(letter, at + 1)) if (isWordBegin(target, at)) return at;
    return next;
  });
  // Jumping to the beginnings of words can run out of text; then plain order decides.
  return greedy ?? findInOrder(letters, target, (letter, from) => target.indexOf(letter, from));
}

function findInOrder(
  letters: readonly string[],
  target: string,
  find: (letter: string, from: number) => number,
): readonly number[] | null {
  const hits: number[] = [];
  for (const letter of letters) {
    const previous = hits.at(-1) ?? -1;
    const at = target[previous + 1] === letter ? previous + 1 : find(letter, previous + 1);
    if (at < 0) return null;
    hits.push(at);
  }
  return hits;
}

function pointsAt(target: string, at: number, previous: number | undefined): number {
  if (isWordBegin(target, at)) return beginsWord;
  return previous === at - 1 ? followsHit : anyHit;
}

function isWordBegin(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** Lower case without accents, of the same length as the text. */
function plain(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    result += unit.toLowerCase().normalize('NFD').charAt(0) || unit;
  }
  return result;
}
