import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, startParse } from '../../../shared/text/parse';
import { toValue } from '../../../shared/text/value';
import { readCorpus } from '../../support/corpus';
import { brokenTexts, jsonTexts } from '../../support/random-json';

/** What a text is read as, and the recoveries as `code line:column length`. */
const read = (text: string) => {
  const tree = parseJson(text);
  return {
    value: toValue(tree.root),
    problems: tree.problems.map(({ code, place }) => {
      const range = place!.range!;
      return `${code.replace('json-', '')} ${range.line}:${range.column} ${range.length}`;
    }),
  };
};

describe('parseJson', () => {
  it('reads whatever is JSON as JSON.parse does, without problems', () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        expect(read(text)).toEqual({
          value: JSON.parse(text.replace('\uFEFF', '')) as unknown,
          problems: [],
        });
      }),
    );
  });

  it('covers the text: lengths add up to the end, and every value stands where the tree says', () => {
    const text = ' { "a" : [ 1 , "two" ] ,\n "b":{ } , "c": true}\n';
    const tree = parseJson(text);
    expect(tree.start).toBe(1);
    expect(tree.root).toEqual({
      kind: 'object',
      length: text.trim().length,
      closed: true,
      members: [
        {
          gap: 1,
          key: 'a',
          keyLength: 3,
          colon: 3,
          value: {
            kind: 'array',
            length: 13,
            closed: true,
            items: [
              { gap: 1, value: { kind: 'number', length: 1, value: 1 } },
              { gap: 3, value: { kind: 'string', length: 5, value: 'two' } },
            ],
          },
        },
        {
          gap: 4,
          key: 'b',
          keyLength: 3,
          colon: 1,
          value: { kind: 'object', length: 3, closed: true, members: [] },
        },
        { gap: 3, key: 'c', keyLength: 3, colon: 2, value: { kind: 'boolean', length: 4, value: true } },
      ],
    });
  });

  it('keeps what JSON.parse cannot: integer-like keys in their place, and every repeated key', () => {
    const { root } = parseJson('{"default":1,"200":2,"default":3}');
    expect(root.kind === 'object' && root.members.map((member) => member.key)).toEqual([
      'default',
      '200',
      'default',
    ]);
  });

  it('never throws, and gives the same tree in slices as in one go, on any broken text', () => {
    fc.assert(
      fc.property(brokenTexts, fc.integer({ min: 1, max: 20 }), (text, steps) => {
        const parse = startParse(text);
        let rounds = 0;
        while (!parse.advance(steps)) {
          if (rounds++ > 2 * text.length + 10) throw new Error('Reading does not end.');
        }
        expect(parse.finish()).toEqual(parseJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws on 10,000 damaged texts of real connectors', () => {
    const texts = readCorpus().flatMap(({ files }) => files.map((file) => file.text));
    const small = texts.filter((text) => text.length < 12_000);
    if (small.length === 0) return;
    let seed = 1;
    const draw = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let run = 0; run < 10_000; run++) {
      const text = small[draw(small.length)] ?? '';
      const at = draw(text.length + 1);
      const damaged =
        run % 3 === 0
          ? text.slice(0, at)
          : text.slice(0, at) +
            (run % 3 === 1 ? '' : '{}[],:"\\\n'.charAt(draw(9))) +
            text.slice(at + draw(9));
      const { root, start } = parseJson(damaged);
      expect(start + root.length).toBeLessThanOrEqual(damaged.length);
    }
  });

  it('reads a hundred thousand open brackets, and no more than 500 levels', () => {
    const { problems } = parseJson('['.repeat(100_000));
    expect(problems.at(0)?.code).toBe('json-too-deep');
    expect(read(`${'['.repeat(499)}1${']'.repeat(499)}`).problems).toEqual([]);
  });

  it('keeps at most 1000 problems', () => {
    expect(parseJson(`[${',1 1'.repeat(5000)}]`).problems).toHaveLength(1000);
  });
});

describe('parseJson forgives', () => {
  it('trailing commas', () => {
    expect(read('{"a":[1,],}')).toEqual({
      value: { a: [1] },
      problems: ['trailing-comma 1:8 1', 'trailing-comma 1:10 1'],
    });
  });

  it('commas too many', () => {
    expect(read('[,1,,2]')).toEqual({ value: [1, 2], problems: ['extra-comma 1:2 1', 'extra-comma 1:5 1'] });
  });

  it('missing commas', () => {
    expect(read('{"a": 1\n "b": [1 2]}')).toEqual({
      value: { a: 1, b: [1, 2] },
      problems: ['missing-comma 1:8 0', 'missing-comma 2:9 0'],
    });
  });

  it('a missing bracket at the end, and says where it opens', () => {
    expect(read('{\n "a": [1, 2')).toEqual({
      value: { a: [1, 2] },
      problems: ['missing-bracket 2:12 0', 'missing-bracket 2:12 0'],
    });
    expect(parseJson('{\n\n"a": [1').problems.map((problem) => problem.message)).toEqual([
      'The closing ] is missing; it was read as if it stood here. Its opening bracket is on line 3.',
      'The closing } is missing; it was read as if it stood here. Its opening bracket is on line 1.',
    ]);
  });

  it('a missing bracket in the middle, found by the indent of the lines', () => {
    const text = '{\n  "paths": {\n    "/a": {\n      "get": {}\n  },\n  "definitions": {}\n}\n';
    expect(read(text)).toEqual({
      value: { paths: { '/a': { get: {} } }, definitions: {} },
      problems: ['missing-bracket 4:16 0'],
    });
  });

  it('a missing bracket before a key', () => {
    expect(read('{"a":[1,"b":2}')).toEqual({ value: { a: [1], b: 2 }, problems: ['missing-bracket 1:8 0'] });
    expect(read('{"a":[[1,2],"b":2}')).toEqual({
      value: { a: [[1, 2]], b: 2 },
      problems: ['missing-bracket 1:12 0'],
    });
  });

  it('brackets that cross', () => {
    expect(read('{"a":[1}')).toEqual({ value: { a: [1] }, problems: ['missing-bracket 1:8 0'] });
  });

  it('brackets too many, found by the indent of the lines', () => {
    const text = '{\n  "a": {\n    "b": 1\n  }\n  },\n  "c": 2\n}\n';
    expect(read(text)).toEqual({ value: { a: { b: 1 }, c: 2 }, problems: ['stray-bracket 5:3 1'] });
  });

  it('a bracket that closes the document too early', () => {
    expect(read('{"a":{}}, "b":1}')).toEqual({ value: { a: {}, b: 1 }, problems: ['stray-bracket 1:8 1'] });
  });

  it('control characters and line breaks in texts', () => {
    expect(read('["a\tb","c\nd"]')).toEqual({
      value: ['a\tb', 'c\nd'],
      problems: ['control-character 1:4 1', 'line-break-in-string 1:10 1'],
    });
  });

  it('odd spaces', () => {
    expect(read('{\u2003"a":\u00a0\u00a01}')).toEqual({
      value: { a: 1 },
      problems: ['odd-space 1:2 1', 'odd-space 1:7 2'],
    });
  });

  it('comments', () => {
    expect(read('{ // one\n "a": /* two */ 1 }')).toEqual({
      value: { a: 1 },
      problems: ['comment 1:3 6', 'comment 2:7 9'],
    });
    expect(read('[1] /* open').problems).toEqual(['open-comment 1:5 7']);
  });

  it('repeated keys, naming those that do not count', () => {
    expect(read('{"a":1,"b":2,"a":3,"a":4}')).toEqual({
      value: { a: 4, b: 2 },
      problems: ['duplicate-key 1:2 3', 'duplicate-key 1:14 3'],
    });
    expect(parseJson('{"a":1,"a":3}').problems[0]?.severity).toBe('warning');
  });

  it('two documents run together', () => {
    expect(read('{"a":1}\n{"a":2}\n')).toEqual({ value: { a: 1 }, problems: ['trailing-text 2:1 7'] });
  });

  it('a byte order mark', () => {
    expect(read('\uFEFF{"a":1}')).toEqual({ value: { a: 1 }, problems: [] });
  });

  it('escapes that do not exist', () => {
    expect(read('["\\q\\u12\\n"]')).toEqual({
      value: ['\\q\\u12\n'],
      problems: ['bad-escape 1:3 2', 'bad-escape 1:5 2'],
    });
  });

  it('keys and texts in single quotes or none', () => {
    expect(read(`{a: 'b', 'c': 1}`)).toEqual({
      value: { a: 'b', c: 1 },
      problems: ['unquoted-key 1:2 1', 'single-quotes 1:5 3', 'single-quotes 1:10 3'],
    });
  });

  it('missing colons and values', () => {
    expect(read('{"a" 1, "b":, "c"}')).toEqual({
      value: { a: 1, b: null, c: null },
      problems: ['missing-colon 1:5 0', 'missing-value 1:13 0', 'missing-value 1:18 0'],
    });
  });

  it('a value that is still being typed, before the next key', () => {
    expect(read('{\n "a":\n "b": 1\n}')).toEqual({
      value: { a: null, b: 1 },
      problems: ['missing-comma 2:6 0', 'missing-value 2:6 0'],
    });
  });

  it('values without a key', () => {
    expect(read('{"a":1,{"x":2},"b":3}')).toEqual({ value: { a: 1, b: 3 }, problems: ['missing-key 1:8 7'] });
  });

  it('numbers and words of other languages', () => {
    expect(read('[+1, .5, 0x1F, 007, True, None, NaN, word]')).toEqual({
      value: [1, 0.5, 31, 7, true, null, null, null],
      problems: [
        'bad-number 1:2 2',
        'bad-number 1:6 2',
        'bad-number 1:10 4',
        'bad-number 1:16 3',
        'bad-literal 1:21 4',
        'bad-literal 1:27 4',
        'bad-literal 1:33 3',
        'bad-literal 1:38 4',
      ],
    });
  });

  it('characters that cannot stand where they are', () => {
    expect(read('{"a":1 : ; "b":2}')).toEqual({
      value: { a: 1, b: 2 },
      problems: ['missing-comma 1:7 0', 'unexpected-character 1:8 1', 'unexpected-character 1:10 1'],
    });
  });

  it('a text without its closing quote, up to the comma at the end of its line', () => {
    expect(read('{\n "a": "text,\n "b": 1\n}')).toEqual({
      value: { a: 'text', b: 1 },
      problems: ['unterminated-string 2:7 5'],
    });
  });

  it('an empty file', () => {
    expect(read(' \n')).toEqual({ value: null, problems: ['empty 2:1 0'] });
  });
});
