import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { applyEdit } from '../../../shared/connector/apply-edit';
import { openDocument } from '../../../shared/connector/open-document';
import { inferSchema } from '../../../shared/mapping/infer-schema';
import { printOperationKey } from '../../../shared/operations/operation-key';
import { readOperation } from '../../../shared/operations/read-operation';
import type { Reply } from '../../../shared/runtime/call-record';
import { buildDeclarationEdit, buildDriftEdit } from '../../../shared/runtime/drift-patch';
import { reportDrift } from '../../../shared/runtime/drift-report';

const key = printOperationKey('/stock', 'get');

function open(responses: JsonObject, definitions: JsonObject = {}) {
  const text = JSON.stringify(
    { swagger: '2.0', paths: { '/stock': { get: { responses } } }, definitions },
    null,
    2,
  );
  const read = openDocument({
    files: [{ role: 'definition', name: 'a.json', text, encoding: 'utf-8' }],
    icon: null,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function reply(body: JsonValue, status = 200): Reply {
  const text = JSON.stringify(body);
  const size = { shownBytes: text.length, sizeBytes: text.length };
  return {
    status,
    statusText: '',
    headers: [],
    body: { kind: 'json', mediaType: 'application/json', text, ...size },
    outputs: [],
  };
}

function report(document: ReturnType<typeof open>, body: JsonValue, status = 200) {
  const { tree } = document.definition;
  const operation = readOperation(tree, key);
  if (!operation) throw new Error('No operation.');
  return { ...reportDrift(tree, operation, reply(body, status)), tree, operation };
}

function patch(document: ReturnType<typeof open>, body: JsonValue) {
  const { tree, drifts } = report(document, body);
  const edit = buildDriftEdit(tree, drifts, body);
  if (!edit) throw new Error('Nothing to patch.');
  const applied = applyEdit(document, edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  return { edit, document: applied.value.document };
}

const stock = {
  type: 'object',
  required: ['sku', 'size', 'left'],
  properties: {
    sku: { type: 'string', 'x-ms-summary': 'Product' },
    size: { type: 'string' },
    left: { type: 'integer', format: 'int32', description: 'Kept.' },
    state: { type: 'string', enum: ['low'] },
    place: { type: 'string' },
  },
};

describe('buildDriftEdit', () => {
  it('changes what contradicts, and nothing else', () => {
    const document = open(
      { 200: { description: 'OK', schema: { $ref: '#/definitions/Stock' } } },
      { Stock: stock },
    );
    const body = { sku: null, left: 'many', state: 'gone', place: { room: 1 }, extra: true };
    const { edit, document: after } = patch(document, body);
    expect(edit.label).toBe('Take 6 differences of the reply into the definition');
    const { definitions } = JSON.parse(after.definition.tree.text) as { definitions: JsonObject };
    expect(definitions['Stock']).toEqual({
      type: 'object',
      required: ['sku', 'left'],
      properties: {
        sku: { type: 'string', 'x-ms-summary': 'Product', 'x-nullable': true },
        size: { type: 'string' },
        left: { type: 'string', description: 'Kept.' },
        state: { type: 'string', enum: ['low', 'gone'] },
        place: {
          type: 'object',
          properties: { room: { type: 'integer', format: 'int32', 'x-ms-summary': 'Room' } },
        },
        extra: { type: 'boolean', 'x-ms-summary': 'Extra' },
      },
    });
    expect(report(after, body).kind).toBe('fits');
  });

  it('takes a type away where there are several, and the last name out of required', () => {
    const schema = {
      type: 'array',
      items: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'string' }, b: { type: 'string' } },
      },
    };
    const document = open({ 200: { description: 'OK', schema } });
    const body = [{ b: 1 }, { b: true }];
    const after = patch(document, body).document;
    expect(after.definition.tree.text).not.toContain('required');
    expect(report(after, body).kind).toBe('fits');
  });

  it('makes every reply fit, whatever it was declared as', () => {
    const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(value, value, (declared, found) => {
        const schema = inferSchema([declared]);
        const document = open({ 200: { description: 'OK', schema } });
        const { kind } = report(document, found);
        const after = kind === 'differs' ? patch(document, found).document : document;
        // A wrong type may hide what is wrong inside it: one more round takes that over.
        const second = report(after, found).kind === 'differs' ? patch(after, found).document : after;
        expect(['fits', 'open']).toContain(report(second, found).kind);
      }),
      { numRuns: 150 },
    );
  });
});

describe('buildDeclarationEdit', () => {
  it('declares a reply of which the definition says nothing', () => {
    const undeclared: readonly JsonObject[] = [
      { 200: { description: 'OK' } },
      { 400: { description: 'No' } },
    ];
    for (const responses of undeclared) {
      const document = open(responses);
      const { kind, operation } = report(document, { a: 1 });
      expect(kind).toBe('undeclared');
      const applied = applyEdit(document, buildDeclarationEdit(operation, 200, { a: 1 }));
      if (!applied.ok) throw new Error(applied.problem.message);
      expect(report(applied.value.document, { a: 1 }).kind).toBe('fits');
    }
  });
});

describe('reportDrift', () => {
  it('asks nothing of errors that nobody declared, of texts and of cut bodies', () => {
    const document = open({ 200: { description: 'OK', schema: stock } });
    expect(report(document, { error: 1 }, 404).kind).toBe('open');
    const { tree, operation } = report(document, {});
    const whole = reply({ sku: 'A' });
    expect(reportDrift(tree, operation, { ...whole, body: { ...whole.body, sizeBytes: 9999 } }).kind).toBe(
      'open',
    );
    expect(reportDrift(tree, operation, { ...whole, body: { ...whole.body, kind: 'text' } }).kind).toBe(
      'open',
    );
  });
});
