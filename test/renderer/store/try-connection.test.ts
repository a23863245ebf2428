import { describe, expect, it } from 'vitest';
import { tryConnection } from '../../../renderer/store/try-connection';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { Answers } from '../../support/fake-bridge';
import { openStudio } from '../../support/open-studio';

const answered = (status: number): Invocation => ({
  operationKey: 'get /stock',
  request: null,
  reply: {
    status,
    statusText: '',
    headers: [],
    body: { kind: 'empty', mediaType: '', text: '', shownBytes: 0, sizeBytes: 0 },
    outputs: [],
  },
  problem: null,
  durationMs: 1,
  trace: [],
});

/** Tries a connection of a connector that names its test, or does not. */
async function attempt(answer: Answers['runtime.invoke'], names = true) {
  const { store, bridge } = openStudio({ 'runtime.invoke': answer });
  const test = names ? ',"x-ms-capabilities":{"testConnection":{"operationId":"GetStock"}}' : '';
  const text = `{"swagger":"2.0","info":{}${test},"paths":{"/stock":{"get":{"operationId":"GetStock"}}}}`;
  store.getState().openConnector(
    {
      id: 'one',
      folder: null,
      stamp: '',
      problems: [],
      files: { files: [{ role: 'definition', name: 'a.json', text, encoding: 'utf-8' }], icon: null },
    },
    true,
  );
  return { said: await tryConnection(store.getState(), bridge, 'key-1'), bridge };
}

describe('tryConnection', () => {
  it('calls the operation that the connector names, through the connection', async () => {
    const { said, bridge } = await attempt(() => ok(answered(204)));
    expect(said).toBe('The connection works.');
    expect(bridge.inputsOf('runtime.invoke')).toMatchObject([
      { operationKey: 'get /stock', connectionId: 'key-1', inputs: {} },
    ]);
  });

  it('says what came back instead', async () => {
    expect((await attempt(() => ok(answered(403)))).said).toContain('answered 403');
    const problem = errorProblem('host-unknown', 'No such host.');
    expect((await attempt(() => ok({ ...answered(0), reply: null, problem }))).said).toContain(
      'No such host.',
    );
    expect((await attempt(() => fail(problem))).said).toContain('could not be tried');
  });

  it('is nothing where the connector names none', async () => {
    const { said, bridge } = await attempt(() => ok(answered(200)), false);
    expect(said).toBeNull();
    expect(bridge.inputsOf('runtime.invoke')).toEqual([]);
  });
});
