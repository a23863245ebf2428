// Runs a command from wherever it was asked for: only when it can do something, and never failing silently.
import { errorProblem } from '../../shared/base/problem';
import { matchesShortcut, type KeyPress } from '../ui/shortcut';
import type { Studio } from '../store/studio';
import type { Command } from './command';
import { commands } from './registry';

/** The command with that id; undefined for an id that none has. */
export function findCommand(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}

/** The command that a key press means; undefined for none, whether or not it can run now. */
export function findCommandByKey(press: KeyPress, isMac: boolean): Command | undefined {
  return commands.find((command) =>
    [command.shortcut, ...(command.otherShortcuts ?? [])].some(
      (shortcut) => shortcut !== undefined && matchesShortcut(press, shortcut, isMac),
    ),
  );
}

/** Runs the command where it can do something now; an error that nobody foresaw becomes a notice. */
export async function runCommand(studio: Studio, command: Command): Promise<void> {
  if (!command.when(studio.store.getState())) return;
  studio.store.getState().noteCommand(command.id);
  try {
    await command.run(studio);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    studio.store.getState().showProblem(
      errorProblem('command-failed', `“${command.label}” could not be finished${why}.`, {
        action: 'Nothing of your work is lost. Try it again.',
      }),
    );
  }
}
