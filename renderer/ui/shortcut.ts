// Shortcuts as texts, `Ctrl+Shift+S`: matched with key presses and printed as each system writes them.

/** The parts of a key press that count; a DOM KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const macNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };

/** True when the key press is the shortcut. On macOS `Ctrl` is the Command key. */
export function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const command = isMac ? press.metaKey : press.ctrlKey;
  const otherCommand = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    command === parts.includes('Ctrl') &&
    !otherCommand &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt')
  );
}

/** Prints a shortcut for people: `Ctrl+K`, on macOS `⌘K`. */
export function printShortcut(shortcut: string, isMac: boolean): string {
  if (!isMac) return shortcut;
  return shortcut
    .split('+')
    .map((part) => macNames[part] ?? part)
    .join('');
}

/** Prints a shortcut as `aria-keyshortcuts` wants it: `Control+K`, on macOS `Meta+K`. */
export function printAriaShortcut(shortcut: string, isMac: boolean): string {
  return shortcut.replace('Ctrl', isMac ? 'Meta' : 'Control');
}

/** Whether this window runs on macOS. */
export function isMacWindow(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
}
