// Decides whether a call is sent again after a reply, and how long to wait before.
import type { NamedValue } from './request';
import type { RuntimeSettings } from './runtime-settings';

/** A reply as far as sending again goes by it. */
export interface RetriedReply {
  readonly status: number;
  readonly headers: readonly NamedValue[];
}

/** What to wait, and what it goes by. */
export interface RetryPlan {
  readonly waitMs: number;
  /** True where the web API said how long. */
  readonly isAsked: boolean;
}

/** The wait before sending again; null where the reply is handed on. `sent` counts how often the call went out already. */
export function planRetry(reply: RetriedReply, sent: number, settings: RuntimeSettings): RetryPlan | null {
  if (sent > settings.mostRetries || settings.retry === 'never') return null;
  const asked = readRetryAfter(reply.headers);
  if (!isRetried(reply.status, asked !== null, settings)) return null;
  const waitMs = asked ?? Math.min(settings.firstWaitMs * 2 ** (sent - 1), settings.longestWaitMs);
  return waitMs > settings.longestWaitMs ? null : { waitMs, isAsked: asked !== null };
}

/** The wait that a reply asks for, in milliseconds; null where it names none. A date counts from that of the reply. */
export function readRetryAfter(headers: readonly NamedValue[]): number | null {
  const text = findText(headers, 'retry-after');
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const waitMs = Date.parse(text) - Date.parse(findText(headers, 'date'));
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

function findText(headers: readonly NamedValue[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value.trim() ?? '';
}

function isRetried(status: number, isAsked: boolean, { retry }: RuntimeSettings): boolean {
  if (status === 429) return true;
  if (retry === 'throttled') return status === 503 && isAsked;
  return status === 408 || status >= 500;
}
