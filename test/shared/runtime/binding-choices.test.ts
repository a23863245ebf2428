import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { mostChoices, readChoices } from '../../../shared/runtime/binding-choices';
import { findBinding } from '../../../shared/runtime/binding-lookup';
import { parseJson } from '../../../shared/text/parse';

function read(body: JsonValue, collection = 'value', title = 'name') {
  const parameter = {
    'x-ms-dynamic-values': {
      operationId: 'ListA',
      'value-collection': collection,
      'value-path': 'id',
      'value-title': title,
    },
  };
  const binding = findBinding(parseJson(JSON.stringify({ parameter })), ['parameter']);
  if (!binding) throw new Error('No binding.');
  return readChoices(binding, body);
}

describe('readChoices', () => {
  it('reads values with their labels, the value itself where there is no label', () => {
    expect(read({ value: [{ id: 1, name: 'One' }, { id: 2 }, { id: 3, name: '' }] })).toEqual({
      ok: true,
      value: {
        choices: [
          { value: 1, label: 'One' },
          { value: 2, label: '2' },
          { value: 3, label: '3' },
        ],
        leftOut: 0,
      },
    });
  });

  it('counts what cannot be chosen, and reads lists of plain values', () => {
    expect(read({ value: [{ name: 'no id' }, { id: { deep: 1 } }, { id: 'a' }] })).toMatchObject({
      value: { leftOut: 2 },
    });
    expect(read(['a', 'b'], '')).toMatchObject({ value: { choices: [{ value: 'a' }, { value: 'b' }] } });
  });

  it('stops at a bound', () => {
    const many = Array.from({ length: mostChoices + 3 }, (_, id) => ({ id }));
    expect(read(many, '')).toMatchObject({ value: { leftOut: 3 } });
  });

  it('says where it looked when there is no list', () => {
    expect(read({ items: [], count: 0 })).toMatchObject({
      ok: false,
      problem: {
        code: 'choices-not-list',
        message: 'The reply of ListA holds no list at value. It has items, count.',
        place: { pointer: '/parameter/x-ms-dynamic-values' },
      },
    });
  });
});
