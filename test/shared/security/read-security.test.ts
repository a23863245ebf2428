import { describe, expect, test } from 'vitest';
import { findSecurity, listSecurityDefinitions } from '../../../shared/security/read-security';
import { parseJson } from '../../../shared/text/parse';

const read = (definition: object) => parseJson(JSON.stringify(definition));

describe('security definitions', () => {
  test('are read in order, whatever they hold', () => {
    const tree = read({
      securityDefinitions: {
        key: { type: 'apiKey', in: 'query', name: 'k' },
        Basic: { type: 'BASIC' },
        'x-note': 'text',
        odd: { type: 'constructor' },
        sign: { type: 'oauth2', flow: 'accessCode' },
      },
    });
    expect(listSecurityDefinitions(tree)).toEqual([
      { id: 'key', kind: 'apiKey', in: 'query', name: 'k', place: ['securityDefinitions', 'key'] },
      { id: 'Basic', kind: 'basic', in: 'header', name: '', place: ['securityDefinitions', 'Basic'] },
      { id: 'odd', kind: 'unknown', in: 'header', name: '', place: ['securityDefinitions', 'odd'] },
      { id: 'sign', kind: 'oauth2', in: 'header', name: '', place: ['securityDefinitions', 'sign'] },
    ]);
  });

  test('the one that counts is the first that the document names, else the first', () => {
    const definitions = { a: { type: 'basic' }, b: { type: 'oauth2' } };
    const find = (security?: unknown) =>
      findSecurity(read({ securityDefinitions: definitions, security }))?.id;
    expect(find([{ unknown: [] }, { b: [] }, { a: [] }])).toBe('b');
    expect(find([{ unknown: [] }])).toBe('a');
    expect(find([])).toBe('a');
    expect(find()).toBe('a');
    expect(findSecurity(read({}))).toBeNull();
    expect(findSecurity(read({ securityDefinitions: [], security: 'x' }))).toBeNull();
  });
});
