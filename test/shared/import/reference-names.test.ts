import { describe, expect, it } from 'vitest';
import { ReferenceNames } from '../../../shared/import/reference-names';

describe('ReferenceNames', () => {
  it.each([
    ['/components/schemas/Pet', 'Pet'],
    ['/components/schemas/Pet.V1', 'Pet.V1'],
    ['/components/schemas/Page«Pet»', 'Page_Pet'],
    ['/components/schemas/Pet/properties/tag', 'Pet_tag'],
    ['/components/schemas/items', 'items'],
    ['/paths/~1a/get/responses/200/content/application~1json/schema', 'a_get_200_application_json_schema'],
    ['', 'Schema'],
  ])('names %s %s', (pointer, name) => {
    expect(new ReferenceNames().refer('definitions', pointer)).toBe(`#/definitions/${name}`);
  });

  it('gives one name to one place, and never the same to two', () => {
    const names = new ReferenceNames();
    names.reserve('definitions', 'Pet', '/definitions/Pet');
    expect(names.refer('definitions', '/components/schemas/Pet')).toBe('#/definitions/Pet_2');
    expect(names.refer('definitions', '/components/schemas/Pet')).toBe('#/definitions/Pet_2');
    expect(names.refer('definitions', '/definitions/Pet')).toBe('#/definitions/Pet');
    expect(names.refer('responses', '/components/responses/Pet')).toBe('#/responses/Pet');
  });

  it('finds back what it gave', () => {
    const names = new ReferenceNames();
    const reference = names.refer('parameters', '/components/parameters/Top');
    expect(names.find(reference)).toEqual({
      section: 'parameters',
      name: 'Top',
      pointer: '/components/parameters/Top',
    });
    expect(names.find('#/parameters/Other')).toBeNull();
    expect(names.find('#/elsewhere/Top')).toBeNull();
  });
});
