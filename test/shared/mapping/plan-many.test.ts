// Several plans as one step.
import { describe, expect, it } from 'vitest';
import { planCopyOfOperation, planRemovalOfOperation } from '../../../shared/mapping/add-operation';
import type { MappedDocument } from '../../../shared/mapping/drop';
import { patchDocument, planMany } from '../../../shared/mapping/plan-many';
import { planOperation } from '../../../shared/mapping/plan-operation';
import { listOperations } from '../../../shared/operations/list-operations';
import type { OperationKey } from '../../../shared/operations/operation';
import { parseJson } from '../../../shared/text/parse';

const named = 'x-ms-apimTemplate-operationName';
const operation = (operationId: string) => ({ operationId, summary: operationId, responses: {} });
const document: MappedDocument = {
  definition: {
    tree: parseJson(
      JSON.stringify({
        paths: {
          '/a': { get: operation('GetA'), post: operation('AddA') },
          '/b': { get: operation('GetB') },
        },
      }),
    ),
  },
  properties: {
    tree: parseJson(
      JSON.stringify({
        properties: {
          policyTemplateInstances: [
            { templateId: 'one', parameters: { [named]: ['GetA', 'AddA'] } },
            { templateId: 'two', parameters: { [named]: ['GetB'] } },
          ],
        },
      }),
    ),
  },
};
const keys = ['get /a', 'post /a', 'get /b'] as OperationKey[];
const words = {
  kind: 'test',
  label: (count: number) => `Do ${count}`,
  announcement: (count: number) => `Did ${count}.`,
};

describe('planMany', () => {
  it('plans each on what the ones before it made: paths and policies go with their last operation', () => {
    const planned = planMany(
      document,
      keys.map((key) => (now) => planRemovalOfOperation(now, key)),
      words,
    );
    if (!planned.plan.ok) throw new Error(planned.plan.reason);
    expect(planned.plan.edit).toMatchObject({ label: 'Do 3', joins: 'own' });
    expect(planned.plan.announcement).toBe('Did 3.');
    const after = patchDocument(document, planned.plan.edit.changes);
    expect(after.definition.tree.text).toBe('{"paths":{}}');
    expect(after.properties?.tree.text).toBe('{"properties":{"policyTemplateInstances":[]}}');
  });

  it('gives copies of the same thing names of their own', () => {
    const planned = planMany(
      document,
      [0, 1].map(() => (now: MappedDocument) => planCopyOfOperation(now, keys[2]!)),
      words,
    );
    const changes = planned.plan.ok ? planned.plan.edit.changes : [];
    const after = patchDocument(document, changes);
    expect(listOperations(after.definition.tree).map((one) => one.operationId)).toEqual([
      'GetA',
      'AddA',
      'GetB',
      'GetBCopy2',
      'GetBCopy',
    ]);
  });

  it('leaves out what is refused and says why; all refused is a refusal', () => {
    const set = (value: string) => (now: MappedDocument) =>
      planOperation(now, keys[0]!, { name: 'summary', value });
    const some = planMany(document, [set('GetA'), set('New')], words);
    expect([some.count, [...some.refusals]]).toEqual([1, [['It is there already.', 1]]]);
    expect(some.plan.ok && some.plan.announcement).toBe('Did 1.');
    expect(planMany(document, [set('GetA')], words).plan).toEqual({
      ok: false,
      reason: 'It is there already.',
    });
    expect(planMany(document, [], words).plan).toEqual({ ok: false, reason: 'There is nothing to do.' });
  });
});
