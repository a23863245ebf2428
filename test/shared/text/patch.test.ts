import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from '../../../shared/base/json-value';
import { parseJson } from '../../../shared/text/parse';
import { findNode } from '../../../shared/text/locate';
import { patchTree } from '../../../shared/text/patch';
import { applyTextEdits } from '../../../shared/text/text-edits';
import { toValue } from '../../../shared/text/value';
import { changeValue } from '../../../shared/text/change-value';
import type { JsonChange } from '../../../shared/text/edit';
import { brokenTexts, buildChange, changeSeeds, jsonTexts } from '../../support/random-json';

describe('patchTree', () => {
  it('gives the tree of the changed text, with the way back, for any text and change', () => {
    fc.assert(
      fc.property(fc.oneof(jsonTexts, brokenTexts), changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const patched = patchTree(tree, buildChange(seed, toValue(tree.root), text));
        if (!patched.ok) return;
        const { edits, inverse } = patched.value;
        const after = applyTextEdits(text, edits);
        expect(patched.value.tree).toEqual(parseJson(after));
        expect(applyTextEdits(after, inverse)).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('means for the value what the change says, in whole texts', () => {
    fc.assert(
      fc.property(jsonTexts, changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const before = toValue(tree.root);
        const change = buildChange(seed, before, text);
        const patched = patchTree(tree, change);
        if (!patched.ok || change.kind === 'text') return;
        const after = patched.value.tree;
        expect(after.problems).toEqual([]);
        const wanted = changeValue(before, change);
        expect({ value: toValue(after.root), isSame: isSameJson(toValue(after.root), wanted) }).toMatchObject(
          {
            isSame: true,
          },
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('means the same in broken texts', () => {
    fc.assert(
      fc.property(brokenTexts, changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const before = toValue(tree.root);
        const change = buildChange(seed, before, text);
        const patched = patchTree(tree, change);
        if (!patched.ok || change.kind === 'text') return;
        const after = toValue(patched.value.tree.root);
        const wanted = changeValue(before, change);
        expect({ after, wanted, isSame: isSameJson(after, wanted) }).toMatchObject({ isSame: true });
      }),
      { numRuns: 1500 },
    );
  });
});

/** The text after a change. */
const patch = (text: string, change: JsonChange): string => {
  const patched = patchTree(parseJson(text), change);
  return patched.ok ? patched.value.tree.text : `refused: ${patched.problem.code}`;
};

const lines = (...parts: readonly string[]): string => parts.join('\n');

describe('patchTree sets', () => {
  it('one value, and nothing else', () => {
    const text = '{ "a":1 ,\t"b" : [ 1,2 ]}';
    expect(patch(text, { kind: 'set', path: ['b', 1], value: 'x' })).toBe('{ "a":1 ,\t"b" : [ 1,"x" ]}');
    expect(patch(text, { kind: 'set', path: ['b', '0'], value: null })).toBe('{ "a":1 ,\t"b" : [ null,2 ]}');
  });

  it('only what differs inside, and leaves numbers as they were written', () => {
    const text = lines('{', '  "a": 1.0,', '  "200": {"x": 1e2},', '  "b": [', '    1,', '    2', '  ]', '}');
    const value = { a: 1, b: [1, 3, 2], '200': { x: 100, y: 2 } };
    expect(patch(text, { kind: 'set', path: [], value })).toBe(
      lines(
        '{',
        '  "a": 1.0,',
        '  "200": {"x": 1e2, "y": 2},',
        '  "b": [',
        '    1,',
        '    3,',
        '    2',
        '  ]',
        '}',
      ),
    );
  });

  it('the first and last letters of a text only where they changed', () => {
    const patched = patchTree(parseJson('["one two"]'), { kind: 'set', path: [0], value: 'one, two' });
    expect(patched.ok && patched.value.edits).toEqual([{ offset: 5, length: 0, text: ',' }]);
  });

  it('nothing where the value is there already', () => {
    const tree = parseJson('{"a":{"b":[1]}}');
    const patched = patchTree(tree, { kind: 'set', path: ['a'], value: { b: [1] } });
    expect(patched.ok && patched.value).toEqual({ tree, edits: [], inverse: [] });
    expect(patched.ok && patched.value.tree).toBe(tree);
  });

  it('new members at the end, making the objects on the way', () => {
    const text = lines('{', '\t"a": 1', '}', '');
    expect(patch(text, { kind: 'set', path: ['info', 'contact', 'name'], value: 'N' })).toBe(
      lines(
        '{',
        '\t"a": 1,',
        '\t"info": {',
        '\t\t"contact": {',
        '\t\t\t"name": "N"',
        '\t\t}',
        '\t}',
        '}',
        '',
      ),
    );
    expect(patch('{"a":null}', { kind: 'set', path: ['a', 'b'], value: 1 })).toBe('{"a":{"b":1}}');
    expect(patch('[1]', { kind: 'set', path: [1], value: 2 })).toBe('[1,2]');
  });

  it('the last of repeated keys, which is the one that counts', () => {
    expect(patch('{"a":1,"a":2}', { kind: 'set', path: ['a'], value: 3 })).toBe('{"a":1,"a":3}');
  });

  it('a missing value and its colon', () => {
    expect(patch('{"a":, "b"}', { kind: 'set', path: ['a'], value: 1 })).toBe('{"a":1, "b"}');
    expect(patch('{"a": 1, "b"}', { kind: 'set', path: ['b'], value: 2 })).toBe('{"a": 1, "b": 2}');
  });

  it('the whole of an empty text', () => {
    expect(patch('', { kind: 'set', path: ['a'], value: 1 })).toBe(lines('{', '  "a": 1', '}'));
  });

  it('a place that cannot be: refused', () => {
    expect(patch('{"a":1}', { kind: 'set', path: ['a', 'b'], value: 1 })).toBe('refused: edit-parent-unfit');
    expect(patch('[1]', { kind: 'set', path: [2], value: 1 })).toBe('refused: edit-path-missing');
    expect(patch('[1]', { kind: 'set', path: ['x'], value: 1 })).toBe('refused: edit-path-missing');
  });
});

describe('patchTree inserts', () => {
  const parameter = { name: 'id', in: 'path' };

  it('objects as their neighbours are written, on lines or on one', () => {
    const spread = lines('{', '  "p": [', '    {', '      "name": "a"', '    }', '  ]', '}');
    expect(patch(spread, { kind: 'insert', parent: ['p'], value: parameter })).toBe(
      lines(
        ...['{', '  "p": [', '    {', '      "name": "a"', '    },', '    {'],
        ...['      "name": "id",', '      "in": "path"', '    }', '  ]', '}'],
      ),
    );
    const inline = lines('{', '  "p": [', '    { "name": "a", "in": "query" }', '  ]', '}');
    expect(patch(inline, { kind: 'insert', parent: ['p'], index: 0, value: parameter })).toBe(
      lines(
        ...['{', '  "p": [', '    { "name": "id", "in": "path" },'],
        ...['    { "name": "a", "in": "query" }', '  ]', '}'],
      ),
    );
  });

  it('in the indent and line ends of the file', () => {
    const text = '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n';
    expect(patch(text, { kind: 'insert', parent: [], index: 0, key: 'c', value: [{ d: 1 }] })).toBe(
      '{\r\n\t"c": [\r\n\t\t{\r\n\t\t\t"d": 1\r\n\t\t}\r\n\t],\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n',
    );
  });

  it('without white space in a text that has none', () => {
    expect(patch('{"a":[1,2]}', { kind: 'insert', parent: [], key: 'b', value: { c: [1, {}] } })).toBe(
      '{"a":[1,2],"b":{"c":[1,{}]}}',
    );
  });

  it('lists of words as the file writes others', () => {
    const text = lines('{', '  "tags": ["x"],', '  "a": {}', '}');
    expect(patch(text, { kind: 'insert', parent: ['a'], key: 'required', value: ['b', 'c'] })).toBe(
      lines('{', '  "tags": ["x"],', '  "a": {', '    "required": ["b", "c"]', '  }', '}'),
    );
  });

  it('before integer-like keys where they stand', () => {
    const text = lines('{', '  "default": 1,', '  "200": 2', '}');
    expect(patch(text, { kind: 'insert', parent: [], index: 1, key: '404', value: 3 })).toBe(
      lines('{', '  "default": 1,', '  "404": 3,', '  "200": 2', '}'),
    );
  });

  it('behind comments of the line before, and before those of the line after', () => {
    const text = lines('[', '  1, // one', '  // two', '  2 // end', ']');
    expect(patch(text, { kind: 'insert', parent: [], index: 1, value: 9 })).toBe(
      lines('[', '  1, // one', '  9,', '  // two', '  2 // end', ']'),
    );
    expect(patch(text, { kind: 'insert', parent: [], value: 9 })).toBe(
      lines('[', '  1, // one', '  // two', '  2, // end', '  9', ']'),
    );
  });

  it('into texts with a trailing comma, a missing bracket, a missing comma', () => {
    expect(patch('[1,]', { kind: 'insert', parent: [], value: 2 })).toBe('[1,2]');
    expect(patch('{"a":[1', { kind: 'insert', parent: ['a'], value: 2 })).toBe('{"a":[1,2');
    expect(patch('[1 2]', { kind: 'insert', parent: [], index: 1, value: 9 })).toBe('[1 9,2]');
    expect(patch('[{}{}]', { kind: 'insert', parent: [], index: 1, value: 9 })).toBe('[{},9,{}]');
  });

  it('nothing over what is there', () => {
    expect(patch('{"a":1}', { kind: 'insert', parent: [], key: 'a', value: 2 })).toBe(
      'refused: edit-key-taken',
    );
    expect(patch('{"a":1}', { kind: 'insert', parent: ['a'], value: 2 })).toBe('refused: edit-parent-unfit');
    expect(patch('{"a":1}', { kind: 'insert', parent: ['b'], value: 2 })).toBe('refused: edit-path-missing');
  });
});

describe('patchTree removes', () => {
  const text = lines('{', '  "a": 1,', '  "b": {', '    "x": 1', '  },', '  "c": [1, 2, 3]', '}');

  it('the lines of a member, with the comma that would be left', () => {
    expect(patch(text, { kind: 'remove', path: ['a'] })).toBe(
      lines('{', '  "b": {', '    "x": 1', '  },', '  "c": [1, 2, 3]', '}'),
    );
    expect(patch(text, { kind: 'remove', path: ['b'] })).toBe(
      lines('{', '  "a": 1,', '  "c": [1, 2, 3]', '}'),
    );
    expect(patch(text, { kind: 'remove', path: ['c'] })).toBe(
      lines('{', '  "a": 1,', '  "b": {', '    "x": 1', '  }', '}'),
    );
  });

  it('what is left of a line', () => {
    const remove = (index: number): string => patch('[1, 2, 3]', { kind: 'remove', path: [index] });
    expect([remove(0), remove(1), remove(2)]).toEqual(['[2, 3]', '[1, 3]', '[1, 2]']);
  });

  it('the last child of all, leaving empty brackets', () => {
    expect(patch(text, { kind: 'remove', path: ['b', 'x'] })).toContain('"b": {},');
  });

  it('every member of a key that is repeated, or the earlier ones would come to life', () => {
    expect(patch('{"a":1,"b":2,"a":3}', { kind: 'remove', path: ['a'] })).toBe('{"b":2}');
  });

  it('no comments that belong to others', () => {
    const commented = lines('[', '  // one', '  1,', '  // two', '  2', ']');
    expect(patch(commented, { kind: 'remove', path: [0] })).toBe(
      lines('[', '  // one', '  // two', '  2', ']'),
    );
    expect(patch(commented, { kind: 'remove', path: [1] })).toBe(
      lines('[', '  // one', '  1', '  // two', ']'),
    );
  });

  it('no more than the child where commas are missing or too many', () => {
    expect(patch('[1,{}2]', { kind: 'remove', path: [1] })).toBe('[1,2]');
    expect(patch('[1{},2]', { kind: 'remove', path: [1] })).toBe('[1,2]');
    expect(patch('[1,2,]', { kind: 'remove', path: [1] })).toBe('[1,]');
  });

  it('neither the root nor what is not there', () => {
    expect(patch(text, { kind: 'remove', path: [] })).toBe('refused: edit-path-missing');
    expect(patch(text, { kind: 'remove', path: ['c', 3] })).toBe('refused: edit-path-missing');
  });
});

describe('patchTree renames', () => {
  it('the key alone', () => {
    expect(patch('{"a" : 1, "b":2}', { kind: 'rename', path: ['a'], key: 'é"' })).toBe('{"é\\"" : 1, "b":2}');
  });

  it('every member of a repeated key', () => {
    expect(patch('{"a":1,"a":2}', { kind: 'rename', path: ['a'], key: 'b' })).toBe('{"b":1,"b":2}');
  });

  it('nothing to a key that is taken, and no items', () => {
    expect(patch('{"a":1,"b":2}', { kind: 'rename', path: ['a'], key: 'b' })).toBe('refused: edit-key-taken');
    expect(patch('[1]', { kind: 'rename', path: [0], key: 'b' })).toBe('refused: edit-parent-unfit');
  });
});

describe('patchTree moves', () => {
  const text = lines(
    ...['{', '  "p": [', '    {', '      "name": "a"', '    },', '    { "name":"b" },', '    3', '  ],'],
    ...['  "q": {', '    "r": []', '  }', '}'],
  );

  it('items inside their list, with their own text', () => {
    expect(patch(text, { kind: 'move', path: ['p', 0], parent: ['p'], index: 1 })).toBe(
      lines(
        ...['{', '  "p": [', '    { "name":"b" },', '    {', '      "name": "a"', '    },', '    3', '  ],'],
        ...['  "q": {', '    "r": []', '  }', '}'],
      ),
    );
    expect(patch('[1, 2, 3]', { kind: 'move', path: [2], parent: [], index: 0 })).toBe('[3, 1, 2]');
    expect(patch('[1, 2, 3]', { kind: 'move', path: [1], parent: [], index: 1 })).toBe('[1, 2, 3]');
  });

  it('into another place at its indent, under a key where one is needed', () => {
    expect(patch(text, { kind: 'move', path: ['p', 0], parent: ['q'], index: 0, key: 'first' })).toBe(
      lines(
        ...['{', '  "p": [', '    { "name":"b" },', '    3', '  ],', '  "q": {'],
        ...['    "first": {', '      "name": "a"', '    },', '    "r": []', '  }', '}'],
      ),
    );
  });

  it('members with their key as it is written', () => {
    expect(patch('{"a":{ "x"  : 1 },"b":{}}', { kind: 'move', path: ['a', 'x'], parent: ['b'] })).toBe(
      '{"a":{},"b":{"x"  : 1}}',
    );
  });

  it('nothing into itself or over another', () => {
    expect(patch('{"a":{"b":{}}}', { kind: 'move', path: ['a'], parent: ['a', 'b'] })).toBe(
      'refused: edit-move-inside',
    );
    expect(patch('{"a":{"x":1},"x":2}', { kind: 'move', path: ['a', 'x'], parent: [] })).toBe(
      'refused: edit-key-taken',
    );
  });
});

describe('patchTree takes typed text', () => {
  it('as it comes, in any order', () => {
    const edits = [
      { offset: 3, length: 1, text: '22' },
      { offset: 1, length: 0, text: '0,' },
    ];
    expect(patch('[1,2]', { kind: 'text', edits })).toBe('[0,1,22]');
  });

  it('unless the places overlap or lie outside', () => {
    const outside = [
      { offset: 6, length: 0, text: '' },
      { offset: 4, length: 9, text: '' },
    ];
    expect(patch('[1,2]', { kind: 'text', edits: outside })).toBe('refused: edit-range-invalid');
  });
});

describe('patchTree in broken texts', () => {
  it('refuses what would change the reading of other parts, with the place of what is broken', () => {
    const patched = patchTree(parseJson('["a'), { kind: 'insert', parent: [], value: 1 });
    expect(patched.ok).toBe(false);
    expect(!patched.ok && patched.problem).toMatchObject({
      code: 'edit-text-broken',
      place: { range: { line: 1, column: 2 } },
    });
  });

  it('shares what did not change between the trees', () => {
    const tree = parseJson('{"a":{"x":[1]},"b":{"y":{"z":1}}}');
    const patched = patchTree(tree, { kind: 'set', path: ['a', 'x', 0], value: 2 });
    expect(patched.ok && findNode(patched.value.tree, ['b'])).toBe(findNode(tree, ['b']));
  });
});
