import { describe, expect, it } from 'vitest';
import { listOperations } from '../../../shared/operations/list-operations';
import { parseJson } from '../../../shared/text/parse';

describe('listOperations', () => {
  it('lists what there is, in the order of the text', () => {
    const tree = parseJson(
      '{"paths":{"/b":{"parameters":[],"post":{"operationId":"B","summary":" Add ","tags":["x"]},"get":{"x-ms-trigger":"batch"}},"/a":{"put":5},"x-own":{}}}',
    );
    expect(listOperations(tree)).toMatchObject([
      {
        key: 'post /b',
        operationId: 'B',
        title: 'Add',
        tags: ['x'],
        kind: 'action',
        place: ['paths', '/b', 'post'],
      },
      { key: 'get /b', operationId: '', title: 'GET /b', kind: 'trigger' },
    ]);
  });

  it('counts a path and a verb that stand twice by their last', () => {
    const tree = parseJson(
      '{"paths":{"/a":{"get":{"summary":"1"}},"/a":{"get":{"summary":"2"},"get":{"summary":"3"}}}}',
    );
    expect(listOperations(tree).map(({ title }) => title)).toEqual(['3']);
  });

  it.each(['{}', '{"paths":[]}', '[]', ''])('finds none in %j', (text) => {
    expect(listOperations(parseJson(text))).toEqual([]);
  });
});
