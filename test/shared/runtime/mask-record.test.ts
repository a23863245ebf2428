import { describe, expect, test } from 'vitest';
import type { CallRecord, TraceStep } from '../../../shared/runtime/call-record';
import { maskHeader, maskRecord } from '../../../shared/runtime/mask-record';
import { buildMask, maskText } from '../../../shared/runtime/mask-secrets';

const canary = 'canary-5817';
const mask = buildMask([canary]);

const step = (kind: TraceStep['kind']): TraceStep => ({
  kind,
  title: `Title ${canary}`,
  summary: `GET /x?key=${canary}`,
  outcome: 'done',
  startMs: 1,
  durationMs: 2,
  lines: [
    { name: 'x-key', value: canary, before: canary, change: 'changed' },
    { name: 'Authorization', value: 'Bearer not-known-here', change: 'added' },
    { name: canary, value: 'canary-5…', change: 'same' },
  ],
  problem: { code: 'c', message: `No ${canary}`, severity: 'error', action: `Use ${canary}` },
});

const record: CallRecord = {
  request: {
    method: 'GET',
    url: `https://a.com/?key=${canary}`,
    headers: [{ name: 'x-key', value: canary }],
    body: `{"a":"${canary}"}`,
  },
  reply: {
    status: 200,
    statusText: canary,
    headers: [{ name: `x-${canary}`, value: canary }],
    body: {
      kind: 'text',
      mediaType: `text/${canary}`,
      text: `echo ${canary} canary-58`,
      shownBytes: 5,
      sizeBytes: 9,
    },
    outputs: [
      { label: canary, path: canary, type: 'string', depth: 0, value: `a canary-5…`, undeclared: true },
    ],
  },
  problem: { code: 'c', message: canary, severity: 'error' },
  refusal: {
    status: 502,
    statusText: 'Bad Gateway',
    headers: [{ name: `x-${canary}`, value: canary }],
    body: `{"a":"${canary}"}`,
  },
  durationMs: 3,
  trace: [step('inputs'), step('request'), step('outputs')],
};

describe('maskRecord', () => {
  test('leaves no secret in any text of a call, nor the beginning of one that was cut', () => {
    const printed = JSON.stringify(maskRecord(record, mask));
    expect(printed).not.toMatch(/canary/i);
    expect(printed).toContain(maskText);
  });

  test('keeps everything else', () => {
    const harmless = buildMask(['something-else']);
    const masked = maskRecord(record, harmless);
    expect({ ...masked, trace: [] }).toEqual({ ...record, trace: [] });
    expect(masked.trace[0]).toEqual(record.trace[0]);
  });

  test('never changes the fixed words of a record, even when a secret is such a word', () => {
    const words = buildMask(['inputs', 'done', 'changed', 'text', 'string', 'error', 'GET ']);
    const masked = maskRecord(record, words);
    expect(masked.trace[0]).toMatchObject({
      kind: 'inputs',
      outcome: 'done',
      lines: [{ change: 'changed' }, {}, {}],
    });
    expect(masked.reply?.body.kind).toBe('text');
    expect(masked.reply?.outputs[0]?.type).toBe('string');
  });

  test('hides headers by their names in the steps that stand for headers', () => {
    const [inputs, request] = maskRecord(record, mask).trace;
    expect(inputs?.lines[1]?.value).toBe('Bearer not-known-here');
    expect(request?.lines[1]?.value).toBe(`Bearer ${maskText}`);
  });

  test('a call without request and reply stays one', () => {
    const none = { request: null, reply: null, problem: null, refusal: null, durationMs: 0, trace: [] };
    expect(maskRecord(none, mask)).toEqual(none);
  });

  test('an image is left as it is', () => {
    const image = { ...record.reply!.body, kind: 'image' as const, text: 'QUJD' };
    const masked = maskRecord({ ...record, reply: { ...record.reply!, body: image } }, buildMask(['QUJD']));
    expect(masked.reply?.body.text).toBe('QUJD');
  });
});

describe('maskHeader', () => {
  test.each([
    [{ name: 'authorization', value: 'Basic abc' }, `Basic ${maskText}`],
    [{ name: 'X-Api-Key', value: 'abc' }, maskText],
    [{ name: 'Set-Cookie', value: 'sid=abc; Path=/' }, `sid=${maskText}; Path=/`],
    [{ name: 'Cookie', value: '' }, ''],
    [{ name: 'X-Echo', value: `>${canary}<` }, `>${maskText}<`],
  ])('%j', (header, value) => {
    expect(maskHeader(header, mask)).toEqual({ name: header.name, value });
  });
});
