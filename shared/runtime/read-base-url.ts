// Reads where a connector's calls go: scheme, host and base path of its definition.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { readString, readStrings } from '../text/read';
import type { JsonTree } from '../text/tree';
import { encodeLiteralPath } from './encode-url';

// The form that the platform takes: a name or address with an optional port, nothing before or behind it.
const hostForm = /^[^{}/ :\\?#@]+(?::\d+)?$/;

/**
 * The address that operation paths are put behind, without a slash at the end: `https://api.contoso.com/v1`. https
 * wins where the definition allows it or says nothing. Problems: `host-missing`, `host-invalid`.
 */
export function readBaseUrl(definition: JsonTree): Result<string> {
  const host = readString(definition.root, 'host').trim();
  const place = { file: 'definition' as const, pointer: '/host' };
  if (host === '') {
    return fail(
      errorProblem('host-missing', 'The definition does not name a host.', {
        place,
        action: 'Fill in the host on the General card.',
      }),
    );
  }
  if (!hostForm.test(host)) {
    return fail(
      errorProblem(
        'host-invalid',
        `${host} is not a host: it is a name and maybe a port, without https:// or a path.`,
        {
          place,
          action: 'Correct the host on the General card.',
        },
      ),
    );
  }
  const schemes = readStrings(definition.root, 'schemes').map((scheme) => scheme.toLowerCase());
  const scheme = schemes.length === 0 || schemes.includes('https') ? 'https' : 'http';
  const basePath = readString(definition.root, 'basePath').replace(/^\/*/, '/').replace(/\/+$/, '');
  return ok(`${scheme}://${host}${encodeLiteralPath(basePath)}`);
}
