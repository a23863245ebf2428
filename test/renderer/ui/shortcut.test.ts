// Shortcuts: matched and printed for each system.
import { describe, expect, it } from 'vitest';
import { matchesShortcut, printAriaShortcut, printShortcut } from '../../../renderer/ui/shortcut';

const press = (key: string, keys: string[] = []) => ({
  key,
  ctrlKey: keys.includes('ctrl'),
  metaKey: keys.includes('meta'),
  shiftKey: keys.includes('shift'),
  altKey: keys.includes('alt'),
});

describe('matchesShortcut', () => {
  it('wants exactly the keys it names', () => {
    expect(matchesShortcut(press('k', ['ctrl']), 'Ctrl+K', false)).toBe(true);
    expect(matchesShortcut(press('K', ['ctrl', 'shift']), 'Ctrl+K', false)).toBe(false);
    expect(matchesShortcut(press('S', ['ctrl', 'shift']), 'Ctrl+Shift+S', false)).toBe(true);
    expect(matchesShortcut(press('k'), 'Ctrl+K', false)).toBe(false);
    expect(matchesShortcut(press('F5'), 'F5', false)).toBe(true);
  });

  it('reads Ctrl as Command on macOS', () => {
    expect(matchesShortcut(press('k', ['meta']), 'Ctrl+K', true)).toBe(true);
    expect(matchesShortcut(press('k', ['ctrl']), 'Ctrl+K', true)).toBe(false);
  });
});

describe('printing', () => {
  it('writes a shortcut as each system does', () => {
    expect(printShortcut('Ctrl+Shift+S', false)).toBe('Ctrl+Shift+S');
    expect(printShortcut('Ctrl+Shift+S', true)).toBe('⌘⇧S');
  });

  it('writes it for aria-keyshortcuts', () => {
    expect(printAriaShortcut('Ctrl+K', false)).toBe('Control+K');
    expect(printAriaShortcut('Ctrl+K', true)).toBe('Meta+K');
  });
});
