// Which rows somebody opened or closed, for each operation, as long as the designer is shown.
import { useCallback, useState } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import type { Toggles } from './map-row';

/** The toggles of an operation and what changes them. */
export interface ToggleState {
  readonly toggles: Toggles;
  /** Opens or closes rows. */
  readonly toggle: (ids: readonly string[], isOpen: boolean) => void;
  /** Keeps what is open for the key that the operation has from now on. */
  readonly share: (to: OperationKey) => void;
}

const none: Toggles = Object.freeze({});

export function useToggles(key: OperationKey): ToggleState {
  const [all, setAll] = useState<Readonly<Record<string, Toggles>>>({});
  const toggle = useCallback(
    (ids: readonly string[], isOpen: boolean) => {
      if (ids.length === 0) return;
      const changed = Object.fromEntries(ids.map((id) => [id, isOpen]));
      setAll((before) => ({ ...before, [key]: { ...before[key], ...changed } }));
    },
    [key],
  );
  const share = useCallback(
    (to: OperationKey) => setAll((before) => ({ ...before, [to]: before[key] ?? none })),
    [key],
  );
  return { toggles: all[key] ?? none, toggle, share };
}
