import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../../electron/runtime/decode-body';

const whole = (held: Buffer | string, contentType = '') => {
  const bytes = Buffer.from(held);
  return decodeBody({ held: bytes, sizeBytes: bytes.length, file: null }, contentType);
};
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

describe('decodeBody', () => {
  test('knows an empty body', () => {
    expect(whole('', 'application/json').shown).toEqual({
      kind: 'empty',
      mediaType: 'application/json',
      text: '',
      shownBytes: 0,
      sizeBytes: 0,
    });
  });

  test('indents JSON and keeps the text as it came', () => {
    const { shown, json } = whole('{"id":12345678901234567890}', 'application/problem+json; charset=utf-8');
    expect(shown).toEqual({
      kind: 'json',
      mediaType: 'application/problem+json',
      text: '{\n  "id": 12345678901234567890\n}',
      shownBytes: 27,
      sizeBytes: 27,
    });
    expect(json).toBe('{"id":12345678901234567890}');
  });

  test('finds JSON that is declared as something else, but not in what is meant to be text', () => {
    expect(whole('[1]', 'text/plain').shown.kind).toBe('json');
    expect(whole('{"a":1}').shown.kind).toBe('json');
    expect(whole('7', 'application/json').shown.kind).toBe('json');
    expect(whole('7', 'text/plain').shown.kind).toBe('text');
    expect(whole('[1]', 'text/csv').shown.kind).toBe('text');
    expect(whole('{broken', 'application/json').shown).toMatchObject({ kind: 'text', text: '{broken' });
  });

  test.each([
    ['UTF-8', Buffer.from('é€'), 'text/plain', 'é€'],
    ['a mark', Buffer.from('\uFEFFé'), 'text/plain', 'é'],
    ['a declared charset', Buffer.from([0xe9]), 'text/plain; charset="ISO-8859-1"', 'é'],
    ['Shift JIS', Buffer.from([0x93, 0xfa]), 'text/plain;charset=shift_jis', '日'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFhé', 'utf16le'), '', 'hé'],
    ['no UTF-8 at all', Buffer.from([0x61, 0xe9, 0xfc]), 'text/plain', 'aéü'],
    ['no UTF-8 though it says so', Buffer.from([0x61, 0xe9]), 'text/plain; charset=utf-8', 'aé'],
    ['a charset that nobody knows', Buffer.from('é'), 'text/plain; charset=klingon', 'é'],
  ])('reads text by %s', (_name, bytes, contentType, text) => {
    expect(whole(bytes, contentType).shown).toMatchObject({ kind: 'text', text });
  });

  test('shows pictures, by their type or by their first bytes', () => {
    expect(whole(png, 'image/png').shown).toMatchObject({
      kind: 'image',
      text: png.toString('base64'),
      shownBytes: 7,
    });
    expect(whole(png).shown).toMatchObject({ kind: 'image', mediaType: 'image/png' });
    expect(whole(Buffer.from('RIFF....WEBPVP8 ')).shown).toMatchObject({
      kind: 'image',
      mediaType: 'image/webp',
    });
    expect(whole('<svg/>', 'image/svg+xml').shown).toMatchObject({ kind: 'text', text: '<svg/>' });
  });

  test('shows nothing of other bytes but their number', () => {
    expect(whole(Buffer.from([0, 1, 2]), 'application/octet-stream').shown).toEqual({
      kind: 'binary',
      mediaType: 'application/octet-stream',
      text: '',
      shownBytes: 0,
      sizeBytes: 3,
    });
    expect(whole(Buffer.from([0x50, 0x4b, 3, 4, 0]), '').shown.kind).toBe('binary');
    expect(whole('plain words', 'application/octet-stream').shown.kind).toBe('text');
  });

  test('shows the first part of a long text, cut between characters', () => {
    const text = `a${'é'.repeat(600_000)}`;
    const { shown } = whole(text, 'text/plain');
    expect(shown.shownBytes).toBe(1024 * 1024);
    expect(shown.sizeBytes).toBe(1_200_001);
    expect(shown.text).toBe(text.slice(0, shown.text.length));
    expect(shown.text.endsWith('é')).toBe(true);
  });

  test('reads JSON that is longer than what is shown, as long as it is held', () => {
    const text = JSON.stringify({ a: 'x'.repeat(1_500_000) });
    const { shown, json } = whole(text, 'application/json');
    expect(shown).toMatchObject({ kind: 'json', shownBytes: 1024 * 1024 });
    expect(json).toBe(text);
  });

  test('takes what is not held whole for text', () => {
    const received = { held: Buffer.from('[1,2'), sizeBytes: 9_000_000, file: 'somewhere' };
    expect(decodeBody(received, 'application/json')).toEqual({
      shown: {
        kind: 'text',
        mediaType: 'application/json',
        text: '[1,2',
        shownBytes: 4,
        sizeBytes: 9_000_000,
      },
      json: null,
    });
  });
});
