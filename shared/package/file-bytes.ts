// Turns the texts and the icon of a connector back into the bytes that stand on disk. Packages are made from these
// bytes; which files go into a package is decided by `build-zip`.
import { strToU8 } from 'fflate';
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { IconFile, SourceFile } from '../connector/document';

const byteOrderMark = '\uFEFF';
const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64Form = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of a text file: UTF-8, UTF-8 behind a byte order mark, or one byte for each Latin-1 character. */
export function printFileBytes(file: SourceFile): Uint8Array {
  if (file.encoding === 'latin-1' && !hasWideCharacter(file.text)) return strToU8(file.text, true);
  const isMarked = file.text.startsWith(byteOrderMark);
  return strToU8(file.encoding === 'utf-8-bom' && !isMarked ? byteOrderMark + file.text : file.text);
}

/** The bytes of the icon. Problem: `icon-unreadable` when its base64 text is damaged. */
export function printIconBytes(icon: IconFile): Result<Uint8Array> {
  if (icon.bytes.length % 4 !== 0 || !base64Form.test(icon.bytes)) {
    return fail(
      errorProblem('icon-unreadable', `The icon ${icon.name} is damaged.`, {
        action: 'Choose the icon again.',
      }),
    );
  }
  const letters = icon.bytes.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let bitCount = 0;
  let at = 0;
  for (const letter of letters) {
    bits = ((bits << 6) | base64Letters.indexOf(letter)) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[at++] = (bits >> bitCount) & 0xff;
    }
  }
  return ok(bytes);
}

/** True when the text has a character that Latin-1 cannot hold: it was typed after opening. */
function hasWideCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 0xff) return true;
  }
  return false;
}
