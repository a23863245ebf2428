// The words for a call of the history. Pure.
import type { PastCall } from '../../shared/contract/test-calls';

/** True where the web API answered, and did not refuse. */
export function isGoodCall({ status }: PastCall): boolean {
  return status !== null && status < 400;
}

/** Path and query of the address; the operation's key where no request was made. */
export function printAddress({ url, operationKey }: PastCall): string {
  if (!URL.canParse(url)) return url || operationKey;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** Date and time as this computer writes them; a text that is no date stays as it is. */
export function printMoment(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' }).format(time);
}

/** The whole line, as it is read out. */
export function printPastCall(call: PastCall): string {
  const outcome = call.status === null ? `no reply: ${call.problem}` : `${call.status} ${call.statusText}`;
  return `${call.method} ${printAddress(call)}, ${outcome.trim()}, ${printMoment(call.at)}`;
}
