import { describe, expect, test } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import { chooseValues } from '../../../shared/runtime/choose-values';
import {
  buildConnectionStep,
  buildDefinitionStep,
  buildInputsStep,
  buildOutputsStep,
  buildReplyStep,
  buildRequestStep,
} from '../../../shared/runtime/trace-steps';
import { buildTestOperation } from '../../support/build-operation';

const time = { startMs: 1, durationMs: 2 };
const problem = { code: 'c', message: 'm', severity: 'error' as const };
const { tree, operation } = buildTestOperation({
  parameters: [
    { name: 'top', in: 'query', type: 'integer', 'x-ms-summary': 'Page size' },
    {
      name: 'X-Client',
      in: 'header',
      type: 'string',
      required: true,
      default: 'c',
      'x-ms-visibility': 'internal',
    },
    { name: 'f', in: 'query', type: 'string' },
  ],
});

describe('the steps of a trace', () => {
  test('show the inputs that were given, by their labels', () => {
    const given = { 'query/top': 5, 'query/gone': 1, 'query/f': { $content: 'AAAA'.repeat(1000) } };
    expect(buildInputsStep(listInputs(tree, operation), given, null, time)).toEqual({
      kind: 'inputs',
      title: 'Maker inputs',
      summary: '2 inputs',
      outcome: 'done',
      ...time,
      lines: [
        { name: 'Page size', value: '5', change: 'same' },
        { name: 'f', value: 'File of 2.9 KB', change: 'same' },
      ],
      problem: null,
    });
    expect(buildInputsStep([], {}, problem, time)).toMatchObject({
      summary: 'No inputs',
      outcome: 'failed',
      problem,
    });
  });

  test('show the place of each value and the defaults that were added', () => {
    const chosen = chooseValues(tree, operation, { 'query/top': '5' });
    expect(buildDefinitionStep(operation, chosen.ok ? chosen.value : [], null, time)).toMatchObject({
      summary: 'GET /things',
      lines: [
        { name: 'query top', value: '5', change: 'same' },
        { name: 'header X-Client', value: 'c', change: 'added' },
      ],
    });
  });

  test('show what a connection added, and skip one that adds nothing', () => {
    const credentials = [{ in: 'query' as const, name: 'k', value: 'v' }];
    expect(buildConnectionStep('Main', credentials, null, time)).toMatchObject({
      summary: 'Main: query k',
      outcome: 'done',
      lines: [{ name: 'k', value: 'v', change: 'added' }],
    });
    expect(buildConnectionStep('Open', [], null, time)).toMatchObject({
      summary: 'Open',
      outcome: 'skipped',
    });
    expect(buildConnectionStep(null, [], null, time)).toMatchObject({
      summary: 'No connection',
      outcome: 'skipped',
    });
    expect(buildConnectionStep('Main', [], problem, time)).toMatchObject({ outcome: 'failed', problem });
  });

  test('show the request, and where it went instead', () => {
    const body = { mediaType: 'text/plain', bytes: new Uint8Array(3), text: 'abc' };
    const request = { method: 'PUT', url: 'http://a/x', headers: [{ name: 'A', value: 'b' }], body };
    const reroute = { from: '127.0.0.1:1', to: '127.0.0.1:2' };
    expect(buildRequestStep(request, reroute, null, time)).toMatchObject({
      summary: 'PUT http://a/x',
      lines: [
        { name: 'Host', before: '127.0.0.1:1', value: '127.0.0.1:2', change: 'changed' },
        { name: 'A', value: 'b' },
        { name: 'Body', value: '3 bytes, text/plain' },
      ],
    });
    expect(buildRequestStep({ ...request, body: null }, null, null, time).lines).toHaveLength(1);
  });

  test('show the reply and what the maker gets of it', () => {
    const reply = { status: 404, headers: [{ name: 'A', value: 'b'.repeat(2000) }], mediaType: 'text/html' };
    const step = buildReplyStep(reply, 2048, null, time);
    expect(step).toMatchObject({ title: 'Reply 404', summary: 'text/html, 2 KB' });
    expect(step.lines[0]?.value).toHaveLength(1001);
    expect(buildReplyStep({ ...reply, mediaType: '' }, 0, null, time).summary).toBe('0 bytes');
    const row = { label: 'L', path: 'a', type: 'string', depth: 0, value: 'v', undeclared: false };
    expect(buildOutputsStep([row, { ...row, undeclared: true }], '', null, time)).toMatchObject({
      summary: '2 outputs, 1 not in the definition',
      lines: [{ name: 'a' }, { change: 'added' }],
    });
    expect(buildOutputsStep([], '', null, time).summary).toBe('No outputs');
    expect(buildOutputsStep([], 'Too large', null, time).summary).toBe('Too large');
  });
});
