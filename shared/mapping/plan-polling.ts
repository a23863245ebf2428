// Makes an operation a polling trigger: what it is, and the policy that turns a plain list into what the platform polls.
// https://learn.microsoft.com/connectors/custom-connectors/create-polling-trigger
import { findOutputResponse } from '../operations/list-outputs';
import { addPolicies } from '../operations/policy-entries';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { findChain, type PlanContext } from './context';
import type { DropPlan } from './drop';
import type { PollingAnswers } from './need';
import { insertParameter, ownParameter } from './own-parameter';
import { changeMember, changeText, joinSentences, plan, refuse, refuseGone } from './plan';
import { printPlace } from './print-expression';
import { printTitle } from './print-title';

/** Plans the polling trigger. */
export function planPolling(context: PlanContext, answers: PollingAnswers): DropPlan {
  const { tree, operation } = context;
  const node = findNode(tree, operation.place);
  const root = findOutputResponse(operation)?.schema;
  const list = root && findChain(tree, root, answers.collection)?.at(-1);
  const name = answers.parameter.trim();
  if (!node || !list) return refuseGone('The list that is watched');
  if (list.type !== 'array') return refuse(`${list.label || 'The reply'} is no list.`);
  if (name === '') return refuse('A query parameter has to carry how far the list was read.');
  if (!/@\{?triggerBody\(\)/.test(answers.state)) {
    return refuse('The state is read from the reply: start with @{triggerBody().');
  }
  const parameter = hideParameter(context, name);
  return plan({
    kind: 'make-trigger',
    label: `Make ${operation.title} a polling trigger`,
    changes: [
      ...changeMember(node, operation.place, 'x-ms-trigger', 'batch'),
      ...changeMember(node, operation.place, 'x-ms-trigger-metadata', { kind: 'query', mode: 'polling' }),
      ...changeText(node, operation.place, 'x-ms-trigger-hint', answers.hint.trim()),
      ...parameter.changes,
    ],
    others: addPolicy(context, answers, name),
    announcement: joinSentences(
      `${operation.title} is now a polling trigger; ${name} carries how far it was read.`,
      parameter.notice,
    ),
    place: operation.place,
    operation: operation.key,
  });
}

/** Makers never fill it in: the platform does, from the second poll on. */
function hideParameter(
  { tree, operation }: PlanContext,
  name: string,
): { readonly changes: readonly JsonChange[]; readonly notice: string } {
  const parameter = operation.parameters.find((one) => one.in === 'query' && one.name === name);
  if (!parameter) {
    const value = {
      name,
      in: 'query',
      type: 'string',
      'x-ms-summary': printTitle(name),
      'x-ms-visibility': 'internal',
    };
    return { changes: [insertParameter(tree, operation.place, value)], notice: `${name} is new.` };
  }
  const owned = ownParameter(tree, operation, parameter, 'describe');
  if (!owned || parameter.visibility === 'internal') return { changes: [], notice: '' };
  const hidden = changeMember(owned.node, owned.place, 'x-ms-visibility', 'internal');
  const required = parameter.required ? changeMember(owned.node, owned.place, 'required', false) : [];
  return { changes: [...owned.changes, ...required, ...hidden], notice: owned.notice };
}

function addPolicy(
  { document, operation }: PlanContext,
  answers: PollingAnswers,
  name: string,
): readonly FileChange[] {
  return addPolicies(document.properties?.tree, [
    {
      templateId: 'pollingtrigger',
      title: `Poll ${operation.title}`,
      type: 'PollingTrigger',
      parameters: {
        triggerConfig: { [name]: answers.state },
        triggerDataPath: printPlace('triggerBody', answers.collection),
      },
      operationIds: [operation.operationId],
    },
  ]);
}
