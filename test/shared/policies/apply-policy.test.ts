import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { applyPolicy, listPoliciesFor } from '../../../shared/policies/apply-policy';
import type { NameValue, PolicyReply, PolicyRequest } from '../../../shared/policies/message';
import type { PolicyCall, PolicyContext } from '../../../shared/policies/policy-call';
import { defaultPolicySettings, type PolicySettings } from '../../../shared/policies/policy-settings';
import type { PolicyInstance } from '../../../shared/policies/read-policies';
import {
  findTemplate,
  policyTemplates,
  type PolicySection,
} from '../../../shared/policies/template-catalogue';

interface Setting {
  readonly request?: Partial<PolicyRequest>;
  readonly reply?: Partial<PolicyReply>;
  readonly connection?: Readonly<Record<string, JsonValue>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly settings?: Partial<PolicySettings>;
}

const plainRequest: PolicyRequest = {
  method: 'POST',
  baseUrl: 'https://api.example/v1',
  path: '/items/7',
  query: [],
  headers: [],
  body: undefined,
};

function build(
  templateId: string,
  parameters: Readonly<Record<string, JsonValue>>,
  section?: PolicySection,
): PolicyInstance {
  const template = findTemplate(templateId) ?? null;
  return {
    templateId,
    template,
    title: template?.title ?? templateId,
    section: section ?? template?.sections[0] ?? 'Request',
    operationIds: [],
    parameters,
    place: ['properties', 'policyTemplateInstances', 0],
  };
}

function apply(policy: PolicyInstance, setting: Setting) {
  const request = { ...plainRequest, ...setting.request };
  const reply = setting.reply ? { status: 200, headers: [], body: undefined, ...setting.reply } : null;
  const context: PolicyContext = {
    connectionParameters: setting.connection ?? {},
    pathParameters: setting.path ?? {},
    incoming: request,
    gatewayUrl: 'http://127.0.0.1:1/apim/items',
    settings: { ...defaultPolicySettings, ...setting.settings },
  };
  return applyPolicy(policy, { request, reply }, context);
}

function applied(policy: PolicyInstance, setting: Setting): PolicyCall {
  const outcome = apply(policy, setting);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  if (outcome.value.kind !== 'done') throw new Error(`The policy is not through: ${outcome.value.kind}`);
  return outcome.value.call;
}

function problemOf(policy: PolicyInstance, setting: Setting): string {
  const outcome = apply(policy, setting);
  return outcome.ok ? 'none' : outcome.problem.code;
}

const pairs = (list: readonly NameValue[]) => list.map(({ name, value }) => `${name}=${value}`);

describe('setheader', () => {
  const headers = [{ name: 'test', value: 'foo' }];

  it.each([
    [{ name: 'x-out', value: "@headers('test')moo" }, ['test=foo', 'x-out=foomoo']],
    [{ name: 'TEST', value: 'bar' }, ['test=bar']],
    [{ name: 'test', value: 'bar', existsAction: 'skip' }, ['test=foo']],
    [{ name: 'test', value: 'bar', existsAction: 'append' }, ['test=foo,bar']],
    [
      { name: 'Authorization', value: "@headers('access-token')", existsAction: 'override' },
      ['test=foo', 'Authorization='],
    ],
    [{ name: 'X-API-KEY', value: "@connectionParameters('apiKey', '')" }, ['test=foo', 'X-API-KEY=s3']],
    [{ name: 'x-tenant', value: "@ConnectionParameters('TENANT')" }, ['test=foo', 'x-tenant=north']],
  ])('%j', (parameters, expected) => {
    const setting = { request: { headers }, connection: { apiKey: 's3', tenant: 'north' } };
    expect(pairs(applied(build('setHeader', parameters), setting).request.headers)).toEqual(expected);
  });

  it('changes the reply in the Response section and leaves the request alone', () => {
    const policy = build('setheader', { name: 'x-seen', value: 'yes' }, 'Response');
    const call = applied(policy, { request: { headers }, reply: {} });
    expect(pairs(call.reply?.headers ?? [])).toEqual(['x-seen=yes']);
    expect(pairs(call.request.headers)).toEqual(['test=foo']);
  });

  it('reads what an earlier policy set, or the call as it came in', () => {
    const policy = build('setheader', { name: 'b', value: "@headers('test')!" });
    const later = { ...plainRequest, headers: [{ name: 'test', value: 'later' }] };
    const read = (valuesFrom: PolicySettings['valuesFrom']) => {
      const outcome = applyPolicy(
        policy,
        { request: later, reply: null },
        {
          connectionParameters: {},
          pathParameters: {},
          incoming: { ...plainRequest, headers },
          gatewayUrl: '',
          settings: { ...defaultPolicySettings, valuesFrom },
        },
      );
      return outcome.ok && outcome.value.kind === 'done' && outcome.value.call.request.headers.at(-1)?.value;
    };
    expect([read('present'), read('incoming')]).toEqual(['later!', 'foo!']);
  });

  it('fails on a missing value where the settings say so', () => {
    const policy = build('setheader', { name: 'a', value: "@headers('none')" });
    expect(problemOf(policy, { settings: { missingValue: 'fail' } })).toBe('policy-value-missing');
  });

  it('fails on a function that does not exist, with the place of the policy', () => {
    const outcome = apply(build('setheader', { name: 'a', value: "@queryParamters('x')" }), {});
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        code: 'policy-unknown-function',
        place: { file: 'properties', pointer: '/properties/policyTemplateInstances/0' },
      },
    });
  });
});

