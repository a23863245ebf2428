import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../shared/security/fill-template';

describe('fillTemplate', () => {
  test('fills placeholders by name, whatever their case', () => {
    const filled = fillTemplate('a={ClientId}&b={clientId}', { clientid: 'x y' }, encodeURIComponent);
    expect(filled).toEqual({ text: 'a=x%20y&b=x%20y', unknown: [] });
  });

  test('leaves what it does not know, and names it once', () => {
    const filled = fillTemplate('{Host}/{Host}?{toString}', {}, String);
    expect(filled).toEqual({ text: '{Host}/{Host}?{toString}', unknown: ['Host', 'toString'] });
  });

  test('fills what a value brings in no second time', () => {
    expect(fillTemplate('{A}', { a: '{B}', b: 'no' }, String).text).toBe('{B}');
  });
});
