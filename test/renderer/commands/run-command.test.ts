// Running commands, from a key or an id.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/commands/command';
import { findCommand, findCommandByKey, runCommand } from '../../../renderer/commands/run-command';
import { openStudio } from '../../support/open-studio';

const key = (name: string, shift = false) => ({
  key: name,
  ctrlKey: true,
  metaKey: false,
  shiftKey: shift,
  altKey: false,
});
const commandWith = (run: Command['run'], when = true): Command => ({
  id: 'go-to-home',
  label: 'Try',
  when: () => when,
  run,
});

describe('finding a command', () => {
  it('by its id', () => {
    expect(findCommand('save')?.label).toBe('Save');
    expect(findCommand('nothing')).toBeUndefined();
  });

  it('by its key, or the other one that people know', () => {
    expect(findCommandByKey(key('k'), false)?.id).toBe('palette');
    expect(findCommandByKey(key('y'), false)?.id).toBe('redo');
    expect(findCommandByKey(key('Z', true), false)?.id).toBe('redo');
    expect(findCommandByKey(key('q'), false)).toBeUndefined();
  });
});

describe('runCommand', () => {
  it('runs it and remembers it', async () => {
    const studio = openStudio();
    await runCommand(
      studio,
      commandWith(({ store }) => store.getState().goTo('settings')),
    );
    expect(studio.store.getState()).toMatchObject({ room: 'settings', recentCommands: ['go-to-home'] });
  });

  it('leaves alone what can do nothing now', async () => {
    const studio = openStudio();
    await runCommand(
      studio,
      commandWith(({ store }) => store.getState().goTo('settings'), false),
    );
    expect(studio.store.getState().room).toBe('design');
  });

  it('turns an error into a notice', async () => {
    const studio = openStudio();
    await runCommand(
      studio,
      commandWith(() => Promise.reject(new Error('no such room'))),
    );
    expect(studio.store.getState().notices[0]?.problem).toMatchObject({
      code: 'command-failed',
      message: '“Try” could not be finished (no such room).',
    });
  });
});
