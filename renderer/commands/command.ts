// What a user command is. One file per command beside this one; button, menu, key and palette all run the same.
import type { FluentIcon } from '@fluentui/react-icons';
import type { Studio, StudioState } from '../store/studio';

export interface Command {
  /** Kebab-case; the native menu sends the same id. */
  readonly id: string;
  readonly label: string;
  readonly icon?: FluentIcon;
  /** For example `Ctrl+K`; on macOS Ctrl reads as Command. */
  readonly shortcut?: string;
  /** Other keys for the same, where people know both. */
  readonly otherShortcuts?: readonly string[];
  /** False where it can do nothing now; it is then greyed or left out. */
  when(state: StudioState): boolean;
  run(studio: Studio): void | Promise<void>;
}

/** Commands that can always run. */
export function always(): boolean {
  return true;
}

/** Commands that need an open connector. */
export function hasConnector(state: StudioState): boolean {
  return state.connector !== null;
}

/** Commands that need a selected operation. */
export function hasOperation(state: StudioState): boolean {
  return state.connector !== null && state.selection.kind === 'operation';
}

/** Commands that act on the picked operations, or else on the selected one. */
export function hasTargets(state: StudioState): boolean {
  return hasOperation(state) || (state.connector !== null && state.picked.size > 0);
}
