import { expect, test } from 'vitest';
import { CallCancelled } from '../../../electron/runtime/failure';
import { wait } from '../../../electron/runtime/wait';

test('ends by itself', async () => {
  await expect(wait(1, new AbortController().signal)).resolves.toBeUndefined();
});

test('ends at once when somebody cancels, before or meanwhile', async () => {
  const controller = new AbortController();
  const waiting = wait(600_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toBeInstanceOf(CallCancelled);
  await expect(wait(600_000, controller.signal)).rejects.toBeInstanceOf(CallCancelled);
});
