import { describe, expect, test } from 'vitest';
import { findParametersHome, readParameterSets } from '../../../shared/security/read-parameter-sets';
import { buildSource } from '../../support/connector-source';

const sets = {
  uiDefinition: { displayName: 'Authentication', description: 'Pick one.' },
  values: [
    { name: 'keys', uiDefinition: { displayname: 'With a key', description: 'Short.' }, parameters: {} },
    { uiDefinition: { displayName: 'No name' }, parameters: {} },
    { name: 'people', parameters: {} },
  ],
};

describe('the sets of parameters', () => {
  test('are read in both spellings; one without a name cannot be chosen', () => {
    expect(readParameterSets(buildSource({}, {}, sets))).toEqual({
      label: 'Authentication',
      description: 'Pick one.',
      list: [
        {
          name: 'keys',
          label: 'With a key',
          description: 'Short.',
          parameters: ['properties', 'connectionParameterSets', 'values', 0, 'parameters'],
        },
        {
          name: 'people',
          label: 'people',
          description: '',
          parameters: ['properties', 'connectionParameterSets', 'values', 2, 'parameters'],
        },
      ],
    });
  });

  test('are none where the connector has none', () => {
    expect(readParameterSets(buildSource({})).list).toEqual([]);
    expect(readParameterSets(buildSource({}, {}, { values: 'text' })).list).toEqual([]);
  });

  test('say where the parameters of a connection stand', () => {
    const source = buildSource({}, {}, sets);
    const usual = ['properties', 'connectionParameters'];
    expect(findParametersHome(source, 'people')).toContain(2);
    expect(findParametersHome(source, 'gone')).toEqual(usual);
    expect(findParametersHome(source, null)).toEqual(usual);
  });
});
