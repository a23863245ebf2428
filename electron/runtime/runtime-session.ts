// What the runtime remembers from one call to the next: the links that replies lead on with, how many calls each
// connection made in the last minute, and the texts that calls were made by.
import { type LinkStore, buildLinkStore } from './link-store';
import { type Throttle, buildThrottle } from './throttle';
import { type TreeCache, buildTreeCache } from './tree-cache';

/** The memory of one run of the app. */
export interface RuntimeSession {
  readonly links: LinkStore;
  readonly throttle: Throttle;
  readonly trees: TreeCache;
}

/** Builds an empty memory. */
export function buildRuntimeSession(): RuntimeSession {
  return { links: buildLinkStore(), throttle: buildThrottle(), trees: buildTreeCache() };
}
