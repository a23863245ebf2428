import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson, type JsonValue } from '../../../shared/base/json-value';
import { buildFix, hasFix } from '../../../shared/text/fix';
import { parseJson } from '../../../shared/text/parse';
import { applyTextEdits } from '../../../shared/text/text-edits';
import { toValue } from '../../../shared/text/value';
import { brokenTexts } from '../../support/random-json';

/** Applies the fix of the first problem again and again; gives the texts on the way, the last one last. */
const fixAll = (text: string): readonly string[] => {
  const texts = [text];
  for (let round = 0; round < 400; round++) {
    const tree = parseJson(texts.at(-1) ?? '');
    const fix = tree.problems[0] && buildFix(tree, tree.problems[0]);
    if (!fix) return texts;
    texts.push(applyTextEdits(tree.text, fix));
  }
  return texts;
};

const lastOf = (text: string): string => fixAll(text).at(-1) ?? '';

/** Fixes that may change what is read: they write down a guess, or make skipped text count. */
const guesses = new Set(['json-bad-literal', 'json-open-comment', 'json-empty']);

describe('buildFix', () => {
  it.each([
    ['{"a":[1,],}', '{"a":[1]}'],
    ['[,1,,2]', '[1,2]'],
    ['{"a": 1\n "b": 2}', '{"a": 1,\n "b": 2}'],
    ['[1 2]', '[1, 2]'],
    ['{\n  "a": [\n    1', '{\n  "a": [\n    1\n  ]\n}'],
    ['{"a":[{"b":1', '{"a":[{"b":1}]}'],
    ['{"a":[1}', '{"a":[1]}'],
    ['{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t"c": 2\r\n}', '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t},\r\n\t"c": 2\r\n}'],
    ['{\n  "a": {\n    "b": 1\n  }\n  },\n  "c": 2\n}\n', '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}\n'],
    ['["a\tb\u0001"]', '["a\\tb\\u0001"]'],
    ['["c\r\nd"]', '["c\\r\\nd"]'],
    ['{\u2003"a":\u200b1}', '{ "a":1}'],
    ['{\n  // one\n  "a": 1 // two\n}', '{\n  "a": 1 \n}'],
    ['[1 /* one */, 2]', '[1 , 2]'],
    ['{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', '{\n  "b": 2,\n  "a": 3\n}'],
    ['{"a":1}\n{"a":2}\n', '{"a":1}\n\n'],
    ['["\\q\\u12"]', '["\\\\q\\\\u12"]'],
    [`{a: 'b"c'}`, '{"a": "b\\"c"}'],
    ['{"a" 1, "b":, "c"}', '{"a": 1, "b": null, "c": null}'],
    ['{"a":1,{"x":2},"b":3}', '{"a":1,"b":3}'],
    ['[+1, .5, 0x1F, 007]', '[1, 0.5, 31, 7]'],
    ['[True, None, word]', '[true, null, "word"]'],
    ['{"a":1 ; , "b":2}', '{"a":1  , "b":2}'],
    ['{\n "a": "text,\n "b": 1\n}', '{\n "a": "text",\n "b": 1\n}'],
    ['["a\\', '["a\\\\"]'],
    ['[1]2]', '[1]'],
    ['', '{}'],
  ])('makes of %j in the end %j', (text, wanted) => {
    expect(lastOf(text)).toBe(wanted);
  });

  it('leads from any broken text to JSON that reads as the tree said', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        const fixed = lastOf(text).replace('\uFEFF', '');
        const tree = parseJson(fixed);
        expect(tree.problems).toEqual([]);
        const isSame = isSameJson(JSON.parse(fixed) as JsonValue, toValue(tree.root));
        expect({ fixed, isSame }).toMatchObject({ isSame: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the value, where brackets and quotes are in order', () => {
    // A word behind a key that has no value is read as a key; once it is quoted it may as well be the value.
    const isDoubtful = /bracket|trailing-text|string|unexpected|missing-key|missing-value/;
    fc.assert(
      fc.property(brokenTexts, (text) => {
        const tree = parseJson(text);
        if (tree.problems.some(({ code }) => isDoubtful.test(code) || guesses.has(code))) return;
        for (const problem of tree.problems) {
          const fixed = parseJson(applyTextEdits(text, buildFix(tree, problem) ?? []));
          const isSame = isSameJson(toValue(fixed.root), toValue(tree.root));
          expect({ code: problem.code, isSame }).toMatchObject({ isSame: true });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to an end in whatever order the problems are chosen', () => {
    const whole = '{"a":[{"b":[1,{"c":2}]},3],"d":{"e":"f"}}';
    const cut = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(3),
      by: fc.constantFrom('', '}', ']', '{', ',', '"'),
      picks: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    });
    fc.assert(
      fc.property(cut, ({ at, length, by, picks }) => {
        let text = whole.slice(0, at) + by + whole.slice(at + length);
        for (const pick of picks) {
          const tree = parseJson(text);
          const problem = tree.problems[pick % Math.max(1, tree.problems.length)];
          const fix = problem && buildFix(tree, problem);
          text = fix ? applyTextEdits(text, fix) : text;
        }
        expect(parseJson(text).problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows what it has a fix for without making it', () => {
    const tree = parseJson('{"a":1,}');
    expect(hasFix(tree, tree.problems[0]!)).toBe(true);
    const deep = parseJson('['.repeat(600));
    expect(hasFix(deep, deep.problems[0]!)).toBe(false);
  });

  it('closes an open comment at the end of its line, so that the rest counts again', () => {
    const tree = parseJson('[1, /* open\n2]');
    const fix = buildFix(
      tree,
      tree.problems.find(({ code }) => code === 'json-open-comment')!,
    );
    expect(applyTextEdits(tree.text, fix ?? [])).toBe('[1, /* open */\n2]');
  });

  it('has nothing for what only a person can put right, and for problems of other kinds', () => {
    const deep = parseJson('['.repeat(600));
    expect(buildFix(deep, deep.problems[0]!)).toBeNull();
    const tree = parseJson('{}');
    expect(buildFix(tree, { code: 'operation-id-missing', message: '', severity: 'error' })).toBeNull();
    expect(buildFix(tree, parseJson('{"a":1,}').problems[0]!)).toBeNull();
  });
});
