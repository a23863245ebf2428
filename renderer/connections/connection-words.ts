// The words for connections: types, states, and where they are kept. Pure.
import type { ConnectionSummary, ConnectionType } from '../../shared/contract/connection-calls';
import type { AppInfo } from '../store/settings-slice';

export const typeLabels: Readonly<Record<ConnectionType, string>> = {
  none: 'No sign-in',
  apiKey: 'API key',
  basic: 'User name and password',
  bearer: 'Access token (bearer)',
};

export type ConnectionStatus = ConnectionSummary['status'];

export const statusLabels: Readonly<Record<ConnectionStatus, string>> = {
  untried: 'Not tried yet',
  works: 'Works',
  refused: 'Refused by the web API',
  'needs-values': 'Values needed again',
};

/** Where connections are kept on this computer, one or two sentences; empty until the app has said it. */
export function printVault(info: AppInfo | null): string {
  if (!info) return '';
  const never = 'They never enter the connector, a package or a log.';
  return info.vault === 'encrypted'
    ? `Kept on this computer, encrypted by the operating system. ${never}`
    : `${info.vaultReason} Connections are kept until the app is closed. ${never}`.trim();
}

/** What a connection holds, by the names of its values: `Keeps api_key and host`. */
export function printKept(kept: readonly string[]): string {
  if (kept.length === 0) return 'Keeps no values';
  const last = kept.at(-1) ?? '';
  const list = kept.length === 1 ? last : `${kept.slice(0, -1).join(', ')} and ${last}`;
  return `Keeps ${list}`;
}
