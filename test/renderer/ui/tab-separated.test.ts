// Cells as spreadsheets copy them.
import { describe, expect, it } from 'vitest';
import { parseTabSeparated, printTabSeparated } from '../../../renderer/ui/tab-separated';

describe('tab-separated text', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb', [['a'], ['b']]],
    ['"two\nlines"\t"a ""word"""', [['two\nlines', 'a "word"']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['say "hi"', [['say "hi"']]],
    ['', [['']]],
    ['"open', [['open']]],
  ])('reads %j', (text, rows) => {
    expect(parseTabSeparated(text)).toEqual(rows);
  });

  it('reads back what it prints', () => {
    const rows = [
      ['a', 'b\tc', ''],
      ['"q"', 'line\r\nend', 'x'],
    ];
    expect(parseTabSeparated(printTabSeparated(rows))).toEqual(rows);
  });
});
