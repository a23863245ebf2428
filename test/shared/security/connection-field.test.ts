import { describe, expect, test } from 'vitest';
import {
  buildCredentialField,
  explainFieldValue,
  isFieldAsked,
  toField,
} from '../../../shared/security/connection-field';
import { listConnectionParameters } from '../../../shared/security/read-connection-parameters';
import { buildSource } from '../../support/connector-source';

const field = (parameter: object) => {
  const [found] = listConnectionParameters(buildSource({}, { one: parameter }));
  if (!found) throw new Error('There is no parameter.');
  return toField(found, false);
};

describe('a field', () => {
  test.each([
    ['int', 'int'],
    ['Integer', 'int'],
    ['bool', 'bool'],
    ['string', 'text'],
    ['securestring', 'text'],
  ])('of type %s takes %s', (type, valueType) => {
    expect(field({ type }).valueType).toBe(valueType);
  });

  test('takes a whole number where it is one', () => {
    const number = field({ type: 'int', uiDefinition: { displayName: 'Top' } });
    expect(explainFieldValue(number, '12')).toBeNull();
    expect(explainFieldValue(number, '')).toBeNull();
    expect(explainFieldValue(number, '1.5')).toBe('Top takes a whole number.');
  });

  test('takes only what its list has', () => {
    const constraints = { allowedValues: [{ value: 'eu', text: 'Europe' }] };
    const chosen = field({ type: 'string', uiDefinition: { constraints } });
    expect(explainFieldValue(chosen, 'eu')).toBeNull();
    expect(explainFieldValue(chosen, 'mars')).toContain('values in its list');
  });

  test('is asked for while what it depends on has the right value', () => {
    const constraints = { dependencies: { region: { values: ['eu', 'us'] } } };
    const dependent = field({ type: 'string', uiDefinition: { constraints } });
    expect(isFieldAsked(dependent, { region: 'us' })).toBe(true);
    expect(isFieldAsked(dependent, { region: 'asia' })).toBe(false);
    expect(isFieldAsked(dependent, {})).toBe(false);
  });

  test('says its tooltip beside its description, unless both say the same', () => {
    const describe = (description: string, tooltip: string) =>
      field({ type: 'string', uiDefinition: { description, tooltip } }).description;
    expect(describe('The host', 'Without https')).toBe('The host. Without https');
    expect(describe('The host', 'the host')).toBe('The host');
    expect(describe('', 'The host')).toBe('The host');
  });

  test('of a credential that nobody declares is a required text', () => {
    expect(buildCredentialField([], 'api_key', 'Key', true)).toMatchObject({
      secret: true,
      required: true,
      credential: true,
      valueType: 'text',
    });
  });
});
