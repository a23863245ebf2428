import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { printDefinition, printProperties } from '../../../shared/import/print-files';

function print(definition: JsonObject): string {
  const steps = printDefinition(definition);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('printDefinition', () => {
  it('prints in the order of the wizard, two spaces, with a final newline', () => {
    const text = print({
      'x-own': 1,
      tags: [],
      paths: { '/a': { get: {} } },
      info: { title: 'T' },
      swagger: '2.0',
    });
    expect(text).toBe(`{
  "swagger": "2.0",
  "info": {
    "title": "T"
  },
  "paths": {
    "/a": {
      "get": {}
    }
  },
  "x-own": 1
}
`);
  });

  it('prints what JSON.stringify prints, member by member', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<JsonObject>);
    fc.assert(
      fc.property(members, members, (paths, definitions) => {
        const definition: JsonObject = { swagger: '2.0', paths, definitions: { ...definitions, A: {} } };
        expect(print(definition)).toBe(`${JSON.stringify(definition, null, 2)}\n`);
      }),
    );
  });
});

describe('printProperties', () => {
  it('puts everything into properties', () => {
    expect(printProperties({ capabilities: [] })).toBe(
      '{\n  "properties": {\n    "capabilities": []\n  }\n}\n',
    );
  });
});
