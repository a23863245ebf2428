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

/** The size of a text in UTF-8; texts that cannot be too large are not counted through. */
function countBytes(text: string): number {
  if (text.length * 3 <= largestBytes) return text.length;
  let sizeBytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) sizeBytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) sizeBytes += 1;
  }
  return sizeBytes;
}
