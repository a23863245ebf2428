// Checks the size of the definition against the limit of the platform.
import type { JsonTree } from '../text/tree';
import type { Finding } from './finding';

/** One mebibyte of UTF-8. Source: connector format, section 7. */
const largestBytes = 1_048_576;

/** A finding where the text is larger than the platform takes. */
export function checkSize(tree: JsonTree): readonly Finding[] {
  const sizeBytes = tree.source.countBytes();
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
