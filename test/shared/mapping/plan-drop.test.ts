// The whole table on every operation of the corpus: any drag is planned without an error, every plan can be made, and
// undoing it gives the first bytes. A model that nothing was changed in yields no edit.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { emptyHistory, record, undo } from '../../../shared/connector/history';
import type { DragItem, DropSlot } from '../../../shared/mapping/drop';
import { planAttribute } from '../../../shared/mapping/plan-attribute';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { planOperation } from '../../../shared/mapping/plan-operation';
import { listInputs } from '../../../shared/operations/list-inputs';
import { listOperations } from '../../../shared/operations/list-operations';
import type { Operation } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { hasCorpus, readCorpus } from '../../support/corpus';
import { open } from './definitions';

const sample = { id: 1, unitPrice: 2.5, tags: ['a'], lines: [{ sku: 'x' }] };

/** One drag of each kind, chosen by turns so that all of them are met across the corpus. */
function* listDrags(
  document: ConnectorDocument,
  operation: Operation,
  turn: number,
): Generator<[DragItem, DropSlot]> {
  const { key } = operation;
  const inputs = listInputs(document.definition.tree, operation);
  const locations = ['path', 'query', 'header', 'formData', 'body'] as const;
  const groups = ['required', 'optional', 'advanced', 'hidden'] as const;
  const parameter = operation.parameters[turn % Math.max(1, operation.parameters.length)];
  const input = inputs[turn % Math.max(1, inputs.length)];
  const group = groups[turn % groups.length]!;
  const location = locations[turn % locations.length]!;
  if (parameter) {
    yield [
      { kind: 'parameter', operation: key, listedAt: parameter.listedAt },
      { kind: 'location', operation: key, in: location },
    ];
  }
  if (input) {
    const item: DragItem = { kind: 'input', operation: key, id: input.id };
    const beside = inputs.filter((one) => one.group === group && one !== input);
    const before = beside[turn % Math.max(1, beside.length)]?.id ?? null;
    yield [item, { kind: 'card', operation: key, group, before }];
    yield [item, { kind: 'card', operation: key, group, defaultValue: 'x' }];
    yield [item, { kind: 'location', operation: key, in: location }];
    yield [item, { kind: 'body', operation: key, fieldPath: [] }];
  }
  const item: DragItem = { kind: 'sample', samples: [sample], path: [], name: 'Sample' };
  yield [item, { kind: 'body', operation: key, fieldPath: [] }];
  yield [
    item,
    { kind: 'response', operation: key, status: operation.responses[0]?.status ?? '200', fieldPath: [] },
  ];
  yield [
    { ...item, path: ['unitPrice'], name: 'unitPrice' },
    { kind: 'location', operation: key, in: location },
  ];
}

function tryDrag(document: ConnectorDocument, item: DragItem, slot: DropSlot, isMade: boolean): string {
  const plan = planDrop(document, item, slot);
  if (plan.ok && !isMade) return '';
  if (!plan.ok) return plan.reason === '' ? 'a refusal without a reason' : '';
  const applied = applyEdit(document, plan.edit);
  if (!applied.ok) return `${plan.edit.label}: ${applied.problem.message}`;
  if (!readOperation(applied.value.document.definition.tree, plan.operation)) {
    return `${plan.edit.label}: the operation is lost`;
  }
  const back = undo(applied.value.document, record(emptyHistory, plan.edit, applied.value.done));
  const isSame = back?.document.definition.tree.text === document.definition.tree.text;
  return isSame ? '' : `${plan.edit.label}: undo gives other bytes`;
}

/** Sets what is read to what is read, which must change nothing. */
function findIdleEdits(document: ConnectorDocument, operation: Operation): readonly string[] {
  const { key } = operation;
  const plans = [
    planOperation(document, key, { name: 'summary', value: operation.summary }),
    planOperation(document, key, { name: 'tags', value: operation.tags }),
    planOperation(document, key, { name: 'deprecated', value: operation.deprecated }),
    ...operation.parameters.slice(0, 3).flatMap((parameter) => {
      const target = { kind: 'parameter', operation: key, listedAt: parameter.listedAt } as const;
      return [
        planAttribute(document, target, { name: 'description', value: parameter.description }),
        planAttribute(document, target, { name: 'required', value: parameter.required }),
        planAttribute(document, target, { name: 'name', value: parameter.name }),
        planDrop(document, target, { kind: 'location', operation: key, in: parameter.in }),
      ];
    }),
  ];
  return plans.flatMap((plan) => (plan.ok ? [`${key}: ${plan.edit.label}`] : []));
}

describe.runIf(hasCorpus)('the corpus', () => {
  it('takes every drag, and undo gives the first bytes', { timeout: 300_000 }, () => {
    const failures: string[] = [];
    let turn = 0;
    for (const { folder: name, definition, properties } of readCorpus()) {
      const document = open(definition, properties ?? undefined);
      const { tree } = document.definition;
      for (const { key } of listOperations(tree)) {
        const operation = readOperation(tree, key)!;
        failures.push(...findIdleEdits(document, operation).map((one) => `${name} ${one}`));
        // Planning is tried everywhere; making the plan, which takes far longer, in turns.
        const drags = [...listDrags(document, operation, turn)];
        for (const step of [0, 3, 5]) {
          const drag = drags[(turn + step) % drags.length];
          const failure = drag ? tryDrag(document, ...drag, (turn + step) % 5 === 0) : '';
          if (failure !== '') failures.push(`${name} ${key} ${failure}`);
        }
        turn += 1;
      }
    }
    expect(failures.slice(0, 20)).toEqual([]);
  });
});
