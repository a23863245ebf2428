import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMask, maskText } from '../../../shared/runtime/mask-secrets';

const secret = 'p&ss "w0rd"/é+=';
const mask = buildMask([secret, 'k7']);

describe('the mask', () => {
  test.each([
    ['as it is', secret],
    ['in an address', encodeURIComponent(secret)],
    ['in an address, lower case', encodeURIComponent(secret).toLowerCase()],
    ['in a form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON without other letters', 'p&ss \\"w0rd\\"/\\u00e9+='],
    ['in JSON with escaped slashes', 'p&ss \\"w0rd\\"\\/é+='],
    ['in JSON inside JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['in an address, twice', encodeURIComponent(encodeURIComponent(secret))],
    ['in JSON as .NET writes it', 'p\\u0026ss \\u0022w0rd\\u0022/\\u00E9\\u002B='],
    ['in HTML by numbers', 'p&#38;ss &#x22;w0rd&#34;&#47;&#xE9;+='],
    ['in an address inside JSON', JSON.stringify(encodeURIComponent(secret)).slice(1, -1)],
    ['in HTML', 'p&amp;ss &quot;w0rd&quot;/é+='],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
    ['in shouting', secret.toUpperCase()],
  ])('hides a secret %s', (_dress, text) => {
    expect(mask.hide(`before ${text} after ${text}`)).toBe(`before ${maskText} after ${maskText}`);
  });

  test('hides a short secret only where it stands alone', () => {
    expect(mask.hide('key=k7&x "k7" ok7')).toBe(`key=${maskText}&x "${maskText}" ok7`);
  });

  test('hides nothing where there are no secrets', () => {
    expect(buildMask([]).hide('text')).toBe('text');
    expect(buildMask(['']).hideCut('text')).toBe('text');
  });

  test('hides the beginning of a secret that was cut off', () => {
    const cut = buildMask(['canary-secret']);
    expect(cut.hideCut('the key is CANARY-se')).toBe(`the key is ${maskText}`);
    expect(cut.hideCut('the key is can')).toBe('the key is can');
    expect(cut.hideCut('canary-secret and more')).toBe(`${maskText} and more`);
    expect(cut.hide('the key is canary-se')).toBe('the key is canary-se');
    for (const end of ['p&ss', 'p%26ss%2', 'p&ss \\"w0r', 'p&amp;ss &qu', 'p\\u0026ss \\u00']) {
      expect(mask.hideCut(`text ${end}`)).toBe(`text ${maskText}`);
    }
  });

  test('is not kept busy by a hostile text', () => {
    for (const piece of ['\\', '%25', '&amp;', '&#0', 'p&']) {
      const text = piece.repeat(200_000);
      expect(mask.hide(text)).toHaveLength(text.length);
    }
  });

  test('leaves no secret of four or more characters anywhere, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 30 }),
        fc.string(),
        fc.string(),
        (one, before, after) => {
          const hidden = buildMask([one]).hide(`${before}${one}${after}`);
          const left = hidden.replaceAll(maskText, '').toLowerCase();
          // What is put together from both sides of a hidden secret was not in the text.
          const pieces = hidden.toLowerCase().split(maskText);
          expect(pieces.some((piece) => piece.includes(one.toLowerCase()))).toBe(false);
          expect(left.length).toBeLessThanOrEqual(`${before}${after}`.toLowerCase().length);
        },
      ),
    );
  });
});
