// Takes what looks like a secret out of a text before it is written to the log. Knows shapes only: values that are
// known to be secret are the matter of the rooms that hold them, and they never log them.
import { secretShapes } from '../../shared/package/secret-shapes';

const mask = '***';
const names =
  '(?:[\\w.-]*(?:api[_-]?key|secret|password|passwd|passphrase|pwd|token|signature|credential)[\\w.-]*|authorization|cookie|sig|code|code_verifier|state|subscription-key)';

const rules: readonly (readonly [RegExp, string])[] = [
  // https://user:password@host
  [/(\/\/)[^\s/@"']+@/g, `$1${mask}@`],
  // Authorization: Bearer abc, also without the header's name
  [/\b(Bearer|Basic|ApiKey|SharedKey|Digest|Negotiate)\s+[A-Za-z0-9._~+/=:-]{6,}/gi, `$1 ${mask}`],
  // "api_key": "abc" in JSON, also inside a JSON text that is itself printed as JSON
  [new RegExp(`(\\\\?["']${names}\\\\?["']\\s*:\\s*\\\\?["'])[^"'\\\\]*`, 'gi'), `$1${mask}`],
  // ?api_key=abc, and the lines of a header dump or a form
  [new RegExp(`(\\b${names}=)[^\\s&"'<>]+`, 'gi'), `$1${mask}`],
  [new RegExp(`(^|\\n)(\\s*${names}:[ \\t]+)[^\\n]+`, 'gi'), `$1$2${mask}`],
  ...secretShapes.map(({ pattern }) => [new RegExp(pattern.source, `g${pattern.flags}`), mask] as const),
];

/** The text with `***` in place of passwords in addresses, credentials of headers, values of telling names, and tokens. */
export function maskSecrets(text: string): string {
  return rules.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
