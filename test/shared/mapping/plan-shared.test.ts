// Removing what is shared.
import { describe, expect, it } from 'vitest';
import { planSharedRemoval } from '../../../shared/mapping/plan-shared';
import { parseJson } from '../../../shared/text/parse';

const document = {
  definition: {
    tree: parseJson(
      JSON.stringify({
        definitions: { Used: { type: 'object' }, Unused: { $ref: '#/definitions/Used' } },
      }),
    ),
  },
  properties: null,
};

describe('planSharedRemoval', () => {
  it('takes away what nothing refers to, and nothing else', () => {
    const plan = (name: string) => planSharedRemoval(document, { section: 'definitions', name });
    expect(plan('Unused')).toMatchObject({
      ok: true,
      edit: { changes: [{ change: { kind: 'remove', path: ['definitions', 'Unused'] } }] },
    });
    expect(plan('Used')).toEqual({ ok: false, reason: 'Used is still used, by one place.' });
    expect(plan('Gone')).toEqual({ ok: false, reason: 'Gone is no longer there.' });
  });
});
