// Base64 for texts and bytes, for rooms that have neither Node nor a browser.
import { strToU8 } from 'fflate';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The base64 form (RFC 4648, with padding) of bytes, or of a text as UTF-8. */
export function encodeBase64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) text += encodeGroup(bytes, at);
  return text;
}

/** The bytes that a base64 text stands for, with or without padding; null for what is none. */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let bitCount = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | letters.indexOf(digit)) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[at++] = (bits >> bitCount) & 0xff;
  }
  return bytes;
}

/** Three bytes as four letters; what is missing at the end is padded. */
function encodeGroup(bytes: Uint8Array, at: number): string {
  const left = bytes.length - at;
  const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  const digits = [18, 12, 6, 0].map((shift) => letters.charAt((group >> shift) & 63));
  return digits.map((digit, index) => (index <= left ? digit : '=')).join('');
}
