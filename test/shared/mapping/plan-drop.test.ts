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
import { listOutputs } from '../../../shared/operations/list-outputs';
import { listDefinitionNames } from '../../../shared/mapping/write-reference';
import { planUnbinding } from '../../../shared/mapping/plan-argument';
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
  yield* listNewDrags(document, operation, turn);
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

/** Drags of bindings, references, values, policies and triggers. */
function* listNewDrags(
  document: ConnectorDocument,
  operation: Operation,
  turn: number,
): Generator<[DragItem, DropSlot]> {
  const { key } = operation;
  const { tree } = document.definition;
  const all = listOperations(tree);
  const other = all[turn % all.length]!;
  const input = listInputs(tree, operation)[0];
  const status = operation.responses[0]?.status ?? '200';
  const [first] = listOutputs(tree, operation);
  const output: DragItem = {
    kind: 'output',
    operation: key,
    status,
    fieldPath: first?.field ? [first.field.name] : [],
  };
  const dragged: DragItem = { kind: 'operation', operation: other.key };
  const [name] = listDefinitionNames(tree);
  if (input) yield [dragged, { kind: 'input', operation: key, id: input.id }];
  if (input)
    yield [
      { kind: 'literal', value: 'x' },
      { kind: 'input', operation: key, id: input.id },
    ];
  yield [dragged, { kind: 'response', operation: key, status, fieldPath: [] }];
  if (name !== undefined)
    yield [
      { kind: 'reference', name },
      { kind: 'body', operation: key, fieldPath: [] },
    ];
  yield [output, { kind: 'next-page', operation: key }];
  yield [output, { kind: 'references', name: 'CorpusExtract' }];
  yield [
    { kind: 'literal', value: 5 },
    { kind: 'location', operation: key, in: 'query', name: 'corpusFixed' },
  ];
  const segment = { kind: 'segment', operation: key, index: 0 } as const;
  yield [segment, segment];
  const trigger = planDrop(document, { kind: 'operation', operation: key }, { kind: 'triggers' });
  const needs = trigger.ok || trigger.needs?.kind !== 'trigger' ? null : trigger.needs;
  const answers = needs?.webhook?.suggestion ?? needs?.polling?.suggestion;
  if (answers)
    yield [
      { kind: 'operation', operation: key },
      { kind: 'triggers', answers },
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
  const isSame =
    back?.document.definition.tree.text === document.definition.tree.text &&
    back.document.properties?.tree.text === document.properties?.tree.text;
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

/** Where a move must give the first bytes when it is undone by another move. */
function* listReturns(
  document: ConnectorDocument,
  operation: Operation,
): Generator<[DragItem, DropSlot, DropSlot]> {
  const { key } = operation;
  for (const parameter of operation.parameters) {
    const [from, to] =
      parameter.in === 'query' ? (['query', 'header'] as const) : (['header', 'query'] as const);
    if (
      parameter.in !== from ||
      parameter.place !== parameter.listedAt ||
      parameter.listedAt[2] === 'parameters'
    )
      continue;
    const item: DragItem = { kind: 'parameter', operation: key, listedAt: parameter.listedAt };
    yield [
      item,
      { kind: 'location', operation: key, in: to },
      { kind: 'location', operation: key, in: from },
    ];
  }
  for (const input of listInputs(document.definition.tree, operation)) {
    const item: DragItem = { kind: 'input', operation: key, id: input.id };
    const group = (name: typeof input.group): DropSlot => ({ kind: 'card', operation: key, group: name });
    const isOwn = input.field === null && input.parameter.place === input.parameter.listedAt;
    // What is important is so no longer once it was advanced.
    const isPlain = input.parameter.visibility === 'none';
    if (input.group === 'optional' && isOwn && isPlain) yield [item, group('advanced'), group('optional')];
  }
}

/** Moves there and back; answers what is wrong, empty where nothing is or the move is refused. */
function tryReturn(document: ConnectorDocument, item: DragItem, to: DropSlot, back: DropSlot): string {
  const there = planDrop(document, item, to);
  const moved = there.ok ? applyEdit(document, there.edit) : null;
  if (!there.ok || !moved?.ok) return '';
  const again = planDrop(moved.value.document, item, back);
  if (!again.ok) return `${there.edit.label}: back is refused, ${again.reason}`;
  const returned = applyEdit(moved.value.document, again.edit);
  if (!returned.ok) return `${there.edit.label}: back fails, ${returned.problem.message}`;
  const { definition, properties } = returned.value.document;
  const isSame =
    definition.tree.text === document.definition.tree.text &&
    properties?.tree.text === document.properties?.tree.text;
  return isSame ? '' : `${there.edit.label}: back gives other bytes`;
}

/** Gives an input choices from another operation and takes them away; answers as {@link tryReturn}. */
function tryBinding(document: ConnectorDocument, operation: Operation): string {
  const { key } = operation;
  const input = listInputs(document.definition.tree, operation).find(
    (one) => !one.dynamic && one.type === 'string',
  );
  const others = listOperations(document.definition.tree).filter((one) => one.key !== key);
  const slot: DropSlot = { kind: 'input', operation: key, id: input?.id ?? '' };
  for (const other of others.slice(0, 20)) {
    const bound = planDrop(document, { kind: 'operation', operation: other.key }, slot);
    const applied = bound.ok ? applyEdit(document, bound.edit) : null;
    if (!bound.ok || !applied?.ok) continue;
    const isOwn = bound.edit.changes.every((change) => 'change' in change && change.change.kind !== 'insert');
    const free = planUnbinding(applied.value.document, key, { kind: 'input', id: slot.id });
    const back = free.ok ? applyEdit(applied.value.document, free.edit) : null;
    if (!back?.ok) return `${bound.edit.label}: cannot be taken away`;
    const isSame = back.value.document.definition.tree.text === document.definition.tree.text;
    const wasShared =
      input?.parameter.place !== input?.parameter.listedAt || input?.parameter.listedAt[2] === 'parameters';
    return isSame || wasShared || !isOwn ? '' : `${bound.edit.label}: taken away, other bytes`;
  }
  return '';
}

/** Every operation with `CORPUS=1`, every ninth with `CORPUS=9`; else so few, spread out, that it takes seconds. */
const step = Number(process.env['CORPUS'] ?? 41);

describe.runIf(hasCorpus)('the corpus', () => {
  it('takes every drag, and gives the first bytes back', { timeout: 900_000 }, () => {
    const failures: string[] = [];
    let turn = 0;
    for (const { folder: name, definition, properties } of readCorpus()) {
      turn += 1;
      if (turn % Math.min(step, 7) > 0) continue;
      const document = open(definition, properties ?? undefined);
      const { tree } = document.definition;
      for (const { key } of listOperations(tree)) {
        turn += 1;
        if (turn % step > 0) continue;
        const operation = readOperation(tree, key)!;
        failures.push(...findIdleEdits(document, operation).map((one) => `${name} ${one}`));
        const drags = [...listDrags(document, operation, turn / step)];
        for (const at of [0, 3, 5, 8, 11, 14]) {
          const drag = drags[(turn / step + at) % drags.length];
          const failure = drag ? tryDrag(document, ...drag, true) : '';
          if (failure !== '') failures.push(`${name} ${key} ${failure}`);
        }
        const unbound = tryBinding(document, operation);
        if (unbound !== '') failures.push(`${name} ${key} ${unbound}`);
        for (const [item, to, back] of [...listReturns(document, operation)].slice(0, 2)) {
          const failure = tryReturn(document, item, to, back);
          if (failure !== '') failures.push(`${name} ${key} ${failure}`);
        }
      }
    }
    expect(failures.slice(0, 20)).toEqual([]);
  });
});
