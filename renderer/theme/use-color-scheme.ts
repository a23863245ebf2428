// Whether the window is light or dark now: what the settings ask for, or what the system asks for.
import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark';

const darkQuery = '(prefers-color-scheme: dark)';

/** The scheme to show; `system` follows the system as it changes. */
export function useColorScheme(setting: 'system' | ColorScheme): ColorScheme {
  const isDark = useSyncExternalStore(listen, () => window.matchMedia(darkQuery).matches);
  if (setting !== 'system') return setting;
  return isDark ? 'dark' : 'light';
}

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
