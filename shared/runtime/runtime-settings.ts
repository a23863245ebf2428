// How calls behave where the platform leaves it open, or where waiting as it does would only cost time: what is
// assumed, as settings. Sources: connector format, sections 4.2, 5 and 7; Power Platform API, section 6.
import { type PolicySettings, defaultPolicySettings } from '../policies/policy-settings';

/** The settings of calls, policies among them. */
export interface RuntimeSettings {
  readonly policies: PolicySettings;
  /**
   * When a call is sent again: never; when the web API asks for it (429, or 503 with Retry-After); or as the engine
   * of flows does it (408, 429 and every 5xx).
   */
  readonly retry: 'never' | 'throttled' | 'flow';
  /** How often a call is sent again at most. */
  readonly mostRetries: number;
  /** The first wait where the reply names none; each one after it is twice as long, up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  /** A reply that asks for a longer wait is handed on as it is. */
  readonly longestWaitMs: number;
  /** Redirects: handed on as the gateway does, or followed. */
  readonly redirects: 'hand-on' | 'follow';
  /** How many calls the gateway lets through for one connection in a minute; null for no limit. */
  readonly callsPerMinute: number | null;
  /** How long custom code may run. */
  readonly scriptLimitMs: number;
}

/** Settings where only some are said. */
export type SomeRuntimeSettings = Partial<Omit<RuntimeSettings, 'policies'>> & {
  readonly policies?: Partial<PolicySettings> | undefined;
};

/** The platform's own limits; waits as the engine of flows has them, but only where a web API asks for one. */
export const defaultRuntimeSettings: RuntimeSettings = {
  policies: defaultPolicySettings,
  retry: 'throttled',
  mostRetries: 4,
  firstWaitMs: 7500,
  longestWaitMs: 60_000,
  redirects: 'hand-on',
  callsPerMinute: 500,
  scriptLimitMs: 5000,
};

/** The settings with the defaults for what was left out. */
export function completeSettings(some: SomeRuntimeSettings): RuntimeSettings {
  return { ...defaultRuntimeSettings, ...some, policies: { ...defaultPolicySettings, ...some.policies } };
}
