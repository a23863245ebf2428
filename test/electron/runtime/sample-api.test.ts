import { describe, expect, test } from 'vitest';
import { buildSampleApi } from '../../../electron/runtime/sample-api';
import { parseJson } from '../../../shared/text/parse';

const sampleDefinition = (host: string, mark = 'inventory') =>
  parseJson(JSON.stringify({ host, 'x-connector-studio-sample': mark }));

function open(ports: readonly (number | Error)[]) {
  let started = 0;
  let closed = 0;
  const sample = buildSampleApi({
    host: '127.0.0.1:50717',
    start: async () => {
      const port = ports[started++];
      if (typeof port !== 'number') throw port ?? new Error('no port');
      return { port, close: async () => void (closed += 1) };
    },
  });
  return { sample, started: () => started, closed: () => closed };
}

describe('the web API of the sample', () => {
  test('starts with the first call of the sample, once', async () => {
    const { sample, started } = open([50717]);
    const calls = await Promise.all([
      sample.prepare(sampleDefinition('127.0.0.1:50717')),
      sample.prepare(sampleDefinition('127.0.0.1:50717')),
    ]);
    expect(calls).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(started()).toBe(1);
  });

  test('leads calls to the port that it has', async () => {
    const { sample } = open([40000]);
    expect(await sample.prepare(sampleDefinition('127.0.0.1:50717'))).toEqual({
      ok: true,
      value: { from: '127.0.0.1:50717', to: '127.0.0.1:40000' },
    });
  });

  test('is started for nobody else', async () => {
    const { sample, started } = open([50717]);
    await sample.prepare(sampleDefinition('127.0.0.1:50717', ''));
    await sample.prepare(sampleDefinition('api.example.com'));
    await sample.prepare(parseJson('[]'));
    expect(started()).toBe(0);
  });

  test('is tried again after it could not start, and starts anew after it was closed', async () => {
    const { sample, started, closed } = open([new Error('no port'), 50717, 50717]);
    expect(await sample.prepare(sampleDefinition('127.0.0.1:50717'))).toMatchObject({
      problem: { code: 'sample-not-started' },
    });
    await sample.prepare(sampleDefinition('127.0.0.1:50717'));
    await sample.close();
    await sample.close();
    await sample.prepare(sampleDefinition('127.0.0.1:50717'));
    expect([started(), closed()]).toEqual([3, 1]);
  });
});
