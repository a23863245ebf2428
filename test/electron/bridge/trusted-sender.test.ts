// Only our window's main frame with our page may call.
import { describe, expect, it } from 'vitest';
import { isTrustedSender, originOf } from '../../../electron/bridge/trusted-sender';

const page = { url: 'app://studio/index.html' };

function trusted(frame: { readonly url: string } | null, origins: readonly string[] = ['app://studio']) {
  return { origins, mainFrame: () => frame };
}

describe('isTrustedSender', () => {
  it('takes the main frame of our window with our page', () => {
    expect(isTrustedSender(page, trusted(page))).toBe(true);
  });

  it('refuses a frame that went away, another frame, and everyone while there is no window', () => {
    expect(isTrustedSender(null, trusted(page))).toBe(false);
    expect(isTrustedSender(null, trusted(null))).toBe(false);
    expect(isTrustedSender({ ...page }, trusted(page))).toBe(false);
    expect(isTrustedSender(page, trusted(null))).toBe(false);
  });

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://studio.example.com/index.html',
    'about:blank',
    'data:text/html,hello',
    'http://127.0.0.1:5173/',
    'not an address',
    '',
  ])('refuses our main frame when it shows %s', (url) => {
    const frame = { url };
    expect(isTrustedSender(frame, trusted(frame))).toBe(false);
  });

  it('takes the development server only where it is one of our origins, port included', () => {
    const frame = { url: 'http://127.0.0.1:5173/index.html?t=1' };
    expect(isTrustedSender(frame, trusted(frame, ['http://127.0.0.1:5173']))).toBe(true);
    expect(isTrustedSender(frame, trusted(frame, ['http://127.0.0.1:5174']))).toBe(false);
  });
});

describe('originOf', () => {
  it('is scheme, host and port', () => {
    expect(originOf('app://studio/a/b?c#d')).toBe('app://studio');
    expect(originOf('http://127.0.0.1:5173/a')).toBe('http://127.0.0.1:5173');
    expect(originOf('nothing')).toBe('');
  });
});