describe('setqueryparameter', () => {
  const query = [{ name: '$filter', value: 'a eq 1' }];

  it.each([
    [{ name: '%24top', value: '50', existsAction: 'skip' }, ['$filter=a eq 1', '$top=50']],
    [{ name: '$filter', value: 'b eq 2', existsAction: 'append' }, ['$filter=a eq 1', '$filter=b eq 2']],
    [{ name: '$filter', value: 'b eq 2' }, ['$filter=b eq 2']],
    [{ name: '$filter', value: 'b eq 2', existsAction: 'skip' }, ['$filter=a eq 1']],
    [
      { name: 'tokenid', value: "@connectionParameters('api_token')", existsAction: 'override' },
      ['$filter=a eq 1', 'tokenid=t1'],
    ],
  ])('%j', (parameters, expected) => {
    const setting = { request: { query }, connection: { api_token: 't1' } };
    expect(pairs(applied(build('setqueryparameter', parameters), setting).request.query)).toEqual(expected);
  });
});

describe('dynamichosturl and dynamicsubdomain', () => {
  const setting: Setting = {
    request: {
      headers: [
        { name: 'test', value: 'foo' },
        { name: 'port', value: '1234' },
      ],
      query: [{ name: 'domain', value: 'pqr' }],
    },
    connection: { cat: 'bar', subPath: 'path', server: 'https://erp.example/', organization: 'north' },
  };

  it.each([
    ['dynamichosturl', "https://@header('test').abc.xyz:@header('port')", 'https://foo.abc.xyz:1234'],
    ['dynamicHostUrl', "https://@header('test123','default').abc.xyz", 'https://default.abc.xyz'],
    [
      'dynamichosturl',
      "https://@connectionParameters('cat').@queryParameters('domain')/@connectionParameters('subPath')",
      'https://bar.pqr/path',
    ],
    [
      'dynamichosturl',
      "@connectionParameters('server')/odata/v4/@connectionParameters('organization')/",
      'https://erp.example/odata/v4/north',
    ],
    ['dynamicsubdomain', "https://@connectionParameters('cat').example", 'https://bar.example'],
    ['dynamicsubdomain', "@connectionParameters('server')", 'https://erp.example'],
    ['DynamicSubdomain', "https://@queryParameters('domain').example:8080//a/", 'https://pqr.example:8080/a'],
  ])('%s %s', (templateId, urlTemplate, expected) => {
    const call = applied(build(templateId, { urlTemplate }), setting);
    expect(call.request.baseUrl).toBe(expected);
    expect(call.request.path).toBe('/items/7');
    expect(pairs(call.request.query)).toEqual(['domain=pqr']);
  });

  it.each(["https://@connectionParameters('none')", "@connectionParameters('cat')", 'https://a b'])(
    'refuses what is no address: %s',
    (urlTemplate) => {
      expect(problemOf(build('dynamichosturl', { urlTemplate }), setting)).toBe('policy-host-invalid');
    },
  );
});

