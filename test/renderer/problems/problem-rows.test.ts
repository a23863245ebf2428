// Problems as rows, by file.
import { describe, expect, it } from 'vitest';
import { listProblemRows, printPlace } from '../../../renderer/problems/problem-rows';
import type { Problem } from '../../../shared/base/problem';

const problem = (message: string, severity: Problem['severity'], place?: Problem['place']): Problem => ({
  code: 'some-code',
  message,
  severity,
  ...(place ? { place } : {}),
});
const at = (line: number) => ({ offset: line * 10, length: 1, line, column: 1 });
const problems = [
  problem('late hint', 'hint', { file: 'definition', range: at(9) }),
  problem('late error', 'error', { file: 'definition', range: at(8) }),
  problem('early error', 'error', { file: 'definition', range: at(2) }),
  problem('of properties', 'warning', { file: 'properties', pointer: '/properties' }),
  problem('of no file', 'hint'),
];

describe('listProblemRows', () => {
  it('groups by file under its name on disk, the worst first, then by place', () => {
    const rows = listProblemRows(problems, { definition: 'my.swagger.json' }, new Set());
    expect(rows.map((row) => [row.level, row.label])).toEqual([
      [1, 'my.swagger.json'],
      [2, 'early error'],
      [2, 'late error'],
      [2, 'late hint'],
      [1, 'apiProperties.json'],
      [2, 'of properties'],
      [1, 'Connector'],
      [2, 'of no file'],
    ]);
    expect(rows[0]).toMatchObject({ kind: 'file', count: 3, expanded: true, position: 1, setSize: 3 });
  });

  it('gives every row an id of its own, even to equal problems', () => {
    const same = [problems[0]!, problems[0]!];
    const ids = listProblemRows(same, {}, new Set()).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hides the problems of a closed file', () => {
    const rows = listProblemRows(problems, {}, new Set(['apiDefinition.swagger.json']));
    expect(rows.map((row) => row.label)).not.toContain('early error');
  });
});

describe('printPlace', () => {
  it('says the line, else the pointer, else nothing', () => {
    expect(problems.slice(2).map(printPlace)).toEqual(['Line 2', '/properties', '']);
  });
});
