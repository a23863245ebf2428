// Settings: kept, told, and whole even when the file is from another version.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonFile } from '../../../electron/settings/json-file';
import {
  buildSettingsHandlers,
  createSettings,
  defaultSettings,
  storedSettingsSchema,
} from '../../../electron/settings/settings';
import type { Settings } from '../../../shared/contract/app-calls';
import { createTasks } from '../../../electron/tasks/tasks';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const task = createTasks(() => undefined).begin(null)!.context;

async function setUp(text?: string) {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'settings.json');
  if (text !== undefined) await writeFile(file, text);
  const told: Settings[] = [];
  const store = createJsonFile({ file, schema: storedSettingsSchema, fallback: defaultSettings });
  const settings = createSettings(store, (changed) => told.push(changed));
  return { folder, file, told, settings, handlers: buildSettingsHandlers(settings) };
}

describe('settings', () => {
  it('are the usual ones at first', async () => {
    const { handlers } = await setUp();
    expect(await handlers['app.settings'](null, task)).toEqual({ ok: true, value: defaultSettings });
  });

  it('change one by one, are kept and told', async () => {
    const { file, told, handlers } = await setUp();
    const changed = await handlers['app.change-settings']({ theme: 'dark' }, task);
    expect(changed).toEqual({ ok: true, value: { ...defaultSettings, theme: 'dark' } });
    expect(told).toEqual([{ ...defaultSettings, theme: 'dark' }]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ theme: 'dark' });
  });

  it('fill in what an older file does not have, and pass over what a newer one adds', async () => {
    const { settings } = await setUp('{"theme":"dark","later":true}');
    expect(await settings.read()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('stay as they are, untold, when they cannot be written', async () => {
    const { folder, told, settings } = await setUp();
    await settings.read();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder was');
    expect(await settings.change({ theme: 'dark' })).toMatchObject({
      ok: false,
      problem: { code: 'settings-unwritable' },
    });
    expect(told).toEqual([]);
    expect(await settings.read()).toEqual(defaultSettings);
  });
});
