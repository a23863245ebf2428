import { describe, expect, it } from 'vitest';
import type { DropPlan } from '../../../shared/mapping/drop';
import type { NeededTrigger, TriggerAnswers } from '../../../shared/mapping/need';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { planAction } from '../../../shared/mapping/plan-trigger';
import type { OperationKey } from '../../../shared/operations/operation';
import { apply, changesOf, planned, reasonOf, textAfter } from './definitions';
import { propertyChanges } from './policy-definitions';
import { hooks, listOrders, openHooks, register, unregister } from './trigger-definitions';

function drop(operation: OperationKey, answers?: TriggerAnswers, document = openHooks()) {
  const slot = { kind: 'triggers', ...(answers ? { answers } : {}) } as const;
  return { document, plan: planDrop(document, { kind: 'operation', operation }, slot) };
}

/** The form, which a plan without answers must ask for. */
function formOf(plan: DropPlan): NeededTrigger {
  if (plan.ok || plan.needs?.kind !== 'trigger') throw new Error('nothing is asked');
  return plan.needs;
}

function suggested(operation: OperationKey): TriggerAnswers {
  const form = formOf(drop(operation).plan);
  const answers = form.webhook?.suggestion ?? form.polling?.suggestion;
  if (!answers) throw new Error('nothing is suggested');
  return answers;
}

describe('an operation onto the triggers, as a webhook', () => {
  it('asks with a guess of the callback, the notification and what deletes it', () => {
    const form = formOf(drop(register).plan);
    expect(form.webhook?.suggestion).toEqual({
      kind: 'webhook',
      callback: ['config', 'callbackUrl'],
      notification: { kind: 'reference', name: 'OrderEvent' },
      deleteOperation: unregister,
      hint: '',
    });
    expect(form.webhook?.callbacks.map(({ label }) => label)).toEqual(['event', 'callbackUrl']);
    expect(form.pollingObstacle).toBe('Its reply has no list of objects to watch.');
  });

  it('marks the callback, the notification, the header and what deletes it', () => {
    const { document, plan } = drop(register, suggested(register));
    expect(changesOf(document, plan)).toEqual([
      '-"callbackUrl": { "type": "string" }',
      '-}',
      '+"callbackUrl": { "type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal" }',
      '+},',
      '+"required": [',
      '+"callbackUrl"',
      '+]',
      '-}',
      '-}',
      '+},',
      '+"required": [',
      '+"config"',
      '+]',
      '+},',
      '+"required": true',
      '-"201": { "description": "Created" }',
      '+"201": { "description": "Created", "headers": { "Location": { "type": "string", "description": "Where the webhook stands, to be deleted by." } } }',
      '+},',
      '+"x-ms-trigger": "single"',
      '+},',
      '+"x-ms-notification-content": {',
      '+"schema": {',
      '+"$ref": "#/definitions/OrderEvent"',
      '-"responses": { "204": { "description": "Gone" } }',
      '+"responses": { "204": { "description": "Gone" } },',
      '+"x-ms-visibility": "internal"',
    ]);
    expect(planned(plan).announcement).toBe(
      'When an order comes is now a webhook trigger; callbackUrl takes the address of the callback.',
    );
  });

  it('gives a shared body its own copy, and takes the notification from samples', () => {
    const text = hooks
      .replace(/"config": \{[^]*?\n {16}\}/, '"config": { "$ref": "#/definitions/Config" }')
      .replace(
        '"definitions": {',
        '"definitions": {\n    "Config": { "type": "object", "properties": { "callbackUrl": { "type": "string" } } },\n    "Other": { "type": "object", "properties": { "config": { "$ref": "#/definitions/Config" } } },',
      );
    const answers: TriggerAnswers = {
      kind: 'webhook',
      callback: ['config', 'callbackUrl'],
      notification: { kind: 'samples', samples: [{ id: 1 }] },
      deleteOperation: null,
      hint: 'Order something.',
    };
    const { document, plan } = drop(register, answers, openHooks(text));
    const lines = changesOf(document, plan);
    expect(lines).toContain(
      '+"config": { "type": "object", "properties": { "callbackUrl": { "type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal" } }, "required": ["callbackUrl"] }',
    );
    expect(lines).toContain('+"x-ms-trigger-hint": "Order something."');
    expect(lines).toContain('+"id": {');
    expect(planned(plan).announcement).toContain('Nothing takes the webhook away yet');
  });

  it('is an action again without all of it', () => {
    const { document, plan } = drop(register, suggested(register));
    const trigger = apply(document, plan);
    const after = textAfter(trigger, planAction(trigger, register));
    expect(after).not.toMatch(/x-ms-(trigger|notification)/);
    expect(reasonOf(planAction(openHooks(), register))).toBe('When an order comes is an action already.');
  });
});

