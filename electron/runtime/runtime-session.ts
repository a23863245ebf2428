// What the runtime remembers from one call to the next: the links that replies lead on with, and how many calls each
// connection made in the last minute.
import { type LinkStore, buildLinkStore } from './link-store';
import { type Throttle, buildThrottle } from './throttle';

/** The memory of one run of the app. */
export interface RuntimeSession {
  readonly links: LinkStore;
  readonly throttle: Throttle;
}

/** Builds an empty memory. */
export function buildRuntimeSession(): RuntimeSession {
  return { links: buildLinkStore(), throttle: buildThrottle() };
}
