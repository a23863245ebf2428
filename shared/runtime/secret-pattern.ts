// Patterns that find a secret however a web API writes it: escaped for JSON once or more often, encoded for an address,
// for HTML, or all of that mixed. Character by character, so that no combination is forgotten.

/** One character of a secret in all its forms, as the source of a regular expression. */
export type CharacterPattern = string;

// Every repetition has an end: a hostile reply must not keep the mask busy for hours.
const escapes = '\\\\{1,15}';

/** The patterns of a secret's characters, in order. To be used with the flag `i`. */
export function listCharacterPatterns(secret: string): readonly CharacterPattern[] {
  return Array.from(secret, (character) =>
    /[A-Za-z0-9]/.test(character) ? character : printForms(character),
  );
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
  ['\b', 'b'],
  ['\f', 'f'],
]);
const entities: ReadonlyMap<string, string> = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
  ['\u00A0', 'nbsp'],
]);

function printForms(character: string): CharacterPattern {
  const short = shortEscapes.get(character);
  const entity = entities.get(character);
  const code = character.codePointAt(0) ?? 0;
  // The longer forms first: some of them begin with the character itself.
  const forms = [
    ...(short ? [`${escapes}${short}`] : []),
    ...(character === ' ' ? ['\\+'] : []),
    printPercent(character),
    printUnicode(character),
    ...(entity ? [`&(?:amp;){0,3}${entity};`] : []),
    `&(?:amp;){0,3}#(?:0{0,6}${code}|x0{0,6}${code.toString(16)});`,
    printLiteral(character),
  ];
  return `(?:${forms.join('|')})`;
}

/** As it is, behind as many backslashes as the nesting of JSON in JSON has put there. */
function printLiteral(character: string): string {
  if (character === '\\') return escapes;
  return `\\\\{0,15}${character.replace(/[\^$.*+?()[\]{}|/-]/g, '\\$&')}`;
}

/** `%2F`, and `%252F` for what was encoded twice. */
function printPercent(character: string): string {
  const encoded = encodeURIComponent(character.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const bytes = encoded.startsWith('%')
    ? encoded.slice(1).split('%')
    : [character.charCodeAt(0).toString(16).padStart(2, '0')];
  return bytes.map((byte) => `%(?:25){0,4}${byte}`).join('');
}

/** `\u00e9`, with the backslashes of its nesting. */
function printUnicode(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `${escapes}u${unit.toString(16).padStart(4, '0')}`).join('');
}
