import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../shared/runtime/call-record';
import { cutReply, maskInputs, mostKeptText } from '../../../shared/runtime/history-mask';
import { buildMask, maskText } from '../../../shared/runtime/mask-secrets';

const reply = (kind: 'text' | 'image', text: string): Reply => ({
  status: 200,
  statusText: 'OK',
  headers: [],
  body: { kind, mediaType: '', text, shownBytes: text.length, sizeBytes: text.length },
  outputs: [],
});

describe('maskInputs', () => {
  it('hides secrets wherever they stand, and says so', () => {
    const mask = buildMask(['open-sesame', '481516']);
    const given = { 'query/a': 'x open-sesame', 'body/b': [{ 'open-sesame': 481516, ok: true }], c: null };
    expect(maskInputs(given, mask)).toEqual({
      inputs: { 'query/a': `x ${maskText}`, 'body/b': [{ [maskText]: maskText, ok: true }], c: null },
      isMasked: true,
    });
    expect(maskInputs({ 'query/a': 'plain', n: 5 }, mask).isMasked).toBe(false);
  });
});

describe('cutReply', () => {
  it('keeps small bodies, cuts long texts, and lets large pictures go', () => {
    const small = reply('text', 'fine');
    expect(cutReply(small)).toBe(small);
    const cut = cutReply(reply('text', 'x'.repeat(mostKeptText + 10))).body;
    expect(cut.text).toHaveLength(mostKeptText);
    expect(cut.shownBytes).toBeLessThan(cut.sizeBytes);
    expect(cutReply(reply('image', 'x'.repeat(mostKeptText + 10))).body).toMatchObject({
      kind: 'binary',
      text: '',
    });
  });
});
