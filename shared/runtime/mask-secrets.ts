// Hides secrets in everything that is shown of a call. A web API may echo a secret in any dress, so each is looked for
// as it is, encoded for an address, in JSON, in HTML and in base64.
import { encodeBase64 } from '../security/encode-base64';
import { encodeFormText, encodeText } from './encode-url';

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

/** Builds the mask of some secrets; empty ones count for nothing. Upper and lower case are the same to it. */
export function buildMask(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.filter((secret) => secret !== '').flatMap(listForms))];
  if (forms.length === 0) return { hide: (text) => text, hideCut: (text) => text };
  forms.sort((left, right) => right.length - left.length);
  const pattern = new RegExp(forms.map(printPattern).join('|'), 'gi');
  const hide = (text: string) => text.replace(pattern, maskText);
  return { hide, hideCut: (text) => hideStart(hide(text), forms) };
}

/** The ways in which a secret may be written. */
function listForms(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const base64 = encodeBase64(secret);
  return [
    secret,
    encodeText(secret),
    encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\uFFFD')),
    encodeFormText(secret),
    inJson,
    inJson.replaceAll('/', '\\/'),
    inJson.replace(/[^\x20-\x7E]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    escapeHtml(secret),
    base64,
    base64.replaceAll('=', ''),
    base64.replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'),
    encodeText(base64),
  ];
}

function escapeHtml(text: string): string {
  const names: ReadonlyMap<string, string> = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
  ]);
  return text.replace(/[&<>"']/g, (sign) => names.get(sign) ?? sign);
}

function printPattern(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return form.length >= shortestAnywhere ? escaped : `(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`;
}

function hideStart(text: string, forms: readonly string[]): string {
  const longest = forms.reduce((most, form) => Math.max(most, form.length), 0);
  const end = text.slice(-longest).toLowerCase();
  for (let length = Math.min(longest, end.length); length >= shortestAnywhere; length -= 1) {
    const tail = end.slice(-length);
    if (forms.some((form) => form.toLowerCase().startsWith(tail)))
      return `${text.slice(0, -length)}${maskText}`;
  }
  return text;
}
