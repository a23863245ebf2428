// The words for connections: types, states, ends of sign-ins, and where they are kept. Pure.
import type { ConnectionSummary, ConnectionType, Protection } from '../../shared/contract/connection-calls';

export const typeLabels: Readonly<Record<ConnectionType, string>> = {
  none: 'No sign-in',
  apiKey: 'API key',
  basic: 'User name and password',
  bearer: 'Access token (pasted)',
  oauth2: 'OAuth 2.0',
};

export type ConnectionStatus = ConnectionSummary['status'];

export const statusLabels: Readonly<Record<ConnectionStatus, string>> = {
  untried: 'Not tried yet',
  works: 'Works',
  refused: 'Refused by the web API',
  'needs-values': 'Values needed again',
  'needs-sign-in': 'Sign-in needed',
  locked: 'Locked',
};

const never = 'They never enter the connector, a package or a log.';

/** Where connections are kept on this computer, one or two sentences; empty until the app has said it. */
export function printProtection(protection: Protection | null): string {
  if (!protection) return '';
  const { kind, reason } = protection;
  if (kind === 'os') return `Kept on this computer, encrypted by the operating system. ${never}`;
  if (kind === 'passphrase') return `Kept on this computer, encrypted with your passphrase. ${never}`;
  return `${reason} ${never}`.trim();
}

/** What a connection holds, by the names of its values: `Keeps api_key and host`. */
export function printKept(kept: readonly string[]): string {
  if (kept.length === 0) return 'Keeps no values';
  const last = kept.at(-1) ?? '';
  const list = kept.length === 1 ? last : `${kept.slice(0, -1).join(', ')} and ${last}`;
  return `Keeps ${list}`;
}

/** How long a sign-in lasts: `signed in until 14:05, then renewed`; empty where there is none or nobody says. */
export function printExpiry(
  { type, status, expiresAt, isRenewed }: ConnectionSummary,
  print: (moment: Date) => string,
): string {
  if (type !== 'oauth2' || status === 'needs-sign-in' || status === 'locked') return '';
  if (expiresAt === null) return 'signed in';
  const until = `signed in until ${print(new Date(expiresAt))}`;
  return isRenewed ? `${until}, then renewed` : until;
}

/** A moment as the system writes it: the time today, else with the day. */
export function printMoment(moment: Date, now: Date): string {
  const time = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })} ${time}`;
}
