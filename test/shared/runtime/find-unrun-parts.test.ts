import { describe, expect, test } from 'vitest';
import { findUnrunParts } from '../../../shared/runtime/find-unrun-parts';
import { parseJson } from '../../../shared/text/parse';

const read = (properties: object, operationId: string) =>
  findUnrunParts(parseJson(JSON.stringify({ properties })), operationId);
const policy = (title: string, names?: string[]) => ({
  templateId: 'setheader',
  title,
  parameters: { 'x-ms-apimTemplate-operationName': names },
});

describe('findUnrunParts', () => {
  test('finds the policies of an operation and those of all operations', () => {
    const properties = {
      policyTemplateInstances: [
        policy('Mine', ['A', 'B']),
        policy('Other', ['B']),
        policy('All', []),
        policy('Any'),
        7,
      ],
    };
    expect(read(properties, 'A').policies).toEqual(['Mine', 'All', 'Any']);
  });

  test('names a policy without title by its template', () => {
    expect(read({ policyTemplateInstances: [{ templateId: 'setheader' }, {}] }, 'A').policies).toEqual([
      'setheader',
      'Policy',
    ]);
  });

  test('sees whether custom code answers the operation', () => {
    expect(read({ scriptOperations: ['A'] }, 'A').isScripted).toBe(true);
    expect(read({ scriptOperations: ['B'] }, 'A').isScripted).toBe(false);
    expect(findUnrunParts(null, 'A')).toEqual({ policies: [], isScripted: false });
  });
});
