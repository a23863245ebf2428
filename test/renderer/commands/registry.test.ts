// The table of commands: whole, unambiguous, and the same that the native menu sends.
import { describe, expect, it } from 'vitest';
import { menuCommands } from '../../../electron/shell/menu-template';
import { commands } from '../../../renderer/commands/registry';
import { createStudio } from '../../../renderer/store/studio';
import { createFakeBridge } from '../../support/fake-bridge';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../../renderer/commands');

describe('the commands', () => {
  it('have ids of their own, in kebab-case', () => {
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('stand each in the file of their id', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(commands.map((command) => command.id).filter((id) => !files.includes(id))).toEqual([]);
  });

  it('have labels of their own', () => {
    const labels = commands.map((command) => command.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('share no shortcut', () => {
    const shortcuts = commands.flatMap(({ shortcut, otherShortcuts = [] }) => [
      ...(shortcut ? [shortcut] : []),
      ...otherShortcuts,
    ]);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(
      shortcuts.filter((one) => !/^(Ctrl\+)?(Shift\+)?(Alt\+)?([A-Z0-9]|F\d\d?|Enter)$/.test(one)),
    ).toEqual([]);
  });

  it('hold everything that the native menu sends', () => {
    const ids = commands.map((command) => command.id);
    expect(menuCommands.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('without a connector offer only what needs none', () => {
    const { store } = createStudio(createFakeBridge());
    const usable = commands.filter((command) => command.when(store.getState())).map((command) => command.id);
    expect(usable.toSorted()).toEqual(
      [
        'go-to-home',
        'go-to-settings',
        'import-file',
        'new-connector',
        'open-folder',
        'open-sample',
        'palette',
      ].toSorted(),
    );
  });
});
