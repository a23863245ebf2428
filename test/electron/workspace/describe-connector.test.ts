// What a list shows of a connector.
import { describe, expect, it } from 'vitest';
import { describeConnector } from '../../../electron/workspace/describe-connector';
import type { ConnectorFiles } from '../../../shared/connector/document';
import { buildDefinition, buildManyPaths } from '../../support/connector-folder';

function build(definition: string, properties?: string): ConnectorFiles {
  const file = (role: 'definition' | 'properties', text: string) =>
    ({ role, name: `${role}.json`, text, encoding: 'utf-8' }) as const;
  const files = [file('definition', definition)];
  return { files: properties === undefined ? files : [...files, file('properties', properties)], icon: null };
}

describe('describeConnector', () => {
  it('tells title, operations and colour', () => {
    const definition = JSON.stringify(buildDefinition({ title: 'Items', paths: buildManyPaths(3) }));
    expect(describeConnector(build(definition, '{"properties":{"iconBrandColor":"#123456"}}'))).toEqual({
      title: 'Items',
      operations: 3,
      brandColor: '#123456',
    });
  });

  it.each(['', '[]', '{', '{"info":{"title":7},"paths":[]}', 'no JSON'])('makes do with %j', (text) => {
    expect(describeConnector(build(text))).toEqual({ title: '', operations: 0, brandColor: '' });
  });
});