describe('routerequesttoendpoint', () => {
  const setting: Setting = {
    request: { query: [{ name: 'a', value: '1' }] },
    connection: { workspace: 'w1' },
    path: { doc_id: 'd%201', id: '7' },
  };

  it.each([
    [{ newPath: '/2/issue', httpMethod: '@Request.OriginalHTTPMethod' }, 'POST /2/issue', ['a=1']],
    [
      { newPath: 'docs/{doc_id}/accesses/{id}', httpMethod: 'DELETE' },
      'DELETE /docs/d%201/accesses/7',
      ['a=1'],
    ],
    [{ newPath: "/@connectionParameters('workspace')/docs/{ID}" }, 'POST /w1/docs/7', ['a=1']],
    [{ newPath: '/find?type=open&q=x%20y', httpMethod: 'GET' }, 'GET /find', ['a=1', 'type=open', 'q=x y']],
  ])('%j', (parameters, line, query) => {
    const { request } = applied(build('routerequesttoendpoint', parameters), setting);
    expect(`${request.method} ${request.path}`).toBe(line);
    expect(pairs(request.query)).toEqual(query);
    expect(request.baseUrl).toBe('https://api.example/v1');
  });
});

describe('setproperty', () => {
  const set = (parent: string, sub: string, value: string) => ({
    newPropertyParentPathTemplate: parent,
    newPropertySubPathTemplate: sub,
    propertyValuePathTemplate: value,
  });

  it.each([
    [set('@body()', 'count', '30'), { a: 1 }, { a: 1, count: '30' }],
    [
      set('@body()', "['@odata.id']", "https://graph.example/{@body()['@odata.id']}"),
      { '@odata.id': '7' },
      { '@odata.id': 'https://graph.example/7' },
    ],
    [
      set('@body().invoices', 'title', "'{@item()['id']}-{@item()['reference']}'"),
      {
        invoices: [
          { id: 1, reference: 'a' },
          { id: 2, reference: 'b' },
        ],
      },
      {
        invoices: [
          { id: 1, reference: 'a', title: '1-a' },
          { id: 2, reference: 'b', title: '2-b' },
        ],
      },
    ],
    [
      set('@body()', 'payments', '[{@body().payments}]'),
      { payments: { sum: 5 } },
      { payments: [{ sum: 5 }] },
    ],
    [set('@body()', 'nextLink', '{@body().next}'), { next: '/p2' }, { next: '/p2', nextLink: '/p2' }],
    [set('@body()', 'copy', '@body().a'), { a: { b: [1] } }, { a: { b: [1] }, copy: { b: [1] } }],
    [set('body().list', 'own', 'x'), { list: [{}] }, { list: [{ own: 'x' }] }],
    [set('@body().a', 'deep.er', 'x'), { a: {} }, { a: { deep: { er: 'x' } } }],
  ])('%j', (parameters, body, expected) => {
    expect(applied(build('setproperty', parameters), { request: { body } }).request.body).toEqual(expected);
  });

  it('works on the reply in the Response section', () => {
    const policy = build('setproperty', set('@body()', 'ok', 'yes'), 'Response');
    const call = applied(policy, { request: { body: { a: 1 } }, reply: { body: { b: 2 } } });
    expect([call.request.body, call.reply?.body]).toEqual([{ a: 1 }, { b: 2, ok: 'yes' }]);
  });

  it('fails where a null stands in the middle of a path, and where the parent is no object', () => {
    const nulled = build('setproperty', set('@body()', 'x', '@body().a.b'));
    expect(problemOf(nulled, { request: { body: { a: null } } })).toBe('policy-path-missing');
    const scalar = build('setproperty', set('@body().a', 'x', '1'));
    expect(problemOf(scalar, { request: { body: { a: 5 } } })).toBe('policy-parent-missing');
  });

  it('keeps quotes and text where the settings say so', () => {
    const policy = build('setproperty', set('@body()', 'x', "'a'"));
    expect(applied(policy, { request: { body: {} }, settings: { quotes: 'keep' } }).request.body).toEqual({
      x: "'a'",
    });
    const list = build('setproperty', set('@body()', 'x', '["a"]'));
    expect(applied(list, { request: { body: {} }, settings: { jsonText: 'text' } }).request.body).toEqual({
      x: '["a"]',
    });
  });
});

