import { describe, expect, it } from 'vitest';
import { findNearestRange, listMarkers } from '../../../renderer/definition/list-markers';
import type { Problem } from '../../../shared/base/problem';
import { parseJson } from '../../../shared/text/parse';

const text = '{\n  "info": {\n    "title": "A"\n  }\n}\n';
const tree = parseJson(text);
/** Where a stretch stands, told by its offset alone. */
const spanOf = ({ offset, length }: { readonly offset: number; readonly length: number }) => ({
  startLineNumber: offset,
  startColumn: 1,
  endLineNumber: offset + length,
  endColumn: 1,
});
const problem = (place: Problem['place'], severity: Problem['severity'] = 'error'): Problem => ({
  code: 'a-code',
  message: 'Something is wrong.',
  action: 'Put it right.',
  severity,
  ...(place ? { place } : {}),
});
const mark = (...problems: readonly Problem[]) => listMarkers(problems, 'definition', tree, spanOf);

describe('listMarkers', () => {
  it('marks the range of a problem, and says what to do', () => {
    const range = { offset: 4, length: 6, line: 2, column: 3 };
    expect(mark(problem({ file: 'definition', range }, 'warning'))).toEqual([
      {
        startLineNumber: 4,
        startColumn: 1,
        endLineNumber: 10,
        endColumn: 1,
        code: 'a-code',
        message: 'Something is wrong. Put it right.',
        severity: 4,
      },
    ]);
  });

  it('finds the place of a pointer, or of its nearest parent', () => {
    const title = text.indexOf('"A"');
    const info = text.indexOf('{\n    "title"');
    expect(mark(problem({ pointer: '/info/title' }))[0]?.startLineNumber).toBe(title);
    expect(mark(problem({ pointer: '/info/missing/deep' }))[0]?.startLineNumber).toBe(info);
    expect(mark(problem({ pointer: '/nowhere' }))[0]?.startLineNumber).toBe(0);
  });

  it('leaves out what stands in another file or nowhere', () => {
    expect(mark(problem({ file: 'properties', pointer: '/info' }), problem(undefined))).toEqual([]);
  });

  it('does not draw more than the editor can bear', () => {
    const many = Array.from({ length: 2000 }, () => problem({ pointer: '/info' }));
    expect(mark(...many)).toHaveLength(500);
  });
});

describe('findNearestRange', () => {
  it('is the beginning of a text that has no tree', () => {
    expect(findNearestRange(null, ['info'])).toEqual({ offset: 0, length: 0 });
  });
});
