import { describe, expect, it } from 'vitest';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, define, key, open, reasonOf } from './definitions';

const post = key('post /orders');
const text = define(
  '/orders',
  `{
      "post": {
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "required": ["note"],
              "properties": {
                "note": { "type": "string" },
                "supplier": {
                  "type": "object",
                  "properties": {
                    "name": { "type": "string" },
                    "address": { "type": "object", "properties": {} }
                  }
                },
                "name": { "type": "string" }
              }
            }
          }
        ]
      }
    }`,
);

function drag(from: readonly string[], to: readonly string[]) {
  const document = open(text);
  const item = { kind: 'field', operation: post, fieldPath: from } as const;
  return { document, plan: planDrop(document, item, { kind: 'body', operation: post, fieldPath: to }) };
}

describe('a field onto an object of the same body', () => {
  it('moves with its text and stays required', () => {
    const { document, plan } = drag(['note'], ['supplier']);
    expect(changesOf(document, plan)).toEqual([
      '-"required": ["note"],',
      '-"note": { "type": "string" },',
      '-"address": { "type": "object", "properties": {} }',
      '-}',
      '+"address": { "type": "object", "properties": {} },',
      '+"note": { "type": "string" }',
      '+},',
      '+"required": [',
      '+"note"',
      '+]',
    ]);
  });

  it.each([
    [['note'], [], 'note is in the body already.'],
    [['name'], ['supplier'], 'There is a name in supplier already.'],
    [['supplier'], ['supplier', 'address'], 'supplier cannot be put into itself.'],
    [['supplier'], ['supplier'], 'supplier cannot be put into itself.'],
    [[], ['supplier'], 'The body stays where it is.'],
  ] as const)('refuses %j onto %j: %s', (from, to, reason) => {
    expect(reasonOf(drag(from, to).plan)).toBe(reason);
  });
});