describe('the conversions of properties', () => {
  const at = (parent: string, sub: string, to: string, more: Readonly<Record<string, string>> = {}) => ({
    propertyParentPath: parent,
    propertySubPath: sub,
    newPropertyPath: to,
    ...more,
  });

  it.each<[string, Readonly<Record<string, JsonValue>>, JsonValue, JsonValue]>([
    [
      'convertobjecttoarray',
      at('@body()', 'assignments', '@body()._assignments', { keyName: 'userId', valueName: 'value' }),
      { assignments: { u1: 1, u2: 2 } },
      {
        assignments: { u1: 1, u2: 2 },
        _assignments: [
          { userId: 'u1', value: 1 },
          { userId: 'u2', value: 2 },
        ],
      },
    ],
    [
      'convertobjecttoarray',
      at('@body()', 'a', '@body().a'),
      { a: { k: 'v' } },
      { a: [{ key: 'k', value: 'v' }] },
    ],
    [
      'convertobjecttoarray',
      at('@body().items', 'a', '@item().list'),
      { items: [{ a: { k: 1 } }, { a: { m: 2 } }] },
      {
        items: [
          { a: { k: 1 }, list: [{ key: 'k', value: 1 }] },
          { a: { m: 2 }, list: [{ key: 'm', value: 2 }] },
        ],
      },
    ],
    [
      'convertarraytoobject',
      at('@body()', 'references', '@body().references', {
        keyWithinCollectionPath: 'resourceLink',
        retainKey: 'false',
      }),
      {
        references: [
          { resourceLink: 'a', alias: 1 },
          { resourceLink: 'b', alias: 2 },
        ],
      },
      { references: { a: { alias: 1 }, b: { alias: 2 } } },
    ],
    [
      'convertarraytoobject',
      at('@body()', 'list', '@body().map', { keyWithinCollectionPath: 'id' }),
      { list: [{ id: 5 }] },
      { list: [{ id: 5 }], map: { '5': { id: 5 } } },
    ],
    [
      'convertarraytoobject',
      at('@body()', 'list', 'map', { keyWithinCollectionPath: 'id' }),
      { list: [{ name: 'without' }, { id: 'a' }] },
      { list: [{ name: 'without' }, { id: 'a' }], map: { a: { id: 'a' } } },
    ],
    [
      'stringtoarray',
      at('@body()', 'assignments', '@body().assignments', {
        delimiterList: ';',
        childPropertyName: 'userId',
      }),
      { assignments: 'a;b' },
      { assignments: [{ userId: 'a' }, { userId: 'b' }] },
    ],
    [
      'stringtoarray',
      at('@body()', 'tags', '@body().tags', { delimiterList: ';,', childPropertyName: 'tag' }),
      { tags: 'a,b;c' },
      { tags: [{ tag: 'a' }, { tag: 'b' }, { tag: 'c' }] },
    ],
    [
      'stringtoarray',
      at('@body()', 'tags', '@body().tags', { delimiterList: ';', childPropertyName: 'tag' }),
      { tags: 5 },
      { tags: 5 },
    ],
    [
      'stringreplace',
      at('@body().references', 'resourceLink', '@item().resourceLink', {
        sourceString: '%',
        replacementString: '%25',
      }),
      { references: [{ resourceLink: 'a%b%' }] },
      { references: [{ resourceLink: 'a%25b%25' }] },
    ],
    [
      'stringreplace',
      at('@body().invoices', 'url', '@item().id', {
        sourceString: 'https://x.example/',
        replacementString: '',
      }),
      { invoices: [{ url: 'https://x.example/7' }] },
      { invoices: [{ url: 'https://x.example/7', id: '7' }] },
    ],
    [
      'stringreplace',
      at('@body()', 'a', '@body().a', { sourceString: 'x', replacementString: '$&' }),
      { a: 'x' },
      { a: '$&' },
    ],
    [
      'encodepropertyvalue',
      at('@body().assignments', 'userId', '@item().userId'),
      { assignments: [{ userId: 'a b/c' }] },
      { assignments: [{ userId: 'a%20b%2Fc' }] },
    ],
    ['encodepropertyvalue', at('@body()', 'id', '@body().id'), { id: 7 }, { id: '7' }],
    ['encodepropertyvalue', at('@body()', 'none', '@body().none'), { id: 7 }, { id: 7 }],
  ])('%s %j', (templateId, parameters, body, expected) => {
    expect(applied(build(templateId, parameters), { request: { body } }).request.body).toEqual(expected);
  });

  it('takes the literal null as the parent itself', () => {
    const policy = build(
      'convertobjecttoarray',
      at('@body()', 'null', '@body().Zones', { keyName: 'Name', valueName: 'Details' }),
      'Response',
    );
    const call = applied(policy, { reply: { body: { z1: { a: 1 } } } });
    expect(call.reply?.body).toEqual({ z1: { a: 1 }, Zones: [{ Name: 'z1', Details: { a: 1 } }] });
  });
});

