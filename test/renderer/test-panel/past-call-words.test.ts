import { describe, expect, it } from 'vitest';
import {
  isGoodCall,
  printAddress,
  printMoment,
  printPastCall,
} from '../../../renderer/test-panel/past-call-words';
import type { PastCall } from '../../../shared/contract/test-calls';

const call: PastCall = {
  id: 'a',
  at: '2026-11-25T09:00:00.000Z',
  operationKey: 'get /stock',
  method: 'GET',
  url: 'https://api.example.com/v1/stock?sku=A-1',
  status: 404,
  statusText: 'Not Found',
  problem: '',
  durationMs: 5,
  sizeBytes: 2,
  connection: '',
};

describe('the words for a call of the history', () => {
  it('name the address without the host', () => {
    expect(printAddress(call)).toBe('/v1/stock?sku=A-1');
    expect(printAddress({ ...call, url: '' })).toBe('get /stock');
  });

  it('say what came of it', () => {
    expect(isGoodCall(call)).toBe(false);
    expect(isGoodCall({ ...call, status: 302 })).toBe(true);
    expect(isGoodCall({ ...call, status: null })).toBe(false);
    expect(printPastCall(call)).toMatch(/^GET \/v1\/stock\?sku=A-1, 404 Not Found, Nov 25, 2026/u);
    expect(printPastCall({ ...call, status: null, problem: 'The host is not known.' })).toContain(
      'no reply: The host is not known.',
    );
  });

  it('leaves a time alone that is none', () => {
    expect(printMoment('yesterday')).toBe('yesterday');
  });
});
