import { describe, expect, test } from 'vitest';
import { listConnectionParameters } from '../../../shared/security/read-connection-parameters';
import { buildSource } from '../../support/connector-source';

describe('connection parameters', () => {
  test('are read with what the form needs', () => {
    const source = buildSource(
      {},
      {
        api_key: {
          type: 'securestring',
          uiDefinition: {
            displayName: 'Key',
            description: 'The key.',
            tooltip: 'Type it',
            constraints: { required: 'true', clearText: true },
          },
        },
      },
    );
    expect(listConnectionParameters(source)).toEqual([
      {
        name: 'api_key',
        type: 'securestring',
        label: 'Key',
        description: 'The key.',
        tooltip: 'Type it',
        required: true,
        hidden: false,
        secret: true,
        clearText: true,
        defaultValue: '',
        allowedValues: [],
        dependencies: [],
        capability: [],
        place: ['properties', 'connectionParameters', 'api_key'],
      },
    ]);
  });

  test('flags may be texts or booleans', () => {
    const flags = (constraints: object) =>
      listConnectionParameters(buildSource({}, { a: { uiDefinition: { constraints } } }))[0];
    expect(flags({ required: true, hidden: 'True' })).toMatchObject({ required: true, hidden: true });
    expect(flags({ required: 'false', hidden: false })).toMatchObject({ required: false, hidden: false });
    expect(flags({})).toMatchObject({ required: false, hidden: false, label: 'a' });
  });

  test('choices are read from either place', () => {
    const [usual, older] = listConnectionParameters(
      buildSource(
        {},
        {
          region: {
            type: 'string',
            defaultValue: 'eu',
            uiDefinition: {
              constraints: { allowedValues: [{ value: 'eu', text: 'Europe' }, { value: 'us' }] },
            },
          },
          tier: { allowedValues: [{ value: '1', uiDefinition: { displayName: 'First' } }, 7, {}] },
        },
      ),
    );
    expect(usual).toMatchObject({
      defaultValue: 'eu',
      allowedValues: [
        { value: 'eu', label: 'Europe' },
        { value: 'us', label: 'us' },
      ],
    });
    expect(older).toMatchObject({ allowedValues: [{ value: '1', label: 'First' }] });
  });

  test('the display name of sets is spelled in two ways, and descriptions stand in two places', () => {
    const [parameter] = listConnectionParameters(
      buildSource(
        {},
        { a: { uiDefinition: { displayname: 'A', schema: { description: 'Of the schema.' } } } },
      ),
    );
    expect(parameter).toMatchObject({ label: 'A', description: 'Of the schema.' });
  });

  test('are none without properties, and what is no parameter is passed over', () => {
    expect(listConnectionParameters(buildSource({}))).toEqual([]);
    expect(listConnectionParameters(buildSource({}, { a: 'text', b: null }))).toEqual([]);
  });
});
