import { describe, expect, it } from 'vitest';
import { findBinding } from '../../../shared/runtime/binding-lookup';
import { parseJson } from '../../../shared/text/parse';

function read(parameter: object) {
  return findBinding(parseJson(JSON.stringify({ parameter })), ['parameter']);
}

describe('findBinding', () => {
  it('reads the older form with literals and parameters', () => {
    expect(
      read({
        'x-ms-dynamic-values': {
          operationId: 'ListA',
          'value-collection': 'value',
          'value-path': 'id',
          'value-title': 'properties/name',
          parameters: { top: 5, site: { parameter: 'siteId' }, filter: { a: 1, b: 2 }, none: null },
        },
      }),
    ).toEqual({
      kind: 'choices',
      extension: 'x-ms-dynamic-values',
      operationId: 'ListA',
      platformSource: '',
      collection: ['value'],
      value: ['id'],
      title: ['properties', 'name'],
      place: ['parameter'],
      arguments: [
        { target: ['top'], source: { kind: 'value', value: 5 } },
        { target: ['site'], source: { kind: 'input', path: ['siteId'] } },
        { target: ['filter'], source: { kind: 'value', value: { a: 1, b: 2 } } },
        { target: ['none'], source: { kind: 'value', value: null } },
      ],
    });
  });

  it('reads the newer form with wrapped values and references', () => {
    const found = read({
      'x-ms-dynamic-list': {
        operationId: 'ListA',
        itemsPath: 'data/items',
        itemValuePath: 'id',
        parameters: { 'body/kind': { value: 'x' }, site: { parameterReference: 'body/site' } },
      },
    });
    expect(found?.arguments).toEqual([
      { target: ['body', 'kind'], source: { kind: 'value', value: 'x' } },
      { target: ['site'], source: { kind: 'input', path: ['body', 'site'] } },
    ]);
    expect(found?.collection).toEqual(['data', 'items']);
  });

  it('reads fields, trees and what the platform answers itself', () => {
    expect(read({ 'x-ms-dynamic-schema': { operationId: 'S', 'value-path': 'a/properties' } })).toMatchObject(
      {
        kind: 'fields',
        value: ['a', 'properties'],
      },
    );
    expect(read({ 'x-ms-dynamic-properties': { operationId: 'S', itemValuePath: 'a' } })?.value).toEqual([
      'a',
    ]);
    const open = { operationId: 'Root', itemValuePath: 'Id', itemTitlePath: 'Name' };
    expect(read({ 'x-ms-dynamic-tree': { settings: {}, open, browse: {} } })?.operationId).toBe('Root');
    expect(read({ 'x-ms-dynamic-values': { capability: 'file-picker' } })?.platformSource).toBe(
      'file-picker',
    );
  });

  it('finds nothing in what is no binding', () => {
    expect(read({ type: 'string' })).toBeNull();
    expect(read({ 'x-ms-dynamic-values': 'text' })).toBeNull();
    expect(read({ 'x-ms-dynamic-tree': {} })).toBeNull();
  });
});
