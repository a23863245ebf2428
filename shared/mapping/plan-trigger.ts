// An operation onto the triggers: a webhook or a polling trigger, through a short form; and the way back to an action.
import { findNode } from '../text/locate';
import { inOperation } from './in-operation';
import type { OperationKey } from '../operations/operation';
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, MappedDocument, SlotOf } from './drop';
import { listCalledIds } from './list-called-ids';
import type { NeededTrigger } from './need';
import { planActionAgain } from './plan-action';
import { planPolling } from './plan-polling';
import { planWebhook } from './plan-webhook';
import { refuse } from './plan';
import { buildPollingForm, findPollingObstacle } from './polling-form';
import { buildWebhookForm, findWebhookObstacle } from './webhook-form';

/** Plans the trigger that the answers make; asks where there are none yet. */
export function planOperationToTriggers(
  context: PlanContext,
  _item: ItemOf<'operation'>,
  { answers }: SlotOf<'triggers'>,
): DropPlan {
  const { tree, operation } = context;
  if (operation.kind === 'trigger') return refuse(`${operation.title} is a trigger already.`);
  const isCalled = operation.operationId !== '' && listCalledIds(tree.root)?.includes(operation.operationId);
  if (isCalled)
    return refuse(`Inputs take their choices from ${operation.title}, and a trigger cannot be called.`);
  const needs = buildForm(context);
  if (!needs.webhook && !needs.polling) return refuse(`${needs.webhookObstacle} ${needs.pollingObstacle}`);
  if (!answers) return { ok: false, reason: 'A trigger needs a few answers first.', needs };
  if (answers.kind === 'webhook') {
    return needs.webhook ? planWebhook(context, answers) : refuse(needs.webhookObstacle);
  }
  return needs.polling ? planPolling(context, answers) : refuse(needs.pollingObstacle);
}

/** Plans that a trigger is an action again: everything that made it a trigger goes, the call itself stays. */
export function planAction(document: MappedDocument, key: OperationKey): DropPlan {
  return inOperation(document, key, (context) => {
    const { tree, operation } = context;
    const node = findNode(tree, operation.place);
    if (operation.kind !== 'trigger' || !node) return refuse(`${operation.title} is an action already.`);
    return planActionAgain(context, node);
  });
}

function buildForm(context: PlanContext): NeededTrigger {
  return {
    kind: 'trigger',
    webhook: buildWebhookForm(context),
    polling: buildPollingForm(context),
    webhookObstacle: findWebhookObstacle(context),
    pollingObstacle: findPollingObstacle(context),
  };
}
