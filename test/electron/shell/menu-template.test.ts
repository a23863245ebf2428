// The native menu: it sends ids of commands that the window has, and takes no key away from it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { buildMenuTemplate, menuCommands } from '../../../electron/shell/menu-template';

const commandsFolder = path.join(import.meta.dirname, '../../../renderer/commands');

function listItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? listItems(item.submenu) : [])]);
}

function build(platform: string, isDevelopment = false) {
  const sent: string[] = [];
  const options = {
    platform,
    appName: 'Connector Studio',
    isDevelopment,
    send: (id: string) => sent.push(id),
  };
  return { sent, template: buildMenuTemplate(options), items: listItems(buildMenuTemplate(options)) };
}

describe('the menu', () => {
  it('names only commands of the window', () => {
    const sources = readdirSync(commandsFolder).map((name) =>
      readFileSync(path.join(commandsFolder, name), 'utf8'),
    );
    const ids = new Set(
      sources.flatMap((text) => [...text.matchAll(/\bid: '([a-z-]+)'/g)].map((match) => match[1])),
    );
    expect(menuCommands.filter((command) => !ids.has(command))).toEqual([]);
    expect(new Set(menuCommands).size).toBe(menuCommands.length);
  });

  it('sends the id of the entry that is chosen', () => {
    const { sent, items } = build('linux');
    const chosen = items.filter((item) => item.click !== undefined);
    for (const item of chosen) (item.click as () => void)();
    expect(sent).toEqual(menuCommands);
  });

  it('shows keys without taking them, because the window listens to them itself', () => {
    const withKeys = build('linux').items.filter((item) => item.accelerator);
    expect(withKeys.length).toBeGreaterThan(10);
    for (const item of withKeys) expect(item.registerAccelerator).toBe(false);
    const keys = withKeys.map((item) => item.accelerator);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has an app menu on macOS and Quit under File elsewhere', () => {
    expect(build('darwin').template[0]).toMatchObject({ role: 'appMenu' });
    expect(build('linux').items.filter((item) => item.role === 'quit')).toHaveLength(1);
    expect(build('darwin').items.filter((item) => item.role === 'quit')).toHaveLength(0);
  });

  it('has a developer’s tools only in development', () => {
    const hasTools = (isDevelopment: boolean) =>
      build('linux', isDevelopment).items.some((item) => item.role === 'toggleDevTools');
    expect([hasTools(true), hasTools(false)]).toEqual([true, false]);
  });
});
