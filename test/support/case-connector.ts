// A connector whose sidecar has test cases, and the replies that its web API would give.
import type { JsonValue } from '../../shared/base/json-value';
import { openDocument } from '../../shared/connector/open-document';
import type { CallRecord, Reply } from '../../shared/runtime/call-record';

const definition = {
  swagger: '2.0',
  info: { title: 'Stock', version: '1' },
  host: '127.0.0.1:1',
  schemes: ['http'],
  paths: {
    '/products': {
      get: {
        operationId: 'ListProducts',
        summary: 'List products',
        responses: {
          200: {
            description: 'OK',
            schema: {
              type: 'object',
              required: ['value'],
              properties: {
                value: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
              },
            },
          },
        },
      },
    },
    '/stock/{sku}': {
      get: {
        summary: 'Stock',
        parameters: [
          { name: 'sku', in: 'path', required: true, type: 'string' },
          { name: 'code', in: 'query', type: 'string', format: 'password', 'x-ms-summary': 'Code' },
        ],
        responses: { 200: { description: 'OK' } },
      },
    },
  },
};

/** Opens the connector with these cases. */
export function openCases(cases: JsonValue | undefined) {
  const files = [
    {
      role: 'definition' as const,
      name: 'a.json',
      text: JSON.stringify(definition, null, 2),
      encoding: 'utf-8' as const,
    },
    ...(cases === undefined
      ? []
      : [
          {
            role: 'sidecar' as const,
            name: 'connector-studio.json',
            text: JSON.stringify({ cases }, null, 2),
            encoding: 'utf-8' as const,
          },
        ]),
  ];
  const read = openDocument({ files, icon: null });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** A reply with a JSON body. */
export function buildReply(body: JsonValue, status = 200, headers: Reply['headers'] = []): Reply {
  const text = JSON.stringify(body);
  const size = { shownBytes: text.length, sizeBytes: text.length };
  return {
    status,
    statusText: status === 200 ? 'OK' : 'Not Found',
    headers,
    body: { kind: 'json', mediaType: 'application/json', text, ...size },
    outputs: [],
  };
}

/** A call with that reply. */
export function buildCall(reply: Reply | null, durationMs = 5): CallRecord {
  return { request: null, reply, problem: null, durationMs, trace: [] };
}
