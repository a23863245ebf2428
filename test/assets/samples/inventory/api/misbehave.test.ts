import { describe, expect, it } from 'vitest';
import { misbehave, readFault } from '../../../../../assets/samples/inventory/api/misbehave';

const reply = { status: 200, body: { value: [{ name: 'Lamp', price: 9.5, deep: { count: 1, ok: true } }] } };

describe('a web API that misbehaves', () => {
  it('knows its faults by name', () => {
    expect(readFault('errors')).toBe('errors');
    expect(readFault('nothing')).toBeNull();
    expect(readFault(undefined)).toBeNull();
  });

  it('writes numbers as text, leaves names out, or fails', () => {
    expect(misbehave(reply, 'numbers-as-text').body).toEqual({
      value: [{ name: 'Lamp', price: '9.5', deep: { count: '1', ok: true } }],
    });
    expect(misbehave(reply, 'missing-names').body).toEqual({
      value: [{ price: 9.5, deep: { count: 1, ok: true } }],
    });
    expect(misbehave(reply, 'errors').status).toBe(500);
  });

  it('leaves refusals and empty replies as they are', () => {
    const refusal = { status: 404, body: { error: { code: 'x' } } };
    expect(misbehave(refusal, 'errors')).toBe(refusal);
    expect(misbehave({ status: 204 }, 'numbers-as-text')).toEqual({ status: 204 });
  });
});