describe('an operation onto the triggers, as a polling trigger', () => {
  it('asks for the list, the parameter and the state, with a guess', () => {
    const form = formOf(drop(listOrders).plan);
    expect(form.polling?.suggestion).toEqual({
      kind: 'polling',
      collection: ['value'],
      parameter: 'since',
      state: '@{triggerBody().value[0].modified}',
      hint: '',
    });
    expect(form.polling?.marks['value']?.map(({ label }) => label)).toEqual(['modified', 'id']);
    expect(form.webhookObstacle).toBe('A webhook is registered by a request with a body, and GET has none.');
  });

  it('hides the parameter, says what it is and adds the policy; and back gives the first bytes', () => {
    const { document, plan } = drop(listOrders, suggested(listOrders));
    expect(changesOf(document, plan)).toEqual([
      '-{ "name": "since", "in": "query", "type": "string" }',
      '+{ "name": "since", "in": "query", "type": "string", "x-ms-visibility": "internal" }',
      '+},',
      '+"x-ms-trigger": "batch",',
      '+"x-ms-trigger-metadata": {',
      '+"kind": "query",',
      '+"mode": "polling"',
    ]);
    expect(propertyChanges(document, plan).slice(3)).toEqual([
      '+{',
      '+"templateId": "pollingtrigger",',
      '+"title": "Poll List orders",',
      '+"type": "PollingTrigger",',
      '+"parameters": {',
      '+"x-ms-apimTemplateParameter.triggerConfig": {',
      '+"since": "@{triggerBody().value[0].modified}"',
      '+},',
      '+"x-ms-apimTemplateParameter.triggerDataPath": "@triggerBody().value",',
      '+"x-ms-apimTemplate-operationName": [',
      '+"ListOrders"',
      '+]',
      '+}',
      '+}',
      '+]',
    ]);
    const trigger = apply(document, plan);
    expect(textAfter(trigger, planAction(trigger, listOrders))).toBe(hooks);
  });

  it('makes a parameter that is not there', () => {
    const state = 'modified gt @{triggerBody().value[0].modified}';
    const answers = {
      kind: 'polling',
      collection: ['value'],
      parameter: '$filter',
      state,
      hint: '',
    } as const;
    const { document, plan } = drop(listOrders, answers);
    expect(changesOf(document, plan)).toContain(
      '+{ "name": "$filter", "in": "query", "type": "string", "x-ms-summary": "Filter", "x-ms-visibility": "internal" }',
    );
    expect(reasonOf(drop(listOrders, { ...answers, state: 'now' }).plan)).toBe(
      'The state is read from the reply: start with @{triggerBody().',
    );
  });

  it('is refused for what can be neither, and for what is one', () => {
    expect(reasonOf(drop(unregister).plan)).toContain('no text field that could take the address');
    const first = drop(listOrders, suggested(listOrders));
    const trigger = apply(first.document, first.plan);
    expect(reasonOf(drop(listOrders, undefined, trigger).plan)).toBe('List orders is a trigger already.');
  });
});
