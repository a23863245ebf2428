import { describe, expect, it } from 'vitest';
import type { BindingPart } from '../../../shared/mapping/binding';
import type { DropSlot } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, key, open, planned, reasonOf } from './definitions';
import { inventory } from './bound-definitions';

const stock = key('post /stock');
const warehouses = key('get /warehouses');
const owner = { kind: 'input', id: 'query/warehouse' } as const;

function bound(as: 'list' | 'tree' = 'list') {
  const document = open(inventory);
  const slot: DropSlot = { kind: 'input', operation: stock, id: owner.id, as };
  return apply(document, planDrop(document, { kind: 'operation', operation: warehouses }, slot));
}

function drag(fieldPath: readonly string[], part: BindingPart, document = bound()) {
  const item = { kind: 'result-field', operation: warehouses, fieldPath } as const;
  return { document, plan: planDrop(document, item, { kind: 'binding', operation: stock, owner, part }) };
}

describe('a field of the called operation', () => {
  it('becomes the label in both generations', () => {
    const { document, plan } = drag(['items', '[]', 'code'], { name: 'label' });
    expect(changesOf(document, plan)).toEqual([
      '-"value-title": "name",',
      '+"value-title": "code",',
      '-"itemTitlePath": "name",',
      '+"itemTitlePath": "code",',
    ]);
    expect(planned(plan).announcement).toBe('For warehouse, the label is now code.');
  });

  it('may stand deeper in an item', () => {
    const { document, plan } = drag(['items', '[]', 'address', 'city'], { name: 'value' });
    expect(changesOf(document, plan)).toContain('+"itemValuePath": "address/city",');
  });

  it('takes the list along where it stands in another one', () => {
    const { document, plan } = drag(['closed', '[]', 'id'], { name: 'value' });
    const { text } = apply(document, plan).definition.tree;
    expect(text).toContain('"value-collection": "closed",\n              "value-path": "id",');
    expect(text).toContain('"itemsPath": "closed",\n              "itemValuePath": "id",');
  });

  it('is the list itself', () => {
    const { document, plan } = drag(['closed'], { name: 'collection' });
    expect(changesOf(document, plan)).toContain('+"value-collection": "closed",');
  });

  it('says what can be opened in a tree, and what the next level is handed', () => {
    const tree = bound('tree');
    const flag = drag(['items', '[]', 'isFolder'], { name: 'is-parent', call: 'browse' }, tree);
    expect(reasonOf(flag.plan)).toBe('It is there already.');
    const argument = { name: 'argument', parameter: 'region', call: 'browse' } as const;
    const handed = drag(['items', '[]', 'code'], argument, tree);
    expect(changesOf(handed.document, handed.plan)).toEqual([
      '-"parameterReference": "region"',
      '+"selectedItemValuePath": "code"',
    ]);
  });

  it('is refused where it does not fit', () => {
    expect(reasonOf(drag(['total'], { name: 'value' }).plan)).toBe(
      'total does not stand in one list: choices are the items of one.',
    );
    expect(reasonOf(drag(['items', '[]', 'address'], { name: 'value' }).plan)).toBe(
      'address holds more than one value.',
    );
    expect(reasonOf(drag(['total'], { name: 'collection' }).plan)).toBe('total is no list.');
    expect(reasonOf(drag(['nothing'], { name: 'value' }).plan)).toBe(
      'That field of the reply is no longer there.',
    );
    expect(reasonOf(drag(['items'], { name: 'value' }, open(inventory)).plan)).toBe(
      'The binding is no longer there.',
    );
  });
});
