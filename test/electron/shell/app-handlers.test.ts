// The rows about the app itself.
import { describe, expect, it } from 'vitest';
import { buildAppHandlers } from '../../../electron/shell/app-handlers';
import { createTasks } from '../../../electron/tasks/tasks';

const task = createTasks(() => undefined).begin(null)!.context;

function setUp(vaultReason = '', clipboard = '') {
  const done: string[] = [];
  const handlers = buildAppHandlers({
    about: { version: '1.2.3', electron: '33.2.1', platform: 'linux', openAtStart: null },
    explainVault: async () => vaultReason,
    setUnsaved: (unsaved) => done.push(`unsaved ${unsaved}`),
    close: () => done.push('close'),
    copyText: (text) => done.push(`copy ${text}`),
    readText: async () => clipboard,
  });
  return { done, handlers };
}

describe('the rows about the app', () => {
  it('say what runs and where secrets are kept', async () => {
    expect(await setUp().handlers['app.info'](null, task)).toMatchObject({
      value: { version: '1.2.3', vault: 'encrypted', vaultReason: '' },
    });
    expect(await setUp('No keyring.').handlers['app.info'](null, task)).toMatchObject({
      value: { vault: 'session', vaultReason: 'No keyring.' },
    });
  });

  it('pass on what the window asks for', async () => {
    const { done, handlers } = setUp();
    await handlers['app.set-unsaved']({ unsaved: true }, task);
    await handlers['app.copy-text']({ text: 'curl' }, task);
    await handlers['app.close'](null, task);
    expect(done).toEqual(['unsaved true', 'copy curl', 'close']);
  });

  it('hand over operations of the clipboard, and never anything else of it', async () => {
    const operation = { path: '/a', method: 'get', value: {} };
    const text = JSON.stringify({ connectorStudio: 'operations', operations: [operation] });
    const paste = (held: string) => setUp('', held).handlers['app.paste-operations'](null, task);
    expect(await paste(text)).toEqual({ ok: true, value: { text } });
    expect(await paste('a password')).toEqual({ ok: true, value: null });
  });
});
