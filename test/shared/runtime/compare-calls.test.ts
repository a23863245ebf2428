import { expect, test } from 'vitest';
import type { PolicyCall } from '../../../shared/policies/policy-call';
import { listCallChanges } from '../../../shared/runtime/compare-calls';

const call: PolicyCall = {
  request: {
    method: 'GET',
    baseUrl: 'https://a.example',
    path: '/x',
    query: [{ name: 'a', value: '1' }],
    headers: [
      { name: 'X-A', value: '1' },
      { name: 'X-Gone', value: '2' },
    ],
    body: { list: [{ id: 1 }, { id: 2 }], old: null, same: { deep: [1] } },
  },
  reply: { status: 200, headers: [], body: 'text' },
};

test('nothing changed is no line', () => {
  expect(listCallChanges(call, call)).toEqual([]);
  expect(listCallChanges(call, structuredClone(call))).toEqual([]);
});

test('each change is a line with its place', () => {
  const after: PolicyCall = {
    request: {
      method: 'POST',
      baseUrl: 'https://b.example',
      path: '/y',
      query: [
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
        { name: 'A', value: '3' },
      ],
      headers: [
        { name: 'x-a', value: '9' },
        { name: 'X-New', value: '' },
      ],
      body: { list: [{ id: 1 }, { id: 'two' }], same: { deep: [1] }, more: [] },
    },
    reply: { status: 202, headers: [{ name: 'Location', value: 'l' }], body: undefined },
  };
  expect(listCallChanges(call, after)).toEqual([
    { name: 'verb', value: 'POST', before: 'GET', change: 'changed' },
    { name: 'host', value: 'https://b.example', before: 'https://a.example', change: 'changed' },
    { name: 'path', value: '/y', before: '/x', change: 'changed' },
    { name: 'query a', value: '1, 2', before: '1', change: 'changed' },
    { name: 'query A', value: '3', change: 'added' },
    { name: 'header X-A', value: '9', before: '1', change: 'changed' },
    { name: 'header X-New', value: '', change: 'added' },
    { name: 'header X-Gone', value: '2', change: 'removed' },
    { name: 'body list/1/id', value: 'two', before: '2', change: 'changed' },
    { name: 'body old', value: 'null', change: 'removed' },
    { name: 'body more', value: '[]', change: 'added' },
    { name: 'status', value: '202', before: '200', change: 'changed' },
    { name: 'header Location', value: 'l', change: 'added' },
    { name: 'body', value: 'text', change: 'removed' },
  ]);
});

test('a list of another length is another list', () => {
  const shorter = {
    ...call,
    request: { ...call.request, body: { ...(call.request.body as object), list: [] } },
  };
  expect(listCallChanges(call, shorter)).toEqual([
    { name: 'body list', value: '[]', before: '[{"id":1},{"id":2}]', change: 'changed' },
  ]);
});
