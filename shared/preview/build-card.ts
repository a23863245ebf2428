// Builds the card of an operation from the definition. Reads only. Layout: required fields, then optional ones, then
// the advanced ones behind a switch; hidden ones are not shown at all.
import { listInputs } from '../operations/list-inputs';
import type { Input, Operation } from '../operations/operation';
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import { buildField } from './build-fields';
import type { Approximation, CardField, CardOutput, CardTrigger, MakerCard } from './card';
import { listCardOutputs, mostOutputs } from './list-card-outputs';

/** Builds the card that a maker sees. */
export function buildCard(tree: JsonTree, operation: Operation): MakerCard {
  const inputs = listInputs(tree, operation).filter(
    (input) => input.group !== 'hidden' && !isCallback(tree, input),
  );
  const build = (isAdvanced: boolean) =>
    inputs
      .filter((input) => (input.group === 'advanced') === isAdvanced)
      .map((input) => buildField(tree, input));
  const fields = build(false);
  const advanced = build(true);
  const outputs = listCardOutputs(tree, operation);
  return {
    kind: operation.kind,
    title: operation.title,
    description: operation.description,
    fields,
    advanced,
    outputs,
    trigger: operation.trigger ? describeTrigger(tree, operation) : null,
    deprecated: operation.deprecated,
    approximations: listApproximations(operation, [...fields, ...advanced], outputs),
  };
}

/** The field that takes the address of the flow: the platform fills it in, the maker never sees it. */
function isCallback(tree: JsonTree, input: Input): boolean {
  const node = input.field && findNode(tree, input.field.place);
  return node?.kind === 'object' && node.members.some((member) => member.key === 'x-ms-notification-url');
}

/** A webhook has its notification on the path item; every other trigger is asked again and again. */
function describeTrigger(tree: JsonTree, operation: Operation): CardTrigger {
  const node = findNode(tree, operation.place);
  const hint = node ? readString(node, 'x-ms-trigger-hint') : '';
  const place = ['paths', operation.path, 'x-ms-notification-content'];
  const isWebhook = operation.trigger === 'single' && (findNode(tree, place) || operation.method !== 'get');
  if (isWebhook) {
    return { kind: 'webhook', hint, runs: 'The flow runs as soon as the web API sends a notification.' };
  }
  const runs =
    operation.trigger === 'batch'
      ? 'The web API is asked at intervals. The flow runs once for each new item.'
      : 'The web API is asked at intervals. The flow runs once for each reply that has something new.';
  return { kind: 'polling', hint, runs };
}

function listApproximations(
  operation: Operation,
  fields: readonly CardField[],
  outputs: readonly CardOutput[],
): readonly Approximation[] {
  const notes: Approximation[] = [];
  for (const field of fields) {
    const sentence = field.lookup ? describeLookup(field) : '';
    if (sentence !== '') notes.push({ about: field.id, sentence });
  }
  const isSeveral = operation.responses.filter((one) => /^2\d\d$/.test(one.status) && one.schema).length > 1;
  const whole = [
    isSeveral ? 'Several replies have a schema; the outputs are those of the one that counts.' : '',
    outputs.length >= mostOutputs ? `Only the first ${mostOutputs} outputs are listed.` : '',
    fields.some((field) => field.control === 'list')
      ? 'A list begins with one item here; makers add more, or hand over a whole list.'
      : '',
  ];
  return [...notes, ...whole.flatMap((sentence) => (sentence === '' ? [] : [{ about: '', sentence }]))];
}

function describeLookup({ lookup }: CardField): string {
  if (lookup?.builtIn) return 'The platform looks its choices up by itself; none can be shown here.';
  return lookup?.kind === 'tree'
    ? 'Makers open folder by folder; here the first level is listed.'
    : 'Its choices come from the web API and are only real over a connection.';
}
