// What an identity provider means by refusing, in plain words and with the next step. Codes are those of RFC 6749
// and of Microsoft Entra ID; the provider's own sentence is added where it has one.
import { type Problem, errorProblem } from '../base/problem';

/** A refusal as it came: `error` and `error_description`. */
export interface Refusal {
  readonly error: string;
  readonly description: string;
  /** Of the HTTP answer; 0 where it came through the browser. */
  readonly status: number;
}

interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

/** Explains a refusal; `redirectUrl` is the one that the identity provider has to know. */
export function explainRefusal(refusal: Refusal, redirectUrl: string): Problem {
  const { code, message, action } = choose(refusal, redirectUrl);
  const own = tidy(refusal.description);
  const said = own === '' ? '' : ` It says: ${own}`;
  return errorProblem(code, `${message}${said}`, { action });
}

function choose({ error, description, status }: Refusal, redirectUrl: string): Explanation {
  const isAboutRedirect = /redirect|AADSTS50011|reply (?:url|address)/i.test(`${error} ${description}`);
  if (isAboutRedirect && error !== 'access_denied') {
    return {
      code: 'redirect-unregistered',
      message: 'The identity provider does not know the address that it should come back to.',
      action: `Register ${redirectUrl} as a redirect URL of the app at the identity provider, then sign in again.`,
    };
  }
  const known = byError[error];
  if (known) return known;
  const what = error === '' ? `answered ${status}` : `refused with ${error}`;
  return {
    code: 'sign-in-refused',
    message: `The identity provider ${what}.`,
    action: 'Check the addresses, the client ID and the secret, then sign in again.',
  };
}

const wrongClient: Explanation = {
  code: 'client-refused',
  message: 'The identity provider does not accept the client ID or its secret.',
  action: 'Type the client ID and the client secret of the app again; a secret may also have expired.',
};
const wrongScope: Explanation = {
  code: 'scope-refused',
  message: 'The identity provider does not give the scopes that the connector asks for.',
  action: 'Correct the scopes on the Security card, or allow them for the app at the identity provider.',
};
const needsSignIn: Explanation = {
  code: 'sign-in-expired',
  message: 'The sign-in has expired, or was taken back.',
  action: 'Sign in again.',
};
const busy: Explanation = {
  code: 'provider-unavailable',
  message: 'The identity provider cannot answer now.',
  action: 'Try again in a while.',
};

const byError: Readonly<Record<string, Explanation>> = {
  access_denied: {
    code: 'sign-in-denied',
    message: 'The sign-in was declined in the browser.',
    action: 'Sign in again and allow access; an administrator may have to allow the app first.',
  },
  invalid_client: wrongClient,
  unauthorized_client: {
    ...wrongClient,
    message: 'The identity provider does not let this app sign people in with a code.',
    action: 'Allow the authorization code flow for the app at the identity provider.',
  },
  invalid_scope: wrongScope,
  invalid_target: wrongScope,
  invalid_grant: needsSignIn,
  interaction_required: needsSignIn,
  login_required: needsSignIn,
  consent_required: needsSignIn,
  server_error: busy,
  temporarily_unavailable: busy,
};

const longest = 300;

/** One line of plain text, ended as a sentence. */
function tidy(description: string): string {
  const line = description.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (line === '') return '';
  const cut = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
}
