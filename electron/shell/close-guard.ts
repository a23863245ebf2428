// Decides whether the window may close: the page says whether work is unsaved, the person says whether it may go.

/** The state of one window. */
export interface CloseGuard {
  /** What the page says. */
  setUnsaved(unsaved: boolean): void;
  /** The person has decided: the next closing goes through. */
  allow(): void;
  /** The page has gone, and with it what it knew. */
  reset(): void;
  /** True when closing loses nothing, or may. */
  mayClose(): boolean;
}

/** Builds the guard of a window with nothing unsaved. */
export function createCloseGuard(): CloseGuard {
  let isUnsaved = false;
  let isAllowed = false;
  return {
    setUnsaved: (unsaved) => {
      isUnsaved = unsaved;
      isAllowed = false;
    },
    allow: () => {
      isAllowed = true;
    },
    reset: () => {
      isUnsaved = false;
      isAllowed = false;
    },
    mayClose: () => isAllowed || !isUnsaved,
  };
}