describe('moveproperties', () => {
  const move = (copy?: string) => ({
    srcParentPath: '@body()',
    srcSubPath: 'customProperties',
    dstParentPath: '@body()',
    dstSubPath: 'null',
    ...(copy === undefined ? {} : { copyOnlySubProperties: copy }),
  });

  it.each([
    [move('true'), { customProperties: { a: 1 }, b: 2 }, { customProperties: { a: 1 }, a: 1, b: 2 }],
    [move(), { customProperties: { a: 1 }, b: 2 }, { a: 1, b: 2 }],
    [move(), { b: 2 }, { b: 2 }],
  ])('%j', (parameters, body, expected) => {
    expect(applied(build('moveproperties', parameters), { request: { body } }).request.body).toEqual(
      expected,
    );
  });
});

describe('setvaluefromurl', () => {
  const ask = (target: string, url: string, value: string, httpMethod?: string) => ({
    parameterTemplate: target,
    parameterValueUrl: url,
    parameterValuePathTemplate: value,
    ...(httpMethod === undefined ? {} : { httpMethod }),
  });
  const setting: Setting = { request: { body: { x: 1 } }, path: { id: '7', pageId: 'p1' } };

  it.each([
    [
      ask("@headers('If-Match')", '/v1.0/planner/tasks/{id}/details', "@body()['@odata.etag']", 'GET'),
      'GET /v1.0/planner/tasks/7/details',
      { '@odata.etag': 'W/1' },
      { headers: ['If-Match=W/1'], query: [] },
    ],
    [
      ask("@queryParameters('access_token')", '/{pageId}?fields=access_token', '@body().access_token'),
      'GET /p1',
      { access_token: 't' },
      { headers: [], query: ['access_token=t'] },
    ],
    [
      ask("@queryParameters('n')", '/count', '@body().n', 'POST'),
      'POST /count',
      { n: 5 },
      { headers: [], query: ['n=5'] },
    ],
  ])('%j', (parameters, line, body, expected) => {
    const outcome = apply(build('setvaluefromurl', parameters), setting);
    if (!outcome.ok || outcome.value.kind !== 'fetch') throw new Error('It asks for nothing.');
    const { request, finish } = outcome.value;
    expect(`${request.method} ${request.path}`).toBe(line);
    expect(request.body).toBeUndefined();
    const finished = finish({ status: 200, headers: [], body });
    if (!finished.ok) throw new Error(finished.problem.message);
    const isToken = parameters.parameterTemplate.includes('token');
    expect(outcome.value.listSecrets(finished.value)).toEqual(isToken ? ['t'] : []);
    expect({
      headers: pairs(finished.value.request.headers),
      query: pairs(finished.value.request.query),
    }).toEqual(expected);
    expect(finished.value.request.body).toEqual({ x: 1 });
  });

  it('fails without a target, and when the reply has not the value on its way', () => {
    expect(problemOf(build('setvaluefromurl', ask('If-Match', '/a', '@body().b')), setting)).toBe(
      'policy-target-invalid',
    );
    const outcome = apply(build('setvaluefromurl', ask("@headers('a')", '/a', '@body().b.c')), setting);
    if (!outcome.ok || outcome.value.kind !== 'fetch') throw new Error('It asks for nothing.');
    expect(outcome.value.finish({ status: 200, headers: [], body: {} }).ok).toBe(false);
  });
});

describe('updatenextlink', () => {
  it.each([
    [
      { nextLinkPropertyName: '@odata.nextLink' },
      { '@odata.nextLink': 'https://api.example/v1/items?p=2' },
      { '@odata.nextLink': 'http://127.0.0.1:1/apim/items/items?p=2' },
    ],
    [
      { nextLinkPropertyName: 'nextLink' },
      { nextLink: 'https://other.example/x?p=2' },
      { nextLink: 'http://127.0.0.1:1/apim/items/x?p=2' },
    ],
    [
      { nextLinkPropertyName: 'next', nextLinkParentPropertyPath: '@body().links' },
      { links: { next: '/items?p=2' } },
      { links: { next: 'http://127.0.0.1:1/apim/items/items?p=2' } },
    ],
    [
      { nextLinkPropertyName: 'nextLink' },
      { nextLink: 'http://other.example/v1/items?p=2' },
      { nextLink: 'http://127.0.0.1:1/apim/items/items?p=2' },
    ],
    [{ nextLinkPropertyName: 'nextLink' }, { value: [] }, { value: [] }],
  ])('%j', (parameters, body, expected) => {
    expect(applied(build('updatenextlink', parameters), { reply: { body } }).reply?.body).toEqual(expected);
  });
});

