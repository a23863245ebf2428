import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanSummary, summarizeDescription } from '../../../shared/import/clean-summary';

describe('cleanSummary', () => {
  it.each([
    ['List products', 'List products'],
    ['List products.', 'List products'],
    ['  List\n products ', 'List products'],
    ['Issues & pulls', 'Issues and pulls'],
    ['Issues/pulls', 'Issues or pulls'],
    ['Is it <b>there</b>?', 'Is it b there or b'],
    ['Read (beta)', 'Read (beta)'],
    ['???', ''],
  ])('makes %j %j', (summary, cleaned) => {
    expect(cleanSummary(summary)).toBe(cleaned);
  });

  it('shortens at the end of a word', () => {
    const cleaned = cleanSummary(`${'word '.repeat(15)}longwordattheend`);
    expect(cleaned).toBe('word '.repeat(15).trim());
  });

  it('always gives what the platform takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (summary) => {
        const cleaned = cleanSummary(summary);
        expect(cleaned.length).toBeLessThanOrEqual(80);
        expect(cleaned).not.toMatch(/[/\\<>*%&?]/);
        expect(cleanSummary(cleaned)).toBe(cleaned);
      }),
    );
  });
});

describe('summarizeDescription', () => {
  it.each([
    ['Lists products. And more.', 'Lists products'],
    ['**Lists** `products`\nin two lines', 'Lists products'],
    [`${'long '.repeat(30)}.`, ''],
    ['', ''],
  ])('makes %j %j', (description, summary) => {
    expect(summarizeDescription(description)).toBe(summary);
  });
});
