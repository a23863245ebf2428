// Builds a definition of any size, in the shape that real connectors have: about 4 KB for each operation.

/** The text of a definition with that many operations, indented by two spaces. */
export function buildDefinition(operations: number): string {
  const numbers = Array.from({ length: operations }, (_, index) => index);
  return JSON.stringify(
    {
      swagger: '2.0',
      info: {
        title: `Sized ${operations}`,
        description: 'A definition of a chosen size, for measuring.',
        version: '1.0',
      },
      host: 'sized.example',
      basePath: '/v1',
      schemes: ['https'],
      consumes: ['application/json'],
      produces: ['application/json'],
      paths: Object.fromEntries(
        numbers.map((number) => [`/groups/{group}/records${number}`, buildPathItem(number)]),
      ),
      definitions: Object.fromEntries(numbers.map((number) => [`Record${number}`, buildSchema(number)])),
      securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      security: [{ key: [] }],
    },
    null,
    2,
  );
}

function buildPathItem(number: number): object {
  return {
    get: {
      operationId: `GetRecord${number}`,
      summary: `Get record ${number}`,
      description: `Gets the record of kind ${number} of a group, as it stands now.`,
      tags: [`Area ${number % 12}`],
      parameters: [
        {
          name: 'group',
          in: 'path',
          required: true,
          type: 'string',
          'x-ms-summary': 'Group',
          description: 'The group to look in.',
          'x-ms-url-encoding': 'single',
        },
        {
          name: 'top',
          in: 'query',
          type: 'integer',
          format: 'int32',
          'x-ms-summary': 'Top',
          description: 'How many.',
        },
        {
          name: 'order',
          in: 'query',
          type: 'string',
          enum: ['up', 'down'],
          'x-ms-summary': 'Order',
          description: 'Which way to sort.',
          'x-ms-visibility': 'advanced',
        },
      ],
      responses: {
        200: { description: 'The record.', schema: { $ref: `#/definitions/Record${number}` } },
        404: { description: 'No such record.' },
      },
    },
  };
}

function buildSchema(number: number): object {
  const names = [
    'id',
    'name',
    'state',
    'owner',
    'createdAt',
    'changedAt',
    'size',
    'comment',
    'parent',
    'color',
  ];
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { type: 'string', 'x-ms-summary': name, description: `The ${name} of record ${number}.` },
        ]),
      ),
      labels: { type: 'array', items: { type: 'string' }, description: 'Labels.' },
    },
  };
}