describe('pollingtrigger', () => {
  const policy = build('pollingtrigger', {
    triggerConfig: {
      $filter: 'changed gt @{triggerBody().value[0].changed}',
      'x-ms-triggerConfig-nextLink': 'next',
    },
    triggerDataPath: '@triggerBody().value',
  });
  const request = { method: 'GET', query: [{ name: '$filter', value: 'changed gt 1' }] };

  it('answers 200 with the state of the newest', () => {
    const reply = applied(policy, {
      request,
      reply: { body: { value: [{ changed: 5 }, { changed: 4 }] } },
    }).reply;
    expect(reply?.status).toBe(200);
    expect(reply?.body).toEqual({ value: [{ changed: 5 }, { changed: 4 }] });
    expect(pairs(reply?.headers ?? [])).toEqual([
      'Location=http://127.0.0.1:1/apim/items/items/7?%24filter=changed%20gt%205',
      'Retry-After=60',
    ]);
  });

  it('answers 202 with the state as it was when nothing is new', () => {
    const reply = applied(policy, { request, reply: { body: { value: [] } } }).reply;
    expect([reply?.status, reply?.body]).toEqual([202, undefined]);
    expect(pairs(reply?.headers ?? [])[0]).toBe(
      'Location=http://127.0.0.1:1/apim/items/items/7?%24filter=changed%20gt%201',
    );
  });

  it('keeps the wait that the web API asks for, and lets other replies pass', () => {
    const headers = [{ name: 'retry-after', value: '5' }];
    expect(
      pairs(applied(policy, { request, reply: { headers, body: { value: [] } } }).reply?.headers ?? []),
    ).toContain('retry-after=5');
    expect(applied(policy, { request, reply: { status: 500, body: { error: 'x' } } }).reply).toMatchObject({
      status: 500,
      body: { error: 'x' },
    });
  });

  it('fails where there is no list', () => {
    expect(problemOf(policy, { request, reply: { body: { value: {} } } })).toBe(
      'policy-trigger-data-missing',
    );
  });
});

describe('setconnectionstatustounauthenticated', () => {
  it.each([
    [401, 401, 'unauthenticated'],
    [401, 403, 'done'],
    ['403', 403, 'unauthenticated'],
  ])('status %s against %s', (statusCode, status, kind) => {
    const outcome = apply(build('setconnectionstatustounauthenticated', { statusCode }), {
      reply: { status },
    });
    expect(outcome.ok && outcome.value.kind).toBe(kind);
  });
});

describe('the catalogue', () => {
  it('has code behind every template', () => {
    for (const template of policyTemplates) {
      expect(problemOf(build(template.id, {}), { reply: {} })).not.toBe('policy-unknown-template');
    }
    expect(problemOf(build('nothing', {}), {})).toBe('policy-unknown-template');
  });
});

describe('listPoliciesFor', () => {
  const header = { ...build('setheader', { name: 'a', value: '1' }), operationIds: ['One'] };
  const host = (url: string) => ({ ...build('dynamichosturl', { urlTemplate: url }), title: url });
  const policies = [
    host('https://a.example'),
    header,
    host('https://b.example'),
    build('setheader', { name: 'r', value: '1' }, 'Response'),
  ];
  const titles = (operationId: string, settings: Partial<PolicySettings> = {}) =>
    listPoliciesFor(policies, operationId, 'Request', { ...defaultPolicySettings, ...settings }).map(
      (one) => one.title,
    );

  it('takes those of the operation and of all, in order, and one host', () => {
    expect(titles('One')).toEqual(['Set HTTP header', 'https://b.example']);
    expect(titles('Two')).toEqual(['https://b.example']);
    expect(titles('Two', { severalHosts: 'first' })).toEqual(['https://a.example']);
  });
});
