// By keyboard a row goes through the places that would take it, and no others.
import { describe, expect, it } from 'vitest';
import { createDragStore } from '../../../renderer/designer/drag-session';
import { buildCallRows } from '../../../renderer/designer/call-rows';
import { lift, step } from '../../../renderer/designer/keyboard-drag';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const key = 'post /orders' as OperationKey;

function open(fieldCount: number) {
  const fields = Array.from({ length: fieldCount }, (_, index) => [`f${index}`, { type: 'string' }]);
  const parameters = [
    { name: 'top', in: 'query', type: 'integer' },
    {
      name: 'body',
      in: 'body',
      schema: { type: 'object', properties: Object.fromEntries(fields) as unknown },
    },
  ];
  const tree = parseJson(
    JSON.stringify({ paths: { '/orders': { post: { parameters, responses: { 200: {} } } } } }),
  );
  const rows = buildCallRows(tree, readOperation(tree, key)!, {});
  const find = (name: string) => rows.find((row) => row.name === name)!;
  return { document: { definition: { tree }, properties: null }, find };
}

describe('a row by keyboard', () => {
  it('goes round and round through its places, counted', () => {
    const { document, find } = open(1);
    const store = createDragStore();
    const said = lift(store, document, key, 'call', find('top'));
    expect(said).toMatch(/^Picked up top\. 1 of \d+: /u);
    const count = Number(/1 of (\d+)/u.exec(said)?.[1]);
    const first = store.getState().drag?.over?.rowId;
    expect(step(store, document, key, 'End')).toMatch(new RegExp(`^${count} of ${count}: `, 'u'));
    step(store, document, key, 'ArrowRight');
    expect(store.getState().drag?.over?.rowId).toBe(first);
    expect(step(store, document, key, 'ArrowUp')).toMatch(new RegExp(`^${count} of`, 'u'));
    expect(step(store, document, key, 'Home')).toMatch(/^1 of/u);
    expect(step(store, document, key, 'x')).toBe('');
  });

  it('skips the places that would refuse it, where there are too many to count', () => {
    const { document, find } = open(100);
    const store = createDragStore();
    expect(lift(store, document, key, 'call', find('top'))).toMatch(/^Picked up top\. To: /u);
    const plans = Array.from({ length: 12 }, () => {
      step(store, document, key, 'ArrowDown');
      return store.getState().drag?.over?.plan;
    });
    expect(plans.every((plan) => plan?.ok === true || plan?.needs !== undefined)).toBe(true);
  });

  it('stays where it is when nothing is dragged, or nothing would take it', () => {
    const { document, find } = open(1);
    const store = createDragStore();
    expect(lift(store, document, key, 'call', find('Query'))).toBe('');
    expect(step(store, document, key, 'ArrowDown')).toBe('');
    expect(lift(store, document, 'get /gone' as OperationKey, 'call', find('top'))).toBe(
      'There is no other place for top.',
    );
    expect(store.getState().drag).toBeNull();
  });
});
