// What secrets look like: the token shapes of well-known services, and the fillers that people write instead of a
// secret. Shapes only; where to look is the matter of `find-secrets`.

/** A kind of secret, by how its text looks. `definite` shapes are hardly ever anything else. */
export interface SecretShape {
  /** What it is, as it stands in a sentence: `a GitHub token`. */
  readonly title: string;
  readonly pattern: RegExp;
  readonly definite: boolean;
}

// Each prefix is the one that its service documents for its own tokens.
/** The shapes that are looked for, the most telling first. */
export const secretShapes: readonly SecretShape[] = [
  {
    title: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/\\]{16}/,
    definite: true,
  },
  { title: 'a live Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/, definite: true },
  {
    title: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/,
    definite: true,
  },
  { title: 'a Slack token', pattern: /\bxox[abprs]-[A-Za-z0-9-]{20,}/, definite: true },
  { title: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, definite: false },
  { title: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}/, definite: false },
  {
    title: 'a signed token (JWT)',
    pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/,
    definite: false,
  },
  { title: 'a test key of Stripe', pattern: /\b[rs]k_test_[A-Za-z0-9]{16,}/, definite: false },
];

const authorizationValue = /^(?:Bearer|Basic|Token|ApiKey)\s+([A-Za-z0-9._~+/=-]{12,})$/i;
const fillerWords =
  /your|placeholder|example|sample|client.?secret|change.?me|insert|enter|todo|dummy|x{4,}|\*{3,}|\.{3}/i;
const bracketed = /^\s*(?:<.*>|\[.*\]|\{.*\}|@.*)\s*$/s;

/** Finds the first known shape in a text; none for fillers such as `sk_live_xxxxxxxx`. */
export function findSecretShape(text: string): SecretShape | undefined {
  if (text.length < 16) return undefined;
  return secretShapes.find((shape) => {
    const found = shape.pattern.exec(text)?.[0];
    return found !== undefined && !fillerWords.test(found);
  });
}

/** True for the value of an Authorization header that carries a credential: `Bearer 8f14e45f…`. */
export function isAuthorizationValue(text: string): boolean {
  const credential = authorizationValue.exec(text.trim())?.[1];
  return credential !== undefined && !fillerWords.test(credential) && isMixed(credential);
}

/** True for what stands where a secret would, and is none: nothing, `<your secret>`, `@environmentVariables(…)`. */
export function isFiller(text: string): boolean {
  return text.trim() === '' || bracketed.test(text) || fillerWords.test(text);
}

/** True for a text that mixes letters as keys and base64 do, and words do not. */
function isMixed(text: string): boolean {
  return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]{2}|[a-z][A-Z]/.test(text));
}
