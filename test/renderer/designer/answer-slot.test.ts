// An answer goes into the member of the place that takes it, and nowhere else.
import { expect, it } from 'vitest';
import { answerSlot } from '../../../renderer/designer/answer-slot';
import type { DropSlot } from '../../../shared/mapping/drop';
import type { OperationKey } from '../../../shared/operations/operation';

const operation = 'get /a' as OperationKey;
const policy = { scope: 'all', name: 'X-Tenant', value: 'x' } as const;

it('is put where it was asked for', () => {
  const card: DropSlot = { kind: 'card', operation, group: 'hidden' };
  const header: DropSlot = { kind: 'location', operation, in: 'header' };
  const host: DropSlot = { kind: 'host', operation };
  const trigger = { kind: 'polling', collection: [], parameter: 'since', state: '', hint: '' } as const;
  expect(answerSlot(card, { kind: 'default', value: 5 })).toEqual({ ...card, defaultValue: 5 });
  expect(answerSlot(header, { kind: 'name', value: 'q' })).toEqual({ ...header, name: 'q' });
  expect(answerSlot(header, { kind: 'policy', value: policy })).toEqual({ ...header, policy });
  expect(answerSlot({ kind: 'references' }, { kind: 'name', value: 'Order' })).toEqual({
    kind: 'references',
    name: 'Order',
  });
  expect(answerSlot({ kind: 'triggers' }, { kind: 'trigger', value: trigger })).toEqual({
    kind: 'triggers',
    answers: trigger,
  });
  expect(answerSlot(host, { kind: 'name', value: 'q' })).toBe(host);
  expect(answerSlot(host, { kind: 'default', value: 5 })).toBe(host);
  expect(answerSlot(card, { kind: 'policy', value: policy })).toBe(card);
  expect(answerSlot(card, { kind: 'trigger', value: trigger })).toBe(card);
});
