import { describe, expect, it } from 'vitest';
import { findCallbackInput, planEnding } from '../../../shared/runtime/notification-callback';
import { buildTestOperation } from '../../support/build-operation';

const hook = {
  type: 'object',
  required: ['url'],
  properties: { url: { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } },
};
const stop = {
  delete: { parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }], responses: {} },
};

function build(others: object = {}) {
  const built = buildTestOperation(
    { 'x-ms-trigger': 'single', parameters: [{ name: 'body', in: 'body', schema: hook }], responses: {} },
    { path: '/hooks', method: 'post', root: { basePath: '/v1' } },
  );
  const text = built.tree.text.replace(
    '"paths": {',
    `"paths": { ${JSON.stringify(others).slice(1, -1)}${Object.keys(others).length > 0 ? ',' : ''}`,
  );
  return { ...built, text };
}

describe('findCallbackInput', () => {
  it('finds the marked property, hidden as it is', () => {
    const { tree, operation } = build();
    expect(findCallbackInput(tree, operation)?.id).toBe('body/url');
    expect(findCallbackInput(tree, { ...operation, parameters: [] })).toBeNull();
  });
});

describe('planEnding', () => {
  const open = async (others: object) => {
    const { parseJson } = await import('../../../shared/text/parse');
    return parseJson(build(others).text);
  };
  const print = (plan: ReturnType<typeof planEnding>) => plan && [plan.operationKey, plan.inputs];

  it('takes the own operation for the address of the reply', async () => {
    const tree = await open({ '/hooks/{id}': stop });
    const about = { path: '/hooks' };
    const expected = ['delete /hooks/{id}', { 'path/id': 'W 1' }];
    expect(print(planEnding(tree, about, 'https://api.example.com/v1/hooks/W%201', null))).toEqual(expected);
    expect(print(planEnding(tree, about, '/v1/hooks/W%201', null))).toEqual(expected);
    expect(planEnding(tree, about, 'https://evil.example.com/v1/hooks/1', null)).toBeNull();
  });

  it('makes an operation where the connector has none', async () => {
    const tree = await open({});
    const plan = planEnding(tree, { path: '/hooks' }, '/v1/other/7', null);
    expect(print(plan)).toEqual(['delete /other/7', {}]);
    expect(plan?.tree.text).toContain('"/other/7"');
  });

  it('takes the number out of the reply where there is no address', async () => {
    const tree = await open({ '/hooks/{id}': stop });
    expect(print(planEnding(tree, { path: '/hooks' }, '', { id: 7 }))).toEqual([
      'delete /hooks/{id}',
      { 'path/id': 7 },
    ]);
    expect(planEnding(tree, { path: '/hooks' }, '', {})).toBeNull();
  });
});
