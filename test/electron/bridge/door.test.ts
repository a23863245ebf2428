// The door under plain Node: every row of the table gets wrong shapes, and nothing wrong gets through.
import { describe, expect, it } from 'vitest';
import { createDoor } from '../../../electron/bridge/door';
import { createTasks } from '../../../electron/tasks/tasks';
import { errorProblem } from '../../../shared/base/problem';
import { type Result, fail, ok } from '../../../shared/base/result';
import { type CallName, type Handlers, calls } from '../../../shared/contract/calls';
import type { TaskContext, TaskProgress } from '../../../shared/contract/tasks';

const names = Object.keys(calls) as CallName[];
type Handler = (input: unknown, task: TaskContext) => Promise<Result<unknown>>;

/** A door whose rows all answer by `handler`; what it was handed, logged and reported is kept. */
function openDoor(handler: Handler) {
  const handed: unknown[] = [];
  const logged: string[] = [];
  const reported: TaskProgress[] = [];
  const watched: Handler = (input, task) => {
    handed.push(input);
    return handler(input, task);
  };
  const door = createDoor({
    handlers: Object.fromEntries(names.map((name) => [name, watched])) as unknown as Handlers,
    tasks: createTasks((progress) => reported.push(progress)),
    log: {
      warn: (text) => logged.push(text),
      error: (text, error) => logged.push(`${text}: ${error instanceof Error ? error.message : ''}`),
    },
  });
  return { door, handed, logged, reported };
}

const settings = { theme: 'dark', callTimeoutMs: 1000, definitionOpen: true };
const readSettings = { name: 'app.settings', input: null, taskId: null };
const malformed = { ok: false, problem: { code: 'call-malformed' } };

describe('wrong shapes', () => {
  const wrong: readonly unknown[] = [
    undefined,
    7,
    true,
    'text',
    [],
    [null],
    { unknown: 1 },
    { folder: 7, id: {}, files: 'none', title: [], host: null, operations: {}, values: 'none', text: 5 },
    { id: '../..', folder: '', title: '', text: null, suggestedName: '', unsaved: 'yes', theme: 'pink' },
  ];

  it.each(names)('%s refuses each of them, and its handler sees none', async (name) => {
    const { door, handed } = openDoor(async () => ok(null));
    for (const input of wrong) {
      if (calls[name].input.safeParse(input).success) continue;
      expect(await door.answer({ name, input, taskId: null })).toMatchObject(malformed);
    }
    expect(await door.answer({ name, input: undefined, taskId: null })).toMatchObject(malformed);
    expect(await door.answer({ name, input: 'text', taskId: null })).toMatchObject(malformed);
    expect(handed).toEqual([]);
  });

  it.each([
    null,
    undefined,
    'app.settings',
    [],
    {},
    { name: 'app.settings' },
    { name: 'app.settings', input: null },
    { name: 'app.settings', input: null, taskId: '../x' },
    { name: 'app.settings', input: null, taskId: 5 },
    { name: 'toString', input: null, taskId: null },
    { name: '__proto__', input: null, taskId: null },
    { name: 'app.unknown', input: null, taskId: null },
    { name: 7, input: null, taskId: null },
  ])('the envelope %j is refused', async (envelope) => {
    const { door, handed } = openDoor(async () => ok(settings));
    expect(await door.answer(envelope)).toMatchObject(malformed);
    expect(handed).toEqual([]);
  });

  it('the problem names the place and repeats no value', async () => {
    const { door } = openDoor(async () => ok(null));
    const input = { id: null, connectorId: 'c', name: 'n', type: 'apiKey', values: { api_key: ['s3cr3t'] } };
    const answer = await door.answer({ name: 'connections.save', input, taskId: null });
    expect(answer).toMatchObject({
      problem: { message: expect.stringContaining('values.api_key') as unknown },
    });
    expect(JSON.stringify(answer)).not.toContain('s3cr3t');
  });
});

describe('answers', () => {
  it('knows the names of the table', () => {
    expect(openDoor(async () => ok(null)).door.names).toEqual(names);
  });

  it('hands the parsed input on and the parsed output back', async () => {
    const { door, handed } = openDoor(async () => ok({ ...settings, token: 's3cr3t' }));
    const input = { theme: 'dark', unknown: 1 };
    expect(await door.answer({ name: 'app.change-settings', input, taskId: null })).toEqual(ok(settings));
    expect(handed).toEqual([{ theme: 'dark' }]);
  });

  it('turns an error that nobody foresaw into call-failed, told in the log alone', async () => {
    const { door, logged } = openDoor(async () => {
      throw new Error('inner detail');
    });
    const answer = await door.answer(readSettings);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'call-failed' } });
    expect(JSON.stringify(answer)).not.toContain('inner detail');
    expect(logged).toEqual(['app.settings failed: inner detail']);
  });

  it('turns an answer that breaks its schema into call-failed', async () => {
    const { door, logged } = openDoor(async () => ok({ theme: 'pink' }));
    expect(await door.answer(readSettings)).toMatchObject({ ok: false, problem: { code: 'call-failed' } });
    expect(logged).toHaveLength(1);
  });

  it('passes problems on, without parts that a problem does not have', async () => {
    const problem = errorProblem('settings-unwritable', 'No.', { action: 'Yes.' });
    const { door, logged } = openDoor(async () => fail({ ...problem, extra: 's3cr3t' } as typeof problem));
    const answer = await door.answer({ name: 'app.change-settings', input: {}, taskId: null });
    expect(answer).toEqual(fail(problem));
    expect(logged).toEqual([]);
  });

  it('notes a problem code that the row does not list', async () => {
    const { door, logged } = openDoor(async () => fail(errorProblem('odd-code', 'Odd.')));
    expect(await door.answer(readSettings)).toMatchObject({ problem: { code: 'odd-code' } });
    expect(logged).toEqual(['app.settings answered odd-code, which its row does not list']);
  });
});

describe('tasks at the door', () => {
  it('report by the id of the call, and the id is free again afterwards', async () => {
    const { door, reported } = openDoor(async (_input, task) => {
      task.report('read', 0.5, '');
      return ok(settings);
    });
    for (let round = 0; round < 2; round += 1) {
      expect(await door.answer({ ...readSettings, taskId: 'one' })).toEqual(ok(settings));
    }
    expect(reported.map(({ taskId }) => taskId)).toEqual(['one', 'one']);
  });

  it('are refused while their id is under way', async () => {
    const { door } = openDoor(untilAborted);
    const first = door.answer({ ...readSettings, taskId: 'one' });
    expect(await door.answer({ ...readSettings, taskId: 'one' })).toMatchObject(malformed);
    door.cancel('one');
    await first;
  });

  it('are cancelled by id: what they throw then is no fault', async () => {
    const { door, logged } = openDoor(untilAborted);
    const answer = door.answer({ ...readSettings, taskId: 'one' });
    door.cancel({ taskId: 'one' });
    door.cancel('other');
    door.cancel('one');
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
    expect(logged).toEqual([]);
  });
});

const untilAborted: Handler = (_input, task) =>
  new Promise((_resolve, reject) => {
    task.signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
