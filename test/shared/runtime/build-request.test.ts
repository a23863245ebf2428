import { describe, expect, test } from 'vitest';
import { buildRequest, setHeader } from '../../../shared/runtime/build-request';
import { type GivenValues, chooseValues } from '../../../shared/runtime/choose-values';
import { buildTestOperation } from '../../support/build-operation';

function build(operationNode: object, given: GivenValues, method: 'get' | 'post' = 'get') {
  const { tree, operation } = buildTestOperation(operationNode, { method });
  const chosen = chooseValues(tree, operation, given);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const options = { baseUrl: 'https://a.com', boundary: 'edge' };
  const request = buildRequest(tree, operation, chosen.value, options);
  return request.ok ? request.value : request.problem;
}

const header = (name: string, more: object = {}) => ({ name, in: 'header', type: 'string', ...more });

describe('buildRequest', () => {
  test('is the method, the address, and what the operation produces', () => {
    expect(build({ produces: ['application/json', 'text/csv'] }, {})).toEqual({
      method: 'GET',
      url: 'https://a.com/things',
      headers: [{ name: 'Accept', value: 'application/json, text/csv' }],
      body: null,
    });
  });

  test('names the type of its body', () => {
    const parameters = [{ name: 'b', in: 'body', schema: { type: 'string' } }];
    expect(build({ parameters }, { body: 'x' }, 'post')).toMatchObject({
      method: 'POST',
      headers: [
        { name: 'Accept', value: '*/*' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      body: { text: '"x"' },
    });
  });

  test('lets header parameters stand for the usual headers', () => {
    const parameters = [
      header('accept'),
      header('X-List', { type: 'array', items: { type: 'string' } }),
      header('Content-Length'),
    ];
    expect(
      build(
        { parameters },
        { 'header/accept': ' text/csv ', 'header/X-List': ['a', 'b'], 'header/Content-Length': '7' },
      ),
    ).toMatchObject({
      headers: [
        { name: 'accept', value: 'text/csv' },
        { name: 'X-List', value: 'a,b' },
      ],
    });
  });

  test('refuses what no header can carry', () => {
    expect(build({ parameters: [header('a b')] }, { 'header/a b': 'x' })).toMatchObject({
      code: 'header-name-unfit',
    });
    for (const value of ['a\r\nInjected: 1', 'λ', 'a\0b']) {
      expect(build({ parameters: [header('A')] }, { 'header/A': value })).toMatchObject({
        code: 'header-value-unfit',
        place: { pointer: '/paths/~1things/get/parameters/0' },
      });
    }
    expect(build({ parameters: [header('A')] }, { 'header/A': 'é\t!' })).toMatchObject({
      headers: [{ name: 'Accept' }, { name: 'A', value: 'é\t!' }],
    });
  });

  test('passes on what is wrong with address and body', () => {
    const { tree, operation } = buildTestOperation({}, { path: '/{x}' });
    expect(buildRequest(tree, operation, [], { baseUrl: 'https://a.com', boundary: 'e' })).toMatchObject({
      problem: { code: 'path-parameter-undefined' },
    });
    const parameters = [{ name: 'f', in: 'formData', type: 'file' }];
    expect(build({ parameters }, { 'formData/f': { $content: '?' } }, 'post')).toMatchObject({
      code: 'input-not-base64',
    });
  });

  test('a header is replaced whatever its case', () => {
    expect(setHeader([{ name: 'A', value: '1' }], { name: 'a', value: '2' })).toEqual([
      { name: 'a', value: '2' },
    ]);
  });
});
