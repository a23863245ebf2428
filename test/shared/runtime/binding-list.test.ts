import { describe, expect, it } from 'vitest';
import { listBindings } from '../../../shared/runtime/binding-list';
import { openBound } from '../../support/bound-connector';

describe('listBindings', () => {
  it('lists what comes from other operations, the newer form first, inputs before outputs', () => {
    const { tree, operation } = openBound();
    const found = listBindings(tree, operation).map(({ lookup, inputId, isMany }) =>
      [inputId ?? 'outputs', lookup.extension, lookup.operationId || lookup.builtIn, isMany].join(' '),
    );
    expect(found).toEqual([
      'path/id x-ms-dynamic-values ListNeedy false',
      'query/site x-ms-dynamic-values ListSites false',
      'query/list x-ms-dynamic-list ListLists false',
      'query/tags x-ms-dynamic-values ListSites true',
      'query/user x-ms-dynamic-values AadGraph.GetUsers false',
      'query/wrong x-ms-dynamic-values ListSites false',
      'body/kind x-ms-dynamic-list ListLists false',
      'body/fields x-ms-dynamic-schema GetSchema false',
      'outputs x-ms-dynamic-properties GetSchema false',
    ]);
  });

  it('finds nothing in an operation without any', () => {
    const { tree, operation } = openBound();
    expect(listBindings(tree, { ...operation, parameters: [], responses: [] })).toEqual([]);
  });
});
