// The drag table: parameters of the connection, what is done with a reply, and triggers.
import { type DragCase, type PropertiesFile, runDragCase } from '../drag-case';
import { buildDragFiles, type DragDefinition, findBodyProperties } from '../drag-connector';
import { shareStudio, type SharedStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const card = 'What the maker sees';
const sources = 'Sources';
const connection = { column: sources, name: 'Connection' } as const;
const operations = { column: sources, name: 'Operations' } as const;
const tenant = { column: sources, name: 'tenant' } as const;

const stock = (definition: DragDefinition) => definition.paths['/shops/main/stock/{sku}'].post;
const addPolicies = ({ properties }: PropertiesFile, ...policies: readonly object[]) =>
  void Object.assign(properties, { policyTemplateInstances: policies });
const submit =
  (button: string) =>
  async ({ studio: { dialog } }: SharedStudio) => {
    await dialog.getByRole('button', { name: button }).click();
  };

const cases: readonly DragCase[] = [
  {
    name: 'a parameter of the connection is sent as a header',
    operation: 'Set stock',
    open: [connection],
    from: tenant,
    to: { column: call, name: 'Headers' },
    place: 'headers',
    answer: submit('Add the policy'),
    focus: /^Headers/u,
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'setheader',
        title: 'Send tenant as X-Tenant',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-Tenant',
          'x-ms-apimTemplateParameter.value': "@connectionParameters('tenant')",
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Request',
        },
      }),
  },
  {
    name: 'a parameter of the connection is sent in the query',
    operation: 'Set stock',
    open: [connection],
    from: tenant,
    to: { column: call, name: 'Query' },
    place: 'query',
    answer: submit('Add the policy'),
    focus: /^Query/u,
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'setqueryparameter',
        title: 'Send tenant as tenant',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'tenant',
          'x-ms-apimTemplateParameter.value': "@connectionParameters('tenant')",
          'x-ms-apimTemplateParameter.existsAction': 'override',
        },
      }),
  },
  {
    name: 'a parameter of the connection is the host',
    operation: 'Set stock',
    open: [connection],
    from: tenant,
    to: { column: call, name: 'Host' },
    place: 'host',
    answer: submit('Add the policy'),
    focus: /^Host/u,
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'dynamichosturl',
        title: 'Host from tenant',
        parameters: {
          'x-ms-apimTemplateParameter.urlTemplate':
            "https://@connectionParameters('tenant').api.example.com/v1",
        },
      }),
  },
  {
    name: 'a parameter of the connection stands in the path',
    operation: 'Set stock',
    open: [connection],
    from: tenant,
    to: { column: call, name: 'main' },
    place: 'segment main',
    answer: submit('Add the policy'),
    focus: /^main/u,
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'routerequesttoendpoint',
        title: 'Path with tenant',
        parameters: {
          'x-ms-apimTemplateParameter.newPath': "/shops/@connectionParameters('tenant')/stock/{sku}",
          'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod',
          'x-ms-apimTemplate-operationName': ['SetStock'],
        },
      }),
  },
  {
    name: 'a field of the reply leads to the next page',
    operation: 'List warehouses',
    from: { column: call, name: 'more' },
    to: { column: call, name: 'Next page' },
    place: 'next page',
    focus: /^Next page/u,
    change: (definition) =>
      void Object.assign(definition.paths['/warehouses'].get, {
        'x-ms-pageable': { nextLinkName: 'nextLink' },
      }),
    changeProperties: (properties) =>
      addPolicies(
        properties,
        {
          templateId: 'setproperty',
          title: 'Next page of List warehouses',
          parameters: {
            'x-ms-apimTemplateParameter.newPropertyParentPathTemplate': '@body()',
            'x-ms-apimTemplateParameter.newPropertySubPathTemplate': 'nextLink',
            'x-ms-apimTemplateParameter.propertyValuePathTemplate': '{@body().more}',
            'x-ms-apimTemplate-policySection': 'Response',
            'x-ms-apimTemplate-operationName': ['ListWarehouses'],
          },
        },
        {
          templateId: 'updatenextlink',
          title: 'Link to the next page',
          parameters: {
            'x-ms-apimTemplateParameter.nextLinkPropertyName': 'nextLink',
            'x-ms-apimTemplate-operationName': ['ListWarehouses'],
          },
        },
      ),
  },
  {
    name: 'a field of the reply becomes a header of it',
    operation: 'Set stock',
    from: { column: call, name: 'trace' },
    to: { column: call, name: 'Reply headers' },
    place: 'headers of the response 200',
    change: (definition) =>
      void Object.assign(stock(definition).responses['200'], {
        headers: { trace: { type: 'string', 'x-ms-summary': 'Trace' } },
      }),
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'setheader',
        title: 'Send trace as a header',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'trace',
          'x-ms-apimTemplateParameter.value': '@{body().trace}',
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Response',
          'x-ms-apimTemplate-operationName': ['SetStock'],
        },
      }),
  },
  {
    name: 'a field of the reply goes into another object of it',
    operation: 'List warehouses',
    from: { column: call, name: 'more' },
    to: { column: call, name: 'page' },
    place: 'response 200, page',
    focus: /^more/u,
    change: (definition) => {
      const { schema } = definition.paths['/warehouses'].get.responses['200'] as {
        schema: { properties: Record<string, object> };
      };
      const { more, page, ...rest } = schema.properties;
      Object.assign((page as { properties: object }).properties, { more });
      schema.properties = { ...rest, page: page ?? {} };
    },
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'setproperty',
        title: 'Move More in List warehouses',
        parameters: {
          'x-ms-apimTemplateParameter.newPropertyParentPathTemplate': '@body()',
          'x-ms-apimTemplateParameter.newPropertySubPathTemplate': 'page.more',
          'x-ms-apimTemplateParameter.propertyValuePathTemplate': '@body().more',
          'x-ms-apimTemplate-policySection': 'Response',
          'x-ms-apimTemplate-operationName': ['ListWarehouses'],
        },
      }),
  },
  {
    name: 'an output goes before another one',
    operation: 'Set stock',
    from: { column: card, name: 'Trace' },
    to: { column: card, name: 'Total' },
    where: 'before',
    place: 'outputs, before total',
    change: (definition) => {
      const { schema } = stock(definition).responses['200'];
      const { total, trace } = schema.properties;
      Object.assign(schema, { properties: { trace, total } });
    },
  },
  {
    name: 'an output is hidden from makers',
    operation: 'Set stock',
    from: { column: card, name: 'Trace' },
    to: { column: card, name: 'Hidden outputs' },
    place: 'hidden outputs',
    change: (definition) =>
      void Object.assign(stock(definition).responses['200'].schema.properties.trace, {
        'x-ms-visibility': 'internal',
      }),
  },
  {
    name: 'an operation becomes a webhook',
    operation: 'Add hook',
    open: [operations],
    from: { column: sources, name: 'Add hook' },
    to: { column: sources, name: 'Triggers' },
    place: 'triggers',
    answer: submit('Make it a trigger'),
    focus: /^Triggers/u,
    change: (definition) => {
      const { post } = definition.paths['/hooks'];
      const schema: object = post.parameters[0]?.schema ?? {};
      Object.assign(findBodyProperties(post.parameters).callbackUrl ?? {}, {
        'x-ms-notification-url': true,
        'x-ms-visibility': 'internal',
      });
      Object.assign(schema, { required: ['callbackUrl'] });
      Object.assign(post.responses['201'], {
        headers: {
          Location: { type: 'string', description: 'Where the webhook stands, to be deleted by.' },
        },
      });
      Object.assign(post, { 'x-ms-trigger': 'single' });
      Object.assign(definition.paths['/hooks'], {
        'x-ms-notification-content': { schema: { type: 'object' } },
      });
      Object.assign(definition.paths['/hooks/{id}'].delete, { 'x-ms-visibility': 'internal' });
    },
  },
  {
    name: 'an operation becomes a polling trigger',
    operation: 'List moves',
    open: [operations],
    from: { column: sources, name: 'List moves' },
    to: { column: sources, name: 'Triggers' },
    place: 'triggers',
    answer: submit('Make it a trigger'),
    focus: /^Triggers/u,
    change: (definition) => {
      const { get } = definition.paths['/moves'];
      Object.assign(get.parameters[0] ?? {}, { 'x-ms-visibility': 'internal' });
      Object.assign(get, {
        'x-ms-trigger': 'batch',
        'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
      });
    },
    changeProperties: (properties) =>
      addPolicies(properties, {
        templateId: 'pollingtrigger',
        title: 'Poll List moves',
        type: 'PollingTrigger',
        parameters: {
          'x-ms-apimTemplateParameter.triggerConfig': { since: '@{triggerBody().value[0].modified}' },
          'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value',
          'x-ms-apimTemplate-operationName': ['ListMoves'],
        },
      }),
  },
];

for (const one of cases) {
  test(one.name, ({ shared }) => runDragCase(shared, one));
}
