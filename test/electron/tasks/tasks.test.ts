// Tasks: progress reaches the window until the end or a cancel, and ids are free again.
import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../electron/tasks/tasks';
import type { TaskProgress } from '../../../shared/contract/tasks';

function setUp() {
  const reported: TaskProgress[] = [];
  return { reported, tasks: createTasks((progress) => reported.push(progress)) };
}

describe('tasks', () => {
  it('reports progress under the id, with a fraction from 0 to 1', () => {
    const { reported, tasks } = setUp();
    const task = tasks.begin('one');
    task?.context.report('read', null, 'a.json');
    task?.context.report('parse', 1.01, '');
    task?.context.report('parse', Number.NaN, '');
    expect(reported).toEqual([
      { taskId: 'one', stage: 'read', fraction: null, detail: 'a.json' },
      { taskId: 'one', stage: 'parse', fraction: 1, detail: '' },
      { taskId: 'one', stage: 'parse', fraction: 0, detail: '' },
    ]);
  });

  it('reports nothing without an id, after the end, or after a cancel', () => {
    const { reported, tasks } = setUp();
    tasks.begin(null)?.context.report('read', 0.5, '');
    const ended = tasks.begin('ended');
    ended?.end();
    ended?.context.report('read', 0.5, '');
    const cancelled = tasks.begin('cancelled');
    tasks.cancel('cancelled');
    cancelled?.context.report('read', 0.5, '');
    expect(reported).toEqual([]);
  });

  it('aborts the signal of the task that is cancelled, and of no other', () => {
    const { tasks } = setUp();
    const [one, two] = [tasks.begin('one'), tasks.begin('two')];
    const heard: string[] = [];
    one?.context.signal.addEventListener('abort', () => heard.push('one'));
    tasks.cancel('one');
    tasks.cancel('none');
    expect(heard).toEqual(['one']);
    expect([one?.context.signal.aborted, two?.context.signal.aborted]).toEqual([true, false]);
  });

  it('refuses an id that is under way and takes it again afterwards', () => {
    const { tasks } = setUp();
    const first = tasks.begin('one');
    expect(tasks.begin('one')).toBeNull();
    first?.end();
    expect(tasks.begin('one')).not.toBeNull();
  });

  it('aborts everything when the page has gone', () => {
    const { tasks } = setUp();
    const begun = [tasks.begin('one'), tasks.begin(null)];
    tasks.cancelAll();
    expect(begun.map((task) => task?.context.signal.aborted)).toEqual([true, true]);
  });
});
