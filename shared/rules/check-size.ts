// Checks the size of the definition against the limit of the platform.
import type { JsonTree } from '../text/tree';
import type { Finding } from './finding';

/** One mebibyte of UTF-8. Source: connector format, section 7. */
const largestBytes = 1_048_576;

/** A finding where the text is larger than the platform takes. */
export function checkSize(tree: JsonTree): readonly Finding[] {
  const sizeBytes = countBytes(tree.text);
  if (sizeBytes <= largestBytes) return [];
  const size = (sizeBytes / largestBytes).toFixed(2);
  return [
    {
      code: 'definition-too-large',
      message: `The definition has ${size} MB; the platform takes 1 MB.`,
      severity: 'error',
      action: 'Remove operations, descriptions or examples that nobody needs.',
      path: [],
      offset: 0,
      length: 1,
      onKey: false,
    },
  ];
}

/** The size of a text in UTF-8. A text that cannot be too large is not looked at. */
function countBytes(text: string): number {
  if (text.length * 3 <= largestBytes) return text.length;
  let sizeBytes = text.length;
  // A search for what is not ASCII passes over the rest many times faster than a walk by characters.
  for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) sizeBytes += countMore(run);
  return sizeBytes;
}

/** The bytes that a stretch of letters outside ASCII takes beyond one for each UTF-16 unit. */
function countMore(run: string): number {
  let more = 0;
  for (let at = 0; at < run.length; at += 1) {
    const code = run.charCodeAt(at);
    more += code <= 0x7ff || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return more;
}
