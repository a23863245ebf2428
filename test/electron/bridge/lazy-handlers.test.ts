// Rooms that are loaded with the first call.
import { describe, expect, it } from 'vitest';
import { lazyHandlers } from '../../../electron/bridge/lazy-handlers';
import { buildSettingsHandlers } from '../../../electron/settings/settings';
import { createTasks } from '../../../electron/tasks/tasks';
import { ok } from '../../../shared/base/result';
import type { Settings } from '../../../shared/contract/app-calls';

const task = createTasks(() => undefined).begin(null)!.context;
const settings: Settings = { theme: 'dark', callTimeoutMs: 1000, definitionOpen: false };
const real = buildSettingsHandlers({
  read: async () => settings,
  change: async (change) => ok({ ...settings, ...change }),
});

describe('lazyHandlers', () => {
  it('loads with the first call, once, and passes calls on', async () => {
    let loads = 0;
    const handlers = lazyHandlers(['app.settings', 'app.change-settings'], async () => {
      loads += 1;
      return real;
    });
    expect(loads).toBe(0);
    const [read, changed] = await Promise.all([
      handlers['app.settings'](null, task),
      handlers['app.change-settings']({ theme: 'light' }, task),
    ]);
    expect(read).toEqual(ok(settings));
    expect(changed).toEqual(ok({ ...settings, theme: 'light' }));
    expect(loads).toBe(1);
  });

  it('tries again after a load that failed', async () => {
    let loads = 0;
    const handlers = lazyHandlers(['app.settings', 'app.change-settings'], async () => {
      loads += 1;
      if (loads === 1) throw new Error('not yet');
      return real;
    });
    await expect(handlers['app.settings'](null, task)).rejects.toThrow('not yet');
    expect(await handlers['app.settings'](null, task)).toEqual(ok(settings));
  });
});
