import { describe, expect, test } from 'vitest';
import { findNextCall, gatewayUrl, resolveLink } from '../../../shared/runtime/next-call';
import { parseJson } from '../../../shared/text/parse';
import { buildTestOperation } from '../../support/build-operation';

const reply = (body: object, status = 200, headers: readonly { name: string; value: string }[] = []) => ({
  status,
  headers,
  json: parseJson(JSON.stringify(body)),
});

describe('findNextCall', () => {
  const paged = buildTestOperation({ 'x-ms-pageable': { nextLinkName: '@odata.nextLink' } });
  const plain = buildTestOperation({});

  test.each([
    [paged, reply({ '@odata.nextLink': '/p2' }), { kind: 'page', url: '/p2', waitSeconds: null }],
    [paged, reply({ '@odata.nextLink': '' }), null],
    [paged, reply({ '@odata.nextLink': 5 }), null],
    [paged, reply({ nextLink: '/p2' }), null],
    [paged, reply({ '@odata.nextLink': '/p2' }, 404), null],
    [paged, { ...reply({}), json: null }, null],
    [plain, reply({ '@odata.nextLink': '/p2' }), null],
  ])('%#', ({ tree, operation }, came, expected) => {
    expect(findNextCall(tree, operation, came)).toEqual(expected);
  });

  test('a polling trigger goes on where Location says, after the wait', () => {
    const { tree, operation } = buildTestOperation({ 'x-ms-trigger': 'batch' });
    const headers = [
      { name: 'location', value: '/poll?since=5' },
      { name: 'Retry-After', value: '15' },
    ];
    const polled = operation.method === 'get' ? operation : { ...operation, method: 'get' as const };
    expect(findNextCall(tree, polled, reply({}, 202, headers))).toEqual({
      kind: 'poll',
      url: '/poll?since=5',
      waitSeconds: 15,
    });
    expect(findNextCall(tree, polled, reply({}, 200))).toBeNull();
    expect(findNextCall(plain.tree, plain.operation, reply({}, 202, headers))).toBeNull();
  });
});

test.each([
  [`${gatewayUrl}/items?p=2`, 'https://a.example/v1/items?p=2', true],
  ['https://b.example/items', 'https://b.example/items', false],
  ['/items?p=2', 'https://a.example/v1/items?p=2', true],
  ['items', 'https://a.example/v1/items', true],
])('the link %s means %s', (link, url, isThroughGateway) => {
  expect(resolveLink(link, 'https://a.example/v1')).toEqual({ url, isThroughGateway });
});
