// Values of addresses and headers are what they look like; the rest of a call is tested with the sources.
import { expect, it } from 'vitest';
import { buildCallBranches, readPairValue } from '../../../renderer/designer/captured-call-rows';

it('reads numbers and flags, and leaves what only looks like one', () => {
  expect(['5', '-2', '1.5', 'true', 'false'].map(readPairValue)).toEqual([5, -2, 1.5, true, false]);
  const texts = ['007', '1e3', '', 'yes', '12345678901234567890', '1.'];
  expect(texts.map(readPairValue)).toEqual(texts);
});

it('names the segments after the template, or after what stands before them', () => {
  const call = { method: 'GET', origin: '', query: [], headers: [], body: null, reply: null };
  const names = (path: string, template: string) =>
    buildCallBranches('x', { ...call, path }, template).flatMap(({ inner }) =>
      (inner?.() ?? []).map(({ row }) => `${row.name} ${row.detail}`),
    );
  expect(names('/v1/orders/A%201/lines', '/orders/{order}/lines')).toEqual(['order A 1']);
  expect(names('/v2/orders/7', '/other')).toEqual(['orderId 7']);
  expect(names('/orders/all', '/orders/all')).toEqual([]);
});
