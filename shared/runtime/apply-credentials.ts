// Puts the credentials of a connection onto a request.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { PlacedCredential } from '../security/place-credentials';
import { isHeaderValue, setHeader } from './build-request';
import { appendQuery } from './build-url';
import { encodeQueryName, encodeText } from './encode-url';
import type { HttpRequest } from './request';

/**
 * The request with its credentials; one in a header stands for what a header parameter of that name would send.
 * Problem: `credential-unfit`, which does not show the credential.
 */
export function applyCredentials(
  request: HttpRequest,
  credentials: readonly PlacedCredential[],
): Result<HttpRequest> {
  let { headers, url } = request;
  for (const { in: where, name, value } of credentials) {
    if (where === 'query') url = appendQuery(url, [`${encodeQueryName(name)}=${encodeText(value)}`]);
    else if (isHeaderValue(value)) headers = setHeader(headers, { name, value });
    else return fail(describeUnfit(name));
  }
  return ok({ ...request, headers, url });
}

function describeUnfit(name: string) {
  return errorProblem(
    'credential-unfit',
    `The credential for ${name} has a character that a header cannot carry.`,
    {
      action: 'Type the value of the connection again, without line breaks.',
    },
  );
}
