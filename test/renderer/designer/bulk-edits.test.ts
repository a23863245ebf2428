// Cells of the grid of many, read and written.
import { describe, expect, it } from 'vitest';
import { planCells } from '../../../renderer/designer/bulk-edits';
import { buildBulkRows } from '../../../renderer/designer/bulk-rows';
import { patchDocument } from '../../../shared/mapping/plan-many';
import { parseJson } from '../../../shared/text/parse';
import type { CellChange } from '../../../renderer/ui/virtual-grid';

const top = { name: 'top', in: 'query', type: 'integer', 'x-ms-summary': 'Top' };
const document = {
  definition: {
    tree: parseJson(
      JSON.stringify({
        parameters: { Top: top },
        paths: {
          '/a': {
            parameters: [{ name: 'tenant', in: 'header', type: 'string', required: true }],
            get: { summary: 'List', tags: ['A'], parameters: [{ $ref: '#/parameters/Top' }], responses: {} },
            post: {
              operationId: 'Add',
              parameters: [
                { $ref: '#/parameters/Top' },
                {
                  name: 'body',
                  in: 'body',
                  schema: { type: 'object', properties: { name: { type: 'string' } } },
                },
              ],
              responses: {},
            },
          },
        },
      }),
    ),
  },
  properties: null,
};
const { tree } = document.definition;

function run(of: 'operations' | 'inputs', changes: readonly CellChange[]) {
  const planned = planCells(document, buildBulkRows(tree, { of, keys: null }, ''), changes, 'paste');
  const edits = planned.plan.ok ? planned.plan.edit.changes : [];
  const after = patchDocument(document, edits).definition.tree;
  return { planned, rows: buildBulkRows(after, { of, keys: null }, '').map((row) => row.cells) };
}

describe('buildBulkRows', () => {
  it('lists operations, and inputs with what is written of them', () => {
    expect(buildBulkRows(tree, { of: 'operations', keys: null }, '').map((row) => row.cells)).toEqual([
      ['GET /a', 'List', '', 'Normal', 'A'],
      ['POST /a', '', '', 'Normal', ''],
    ]);
    const inputs = buildBulkRows(tree, { of: 'inputs', keys: null }, '');
    expect(inputs.map((row) => row.cells.slice(0, 3))).toEqual([
      ['List', 'header/tenant', ''],
      ['List', 'query/top', 'Top'],
      ['Add', 'header/tenant', ''],
      ['Add', 'query/top', 'Top'],
      ['Add', 'body/name', ''],
    ]);
  });

  it('lists only what is asked for', () => {
    const [get] = buildBulkRows(tree, { of: 'operations', keys: null }, '');
    const keys = get ? [get.operation] : [];
    expect(buildBulkRows(tree, { of: 'inputs', keys }, 'TOP list')).toHaveLength(1);
  });
});

describe('planCells', () => {
  it('changes several operations in one step', () => {
    const { planned, rows } = run('operations', [
      { rowId: 'get /a', columnId: 'tags', text: 'A; B, A' },
      { rowId: 'get /a', columnId: 'visibility', text: 'hidden' },
      { rowId: 'post /a', columnId: 'summary', text: 'Add one' },
      { rowId: 'post /a', columnId: 'visibility', text: 'loud' },
    ]);
    expect(rows).toEqual([
      ['GET /a', 'List', '', 'Hidden', 'A, B'],
      ['POST /a', 'Add one', '', 'Normal', ''],
    ]);
    expect(planned.plan).toMatchObject({ announcement: 'Pasted 3 cells.', edit: { joins: 'own' } });
    expect([...planned.refusals.keys()]).toEqual([
      '“loud” is no visibility. There are Normal, Important, Advanced, Hidden.',
    ]);
  });

  it('gives a shared parameter to the operation that it is changed for, with all of its changes', () => {
    const { rows } = run('inputs', [
      { rowId: 'get /a header/tenant', columnId: 'summary', text: 'Tenant' },
      { rowId: 'get /a query/top', columnId: 'summary', text: 'Most' },
      { rowId: 'get /a query/top', columnId: 'description', text: 'At most so many.' },
      { rowId: 'post /a body/name', columnId: 'summary', text: 'Name' },
    ]);
    expect(rows.map((cells) => cells.slice(1, 4))).toEqual([
      ['header/tenant', 'Tenant', ''],
      ['query/top', 'Most', 'At most so many.'],
      ['header/tenant', '', ''],
      ['query/top', 'Top', ''],
      ['body/name', 'Name', ''],
    ]);
  });
});
