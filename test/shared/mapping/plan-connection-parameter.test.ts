import { describe, expect, it } from 'vitest';
import type { DropSlot } from '../../../shared/mapping/drop';
import type { NeededPolicy, PolicyAnswers } from '../../../shared/mapping/need';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, planned, reasonOf } from './definitions';
import { listItems as operation, openPaged, propertyChanges } from './policy-definitions';

function drop(name: string, slot: DropSlot, document = openPaged()) {
  return { document, plan: planDrop(document, { kind: 'connection-parameter', name }, slot) };
}

/** What is asked, which a plan without answers must carry. */
function asked(name: string, slot: DropSlot): NeededPolicy {
  const { plan } = drop(name, slot);
  if (plan.ok || plan.needs?.kind !== 'policy') throw new Error('nothing is asked');
  return plan.needs;
}

const header = (policy?: PolicyAnswers): DropSlot => ({
  kind: 'location',
  operation,
  in: 'header',
  ...(policy ? { policy } : {}),
});
const send = "@connectionParameters('api_key')";

describe('a parameter of the connection onto the headers', () => {
  it('asks how, with an answer that can be taken as it stands', () => {
    expect(asked('api_key', header())).toEqual({
      kind: 'policy',
      place: 'header',
      suggestion: { scope: 'all', name: 'X-Api-Key', value: send },
      values: [send],
      canBeAll: true,
    });
  });

  it('makes the policy for all', () => {
    const { document, plan } = drop('api_key', header({ scope: 'all', name: 'X-Api-Key', value: send }));
    expect(changesOf(document, plan)).toEqual([]);
    expect(propertyChanges(document, plan)).toEqual([
      '-"iconBrandColor": "#0f6cbd"',
      '+"iconBrandColor": "#0f6cbd",',
      '+"policyTemplateInstances": [',
      '+{',
      '+"templateId": "setheader",',
      '+"title": "Send api_key as X-Api-Key",',
      '+"parameters": {',
      '+"x-ms-apimTemplateParameter.name": "X-Api-Key",',
      `+"x-ms-apimTemplateParameter.value": "${send}",`,
      '+"x-ms-apimTemplateParameter.existsAction": "override",',
      '+"x-ms-apimTemplate-policySection": "Request"',
      '+}',
      '+}',
      '+]',
    ]);
    expect(planned(plan).announcement).toBe('api_key is now sent in the headers of every operation.');
  });

  it('changes the policy that sends that header already', () => {
    const first = drop('api_key', header({ scope: 'all', name: 'X-Api-Key', value: send }));
    const document = apply(first.document, first.plan);
    const again = drop('host', header({ scope: 'all', name: 'x-api-key', value: 'fixed' }), document);
    expect(propertyChanges(document, again.plan)).toEqual([
      '-"x-ms-apimTemplateParameter.name": "X-Api-Key",',
      `-"x-ms-apimTemplateParameter.value": "${send}",`,
      '+"x-ms-apimTemplateParameter.name": "x-api-key",',
      '+"x-ms-apimTemplateParameter.value": "fixed",',
    ]);
    expect(
      reasonOf(drop('api_key', header({ scope: 'all', name: 'X-Api-Key', value: send }), document).plan),
    ).toBe('It is there already.');
  });

  it('is refused for a sign-in, for what is gone and for answers that cannot be', () => {
    expect(reasonOf(drop('token', header()).plan)).toBe(
      'token is a sign-in: its token is sent by the platform.',
    );
    expect(reasonOf(drop('none', header()).plan)).toBe('The connection parameter none is no longer there.');
    expect(reasonOf(drop('host', header({ scope: 'all', name: 'a b', value: 'x' })).plan)).toBe(
      'Write the name of a header.',
    );
  });
});

describe('a parameter of the connection elsewhere', () => {
  it('goes into the query of one operation, with a word on secrets', () => {
    const policy = { scope: 'operation', name: 'key', value: send } as const;
    const { document, plan } = drop('api_key', { kind: 'location', operation, in: 'query', policy });
    const lines = propertyChanges(document, plan);
    expect(lines).toContain('+"templateId": "setqueryparameter",');
    expect(lines.slice(-6)).toEqual([
      '+"x-ms-apimTemplate-operationName": [',
      '+"ListItems"',
      '+]',
      '+}',
      '+}',
      '+]',
    ]);
    expect(planned(plan).announcement).toContain('api_key is a secret');
  });

  it('is the host, with the base path that would be lost', () => {
    const slot: DropSlot = { kind: 'host', operation };
    const { suggestion, values } = asked('host', slot);
    expect(values).toEqual([
      "https://@connectionParameters('host')/v2",
      "https://@connectionParameters('host').api.contoso.com/v2",
    ]);
    const { document, plan } = drop('host', { ...slot, policy: suggestion });
    expect(propertyChanges(document, plan)).toContain(
      '+"x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters(\'host\')/v2"',
    );
  });

  it('stands in a segment of the route, whose parameter is nobody’s to fill in any more', () => {
    const slot: DropSlot = { kind: 'segment', operation, index: 0 };
    const { suggestion, canBeAll } = asked('host', slot);
    expect([suggestion.scope, canBeAll]).toEqual(['operation', false]);
    const { document, plan } = drop('host', { ...slot, policy: suggestion });
    expect(changesOf(document, plan)).toEqual([
      '-"/{tenant}/items": {',
      '+"/tenant/items": {',
      '-"parameters": [',
      '-{ "name": "tenant", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single" }',
      '-],',
    ]);
    const lines = propertyChanges(document, plan);
    expect(lines).toContain('+"templateId": "routerequesttoendpoint",');
    expect(lines).toContain(
      '+"x-ms-apimTemplateParameter.newPath": "/@connectionParameters(\'host\')/items",',
    );
    expect(lines).toContain('+"x-ms-apimTemplateParameter.httpMethod": "@Request.OriginalHTTPMethod",');
    expect(planned(plan).operation).toBe('get /tenant/items');
  });

  it('is refused in the body, and for all paths', () => {
    expect(reasonOf(drop('host', { kind: 'location', operation, in: 'body' }).plan)).toContain(
      'No policy can write',
    );
    const policy = { scope: 'all', name: '', value: '/a' } as const;
    expect(reasonOf(drop('host', { kind: 'location', operation, in: 'path', policy }).plan)).toBe(
      'A path is of one operation: for all of them, put it into the host.',
    );
  });
});
