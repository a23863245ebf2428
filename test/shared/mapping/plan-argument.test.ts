import { describe, expect, it } from 'vitest';
import type { DragItem, DropSlot } from '../../../shared/mapping/drop';
import { planNoArgument, planUnbinding } from '../../../shared/mapping/plan-argument';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, key, open, planned, reasonOf, textAfter } from './definitions';
import { inventory } from './bound-definitions';

const stock = key('post /stock');
const warehouses = key('get /warehouses');
const owner = { kind: 'input', id: 'query/warehouse' } as const;
const bind = (id: string): DropSlot => ({ kind: 'input', operation: stock, id });
const argument = (parameter: string): DropSlot => ({
  kind: 'binding',
  operation: stock,
  owner,
  part: { name: 'argument', parameter },
});

function bound() {
  const document = open(inventory);
  return apply(document, planDrop(document, { kind: 'operation', operation: warehouses }, bind(owner.id)));
}

function drag(item: DragItem, parameter: string) {
  const document = bound();
  return { document, plan: planDrop(document, item, argument(parameter)) };
}

describe('an argument of a binding', () => {
  it('comes from an input, named in the way of each generation', () => {
    const { document, plan } = drag({ kind: 'input', operation: stock, id: 'query/count' }, 'top');
    expect(changesOf(document, plan)).toEqual([
      '+},',
      '+"top": {',
      '+"parameter": "count"',
      '+},',
      '+"top": {',
      '+"parameterReference": "count"',
    ]);
    expect(planned(plan).announcement).toBe('For warehouse, top is now count.');
  });

  it('comes from a field of the body by its path', () => {
    const { document, plan } = drag({ kind: 'field', operation: stock, fieldPath: ['app', 'id'] }, 'region');
    expect(changesOf(document, plan)).toEqual([
      '-"parameter": "region"',
      '+"parameter": "id"',
      '-"parameterReference": "region"',
      '+"parameterReference": "body/app/id"',
    ]);
  });

  it('is a value of its type', () => {
    const { document, plan } = drag({ kind: 'literal', value: '5' }, 'top');
    expect(changesOf(document, plan)).toEqual(['-}', '+},', '+"top": 5', '+},', '+"top": {', '+"value": 5']);
    expect(reasonOf(drag({ kind: 'literal', value: 'many' }, 'top').plan)).toBe(
      'top takes a value of the type integer.',
    );
  });

  it('is refused from itself, from what is hidden, of another type and for what is not there', () => {
    const from = (id: string, parameter: string) =>
      reasonOf(drag({ kind: 'input', operation: stock, id }, parameter).plan);
    expect(from('query/warehouse', 'region')).toBe('warehouse cannot depend on itself.');
    expect(from('header/tenant', 'region')).toBe(
      'tenant is hidden, so no maker fills it in: drop the value itself instead.',
    );
    expect(from('query/region', 'top')).toBe('top takes a value of the type integer, and region is string.');
    expect(from('query/region', 'none')).toBe('The called operation has no none.');
  });

  it('is refused where two inputs would wait for each other', () => {
    const first = bound();
    const both = apply(
      first,
      planDrop(first, { kind: 'operation', operation: warehouses }, bind('query/region')),
    );
    const back: DropSlot = {
      kind: 'binding',
      operation: stock,
      owner: { kind: 'input', id: 'query/region' },
      part: { name: 'argument', parameter: 'region' },
    };
    const plan = planDrop(both, { kind: 'input', operation: stock, id: 'query/warehouse' }, back);
    expect(reasonOf(plan)).toBe('warehouse depends on region already, so neither could be chosen first.');
  });

  it('can be empty again', () => {
    const { document, plan } = drag({ kind: 'literal', value: 5 }, 'top');
    const given = apply(document, plan);
    const part = { name: 'argument', parameter: 'top' } as const;
    expect(textAfter(given, planNoArgument(given, stock, { owner, part }))).toBe(
      document.definition.tree.text,
    );
  });
});

describe('taking a binding away', () => {
  it('leaves the first bytes', () => {
    const document = bound();
    expect(textAfter(document, planUnbinding(document, stock, owner))).toBe(inventory);
    expect(reasonOf(planUnbinding(open(inventory), stock, owner))).toBe('The binding is no longer there.');
  });
});
