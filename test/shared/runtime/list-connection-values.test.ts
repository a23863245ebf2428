import { expect, test } from 'vitest';
import { listConnectionValues } from '../../../shared/runtime/list-connection-values';
import type { ConnectionParameter } from '../../../shared/security/read-connection-parameters';

const parameter = (name: string, defaultValue: string) => ({ name, defaultValue }) as ConnectionParameter;

test('values stand before defaults, and an empty one is none', () => {
  const parameters = [parameter('host', 'a.example'), parameter('region', 'eu'), parameter('key', '')];
  expect(listConnectionValues(parameters, { host: 'b.example', region: '', other: 'o' })).toEqual({
    host: 'b.example',
    region: 'eu',
    other: 'o',
  });
  expect(listConnectionValues([], {})).toEqual({});
});
