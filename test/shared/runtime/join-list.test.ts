import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../shared/runtime/encode-url';
import { listTexts } from '../../../shared/runtime/join-list';
import { buildTestOperation } from '../../support/build-operation';

function list(collectionFormat: string | undefined, value: Parameters<typeof listTexts>[2]) {
  const parameter = { name: 'a', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat };
  const { tree, operation } = buildTestOperation({ parameters: [parameter] });
  return listTexts(tree, operation.parameters[0]!, value, encodeText);
}

describe('lists in parameters', () => {
  test('stand between commas, and a comma inside an item is told apart', () => {
    expect(list(undefined, ['a', 'b,c'])).toEqual(['a,b%2Cc']);
    expect(list('csv', [1, true])).toEqual(['1,true']);
  });

  test.each([
    ['ssv', 'a%20b'],
    ['tsv', 'a%09b'],
    ['pipes', 'a|b'],
  ])('follow %s', (format, wanted) => {
    expect(list(format, ['a', 'b'])).toEqual([wanted]);
  });

  test('are sent once for each item with multi', () => {
    expect(list('multi', ['a', 'b'])).toEqual(['a', 'b']);
  });

  test('send nothing when they are empty, and other values as they are', () => {
    expect(list(undefined, [])).toEqual([]);
    expect(list('multi', [])).toEqual([]);
    expect(list(undefined, 'x y')).toEqual(['x%20y']);
  });
});
