import { describe, expect, test } from 'vitest';
import { appendQuery, buildUrl } from '../../../shared/runtime/build-url';
import { type GivenValues, chooseValues } from '../../../shared/runtime/choose-values';
import { buildTestOperation } from '../../support/build-operation';

function build(path: string, parameters: object[], given: GivenValues) {
  const { tree, operation } = buildTestOperation({ parameters }, { path });
  const chosen = chooseValues(tree, operation, given);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const url = buildUrl(tree, operation, chosen.value, 'https://a.com/v1');
  return url.ok ? url.value : url.problem;
}

const inPath = (name: string, more: object = {}) => ({
  name,
  in: 'path',
  required: true,
  type: 'string',
  ...more,
});
const inQuery = (name: string, more: object = {}) => ({ name, in: 'query', type: 'string', ...more });

describe('buildUrl', () => {
  test('fills the path in and puts the query behind it, in the order of the definition', () => {
    expect(
      build('/products/{sku}/stock', [inQuery('b'), inPath('sku'), inQuery('$a')], {
        'path/sku': 'A/1 é',
        'query/$a': 'x&y',
        'query/b': '2',
      }),
    ).toBe('https://a.com/v1/products/A%2F1%20%C3%A9/stock?b=2&$a=x%26y');
  });

  test('encodes twice where the definition asks for it', () => {
    expect(build('/{p}', [inPath('p', { 'x-ms-url-encoding': 'double' })], { 'path/p': 'a/b' })).toBe(
      'https://a.com/v1/a%252Fb',
    );
  });

  test('fills one name several times, beside other text', () => {
    expect(build("/x('{p}')/{p}", [inPath('p')], { 'path/p': "o'k" })).toBe(
      "https://a.com/v1/x('o%27k')/o%27k",
    );
  });

  test('repeats a list with multi', () => {
    const parameter = inQuery('l', { type: 'array', items: { type: 'integer' }, collectionFormat: 'multi' });
    expect(build('/x', [parameter], { 'query/l': [1, 2] })).toBe('https://a.com/v1/x?l=1&l=2');
  });

  test('says which name in the path nobody fills', () => {
    expect(build('/x/{y}', [], {})).toMatchObject({
      code: 'path-parameter-undefined',
      message: 'The path names {y}, and no path parameter is called so.',
      place: { pointer: '/paths/~1x~1{y}' },
    });
  });

  test.each(['.', '..'])('refuses the value %s, which would change the path', (value) => {
    expect(build('/x/{y}', [inPath('y')], { 'path/y': value })).toMatchObject({
      code: 'path-parameter-dots',
    });
  });

  test('a path that has a query already gets the rest behind it', () => {
    expect(build('/x?fixed=1', [inQuery('a')], { 'query/a': 'b' })).toBe('https://a.com/v1/x?fixed=1&a=b');
    expect(appendQuery('https://a.com/?', ['a=b'])).toBe('https://a.com/?a=b');
    expect(appendQuery('https://a.com', [])).toBe('https://a.com');
  });
});
