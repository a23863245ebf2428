import { describe, expect, it } from 'vitest';
import { planRemovalOfOperation } from '../../../shared/mapping/add-operation';
import { findDanglingBindings } from '../../../shared/mapping/dangling-bindings';
import { planAttribute } from '../../../shared/mapping/plan-attribute';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { planOperation } from '../../../shared/mapping/plan-operation';
import { planRemoval } from '../../../shared/mapping/remove-part';
import { inventory } from './bound-definitions';
import { apply, key, open, planned, reasonOf, textAfter } from './definitions';

const stock = key('post /stock');
const warehouses = key('get /warehouses');
const reply = (fieldPath: readonly string[]) =>
  ({ kind: 'field', operation: warehouses, root: { in: 'response', status: '200' }, fieldPath }) as const;

function bound() {
  const document = open(inventory);
  const slot = { kind: 'input', operation: stock, id: 'query/warehouse' } as const;
  return apply(document, planDrop(document, { kind: 'operation', operation: warehouses }, slot));
}

describe('a change that would leave a binding behind', () => {
  it('is refused for a field that it reads', () => {
    expect(reasonOf(planRemoval(bound(), reply(['items', '[]', 'code'])))).toBe(
      'This would break a binding: The choices of warehouse in Get stock read items/code of List warehouses, which is not there. Take that binding away first.',
    );
    expect(planned(planRemoval(bound(), reply(['total']))).edit.kind).toBe('remove-field');
  });

  it('is refused for an input that it depends on', () => {
    const target = {
      kind: 'parameter',
      operation: stock,
      listedAt: ['paths', '/stock', 'post', 'parameters', 0],
    } as const;
    expect(reasonOf(planRemoval(bound(), target))).toContain('depend on region, which is not there.');
  });

  it('is refused for a parameter that it hands a value to', () => {
    const listedAt = ['paths', '/warehouses', 'get', 'parameters', 0];
    const target = { kind: 'parameter', operation: warehouses, listedAt } as const;
    expect(reasonOf(planRemoval(bound(), target))).toContain(
      'give region to List warehouses, which does not take it.',
    );
  });

  it('is carried along for an operation ID and a parameter', () => {
    const renamed = apply(
      bound(),
      planOperation(bound(), warehouses, { name: 'operation-id', value: 'ListPlaces' }),
    );
    expect(findDanglingBindings(renamed.definition.tree)).toEqual([]);
    const listedAt = ['paths', '/warehouses', 'get', 'parameters', 0];
    const target = { kind: 'parameter', operation: warehouses, listedAt } as const;
    const area = apply(bound(), planAttribute(bound(), target, { name: 'name', value: 'area' }));
    expect(findDanglingBindings(area.definition.tree)).toEqual([]);
    expect(area.definition.tree.text).toContain('"area": {');
  });

  it('is carried along for a field of the reply, in the generations that are written', () => {
    const older = open(bound().definition.tree.text.replace(/,\s*"x-ms-dynamic-list": \{[^]*?\n {12}\}/, ''));
    for (const document of [bound(), older]) {
      const code = apply(
        document,
        planAttribute(document, reply(['items', '[]', 'code']), { name: 'name', value: 'key' }),
      );
      const items = apply(code, planAttribute(code, reply(['items']), { name: 'name', value: 'rows' }));
      expect(findDanglingBindings(items.definition.tree)).toEqual([]);
      expect(items.definition.tree.text).toContain(
        '"value-collection": "rows",\n              "value-path": "key",',
      );
    }
    const renamed = apply(older, planAttribute(older, reply(['items']), { name: 'name', value: 'rows' }));
    expect(renamed.definition.tree.text).not.toContain('x-ms-dynamic-list');
  });

  it('takes the binding along when the operation goes', () => {
    const document = bound();
    const plan = planRemovalOfOperation(document, warehouses);
    expect(planned(plan).announcement).toBe(
      'Deleted List warehouses. What it gave warehouse to choose from went with it.',
    );
    expect(textAfter(document, plan)).not.toContain('x-ms-dynamic-');
  });
});

describe('an imported binding', () => {
  it('is shown with what it names', () => {
    const text = bound()
      .definition.tree.text.replaceAll('"ListWarehouses"', '"Lost"')
      .replace(
        '"operationId": "Lost",\n        "summary"',
        '"operationId": "ListWarehouses",\n        "summary"',
      );
    expect(findDanglingBindings(open(text).definition.tree).map(({ message }) => message)).toEqual([
      'The choices of warehouse in Get stock come from Lost, which is not there.',
    ]);
    expect(findDanglingBindings(open(inventory).definition.tree)).toEqual([]);
  });
});
