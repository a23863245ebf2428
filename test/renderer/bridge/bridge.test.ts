// The renderer's side of the door.
import { describe, expect, it } from 'vitest';
import { createBridge, type PreloadDoor } from '../../../renderer/bridge/bridge';
import { ok } from '../../../shared/base/result';
import { calls } from '../../../shared/contract/calls';
import { idSchema } from '../../../shared/contract/row';

function createDoor(answer: (name: string) => Promise<unknown>) {
  const log: unknown[][] = [];
  const listeners = new Set<(payload: unknown) => void>();
  const door: PreloadDoor = {
    call: (name, input, taskId) => {
      log.push(['call', name, input, taskId]);
      return answer(name);
    },
    on: (_name, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: (taskId) => log.push(['cancel', taskId]),
    pathOf: (file) => `/dropped/${file.name}`,
  };
  return { door, log, listeners };
}

describe('a call', () => {
  it('goes through the door without a task and answers what comes back', async () => {
    const { door, log } = createDoor(() => Promise.resolve(ok([])));
    expect(await createBridge(door).call('workspace.recent', null)).toEqual(ok([]));
    expect(log).toEqual([['call', 'workspace.recent', null, null]]);
  });
});

describe('a task', () => {
  it('has an id that the contract takes, hears its own progress only, and stops listening at its end', async () => {
    const ends: ((value: unknown) => void)[] = [];
    const { door, log, listeners } = createDoor(() => new Promise((resolve) => ends.push(resolve)));
    const heard: unknown[] = [];
    const task = createBridge(door).start('import.read', { file: '/a' }, (progress) => heard.push(progress));
    expect(idSchema.safeParse(task.id).success).toBe(true);
    expect(calls['import.read'].input.safeParse(log[0]?.[2]).success).toBe(true);
    const progress = { taskId: task.id, stage: 'read', fraction: null, detail: '' };
    listeners.forEach((tell) => tell({ ...progress, taskId: 'other' }));
    listeners.forEach((tell) => tell(progress));
    expect(heard).toEqual([progress]);
    ends.forEach((end) => end(ok(null)));
    await task.done;
    expect(listeners.size).toBe(0);
  });

  it('is cancelled by its id', () => {
    const { door, log } = createDoor(() => new Promise(() => undefined));
    const task = createBridge(door).start('import.read', { file: '/a' }, () => undefined);
    task.cancel();
    expect(log.at(-1)).toEqual(['cancel', task.id]);
  });
});
