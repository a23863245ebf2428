// Picking several operations.
import { describe, expect, it } from 'vitest';
import { pickAll, pickRange, pickToggled } from '../../../renderer/designer/explorer-picks';
import { buildExplorerRows } from '../../../renderer/designer/explorer-rows';
import { listOperations } from '../../../shared/operations/list-operations';
import type { OperationKey } from '../../../shared/operations/operation';
import { parseJson } from '../../../shared/text/parse';

const operation = (tag: string) => ({ tags: [tag], responses: {} });
const operations = listOperations(
  parseJson(
    JSON.stringify({
      paths: {
        '/a': { get: operation('One') },
        '/b': { get: operation('One') },
        '/c': { get: operation('Two') },
      },
    }),
  ),
);
const rows = buildExplorerRows({ operations, filter: '', grouping: 'tag', closed: new Set() });
const [a, b, c] = ['get /a', 'get /b', 'get /c'] as OperationKey[] as [
  OperationKey,
  OperationKey,
  OperationKey,
];
const rowOf = (id: string) => rows.find((row) => row.id === id)!;

describe('picks', () => {
  it('are everything that is shown', () => {
    expect(pickAll(rows)).toEqual([a, b, c]);
  });

  it('reach from one row to another in either direction, over groups', () => {
    expect(pickRange(rows, `operation ${b}`, `operation ${c}`)).toEqual([b, c]);
    expect(pickRange(rows, `operation ${c}`, `operation ${a}`)).toEqual([a, b, c]);
    expect(pickRange(rows, 'gone', `operation ${a}`)).toEqual([a]);
    expect(pickRange(rows, `operation ${a}`, 'gone')).toEqual([]);
  });

  it('begin with what is selected, and come and go one by one', () => {
    const two = pickToggled(rows, new Set(), a, rowOf(`operation ${c}`));
    expect([...two]).toEqual([a, c]);
    expect([...pickToggled(rows, two, a, rowOf(`operation ${a}`))]).toEqual([c]);
  });

  it('take a group as all that is in it', () => {
    const group = rowOf('actions One');
    const all = pickToggled(rows, new Set(), null, group);
    expect([...all]).toEqual([a, b]);
    expect([...pickToggled(rows, all, null, group)]).toEqual([]);
  });
});
