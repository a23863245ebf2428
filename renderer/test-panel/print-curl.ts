// Prints a request as a cURL command for a POSIX shell. What is masked in the request stays masked. Pure.
import type { Invocation } from '../../shared/contract/runtime-calls';

type SentRequest = NonNullable<Invocation['request']>;

/** The command on several lines, to be pasted into a shell. */
export function printCurl({ method, url, headers, body }: SentRequest): string {
  const parts = [
    `curl --request ${method} ${quote(url)}`,
    ...headers.map(({ name, value }) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** In single quotes nothing means anything but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
