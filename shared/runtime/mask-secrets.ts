// Hides secrets in everything that is shown of a call. A web API may echo a secret in any dress, so each is looked for
// in all its forms, and in base64.
import { encodeBase64 } from '../security/encode-base64';
import { type CharacterPattern, listCharacterPatterns } from './secret-pattern';

/** What stands where a secret was; always as long, so that it does not tell the secret's length. */
export const maskText = '••••••••';

/** Hides a fixed list of secrets. */
export interface Mask {
  /** The text with every secret hidden. */
  hide(text: string): string;
  /** The same for a text that was cut off: the beginning of a secret at its end is hidden as well. */
  hideCut(text: string): string;
}

// A shorter secret is hidden only where it stands alone: in the middle of a word it would hide half of the reply.
const shortestAnywhere = 4;
// The longest form of one character: `&amp;#x10ffff;`.
const longestForm = 16;

/** Builds the mask of some secrets; blank ones count for nothing. Upper and lower case are the same to it. */
export function buildMask(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.filter((secret) => secret.trim() !== '').flatMap(listForms))];
  if (forms.length === 0) return { hide: (text) => text, hideCut: (text) => text };
  forms.sort((left, right) => right.length - left.length);
  const patterns = forms.map(listCharacterPatterns);
  const pattern = new RegExp(patterns.map(printPattern).join('|'), 'gi');
  const hide = (text: string) => text.replace(pattern, maskText);
  const starts = patterns.map((characters) => characters.map((character) => new RegExp(character, 'iy')));
  return { hide, hideCut: (text) => starts.reduce(hideStart, hide(text)) };
}

/** The secret and its base64, with and without padding. */
function listForms(secret: string): readonly string[] {
  const padded = encodeBase64(secret);
  const base64 = padded.replace(/=+$/, '');
  return [secret, padded, base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
}

function printPattern(characters: readonly CharacterPattern[]): string {
  const source = characters.join('');
  return characters.length >= shortestAnywhere ? source : `(?<![A-Za-z0-9])${source}(?![A-Za-z0-9])`;
}

/** Hides the beginning of one secret at the end of a text. */
function hideStart(text: string, characters: readonly RegExp[]): string {
  const first = Math.max(0, text.length - characters.length * longestForm);
  for (let at = first; at <= text.length - shortestAnywhere; at += 1) {
    if (isStart(text, at, characters)) return `${text.slice(0, at)}${maskText}`;
  }
  return text;
}

/** True when the text from `at` to its end is the beginning of the secret, its last form maybe cut in two. */
function isStart(text: string, at: number, characters: readonly RegExp[]): boolean {
  let end = at;
  for (const [count, character] of characters.entries()) {
    if (end === text.length) return count >= shortestAnywhere;
    character.lastIndex = end;
    const found = character.exec(text);
    if (!found) {
      const rest = text.slice(end);
      return count >= shortestAnywhere && rest.length < longestForm && /^[\\%&]/.test(rest);
    }
    end += found[0].length;
  }
  return false;
}
