// Fields that a lookup hands over.
import { describe, expect, it } from 'vitest';
import { readLiveFields } from '../../../renderer/preview/live-fields';
import { readLookup } from '../../../shared/operations/read-lookup';
import { parseJson } from '../../../shared/text/parse';

const binding = { 'x-ms-dynamic-properties': { operationId: 'GetSchema', itemValuePath: 'schema' } };

describe('readLiveFields', () => {
  it('reads the schema of the reply', () => {
    const lookup = readLookup(parseJson(JSON.stringify(binding)).root)!;
    const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer', title: 'A' } } };
    expect(readLiveFields({ schema }, lookup, 'Record')).toMatchObject([
      { id: 'body/a', label: 'A', required: true, control: 'number' },
    ]);
    expect(readLiveFields({ schema: null }, lookup, 'Record')).toBeNull();
  });
});
