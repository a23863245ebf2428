// A small value that this window remembers from one start to the next, such as the width of a pane.
import { useCallback, useState } from 'react';

/** Like useState for a number, kept under `name`. Where nothing can be kept, it lives as long as the window. */
export function useRememberedNumber(name: string, initial: number): [number, (value: number) => void] {
  const [value, setValue] = useState(() => readNumber(name) ?? initial);
  const remember = useCallback(
    (next: number) => {
      setValue(next);
      keepNumber(name, next);
    },
    [name],
  );
  return [value, remember];
}

function readNumber(name: string): number | null {
  const text = storage()?.getItem(name);
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function keepNumber(name: string, value: number): void {
  storage()?.setItem(name, String(Math.round(value)));
}

/** The browser's storage; null where it is switched off, which it says by throwing. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
