// Runs commands from controls.
import { useCallback } from 'react';
import { useStudio, useStudioState } from '../store/studio';
import type { Command } from './command';
import { runCommand } from './run-command';

/** A function that runs a command in this window. */
export function useRunCommand(): (command: Command) => void {
  const studio = useStudio();
  return useCallback((command) => void runCommand(studio, command), [studio]);
}

/** Whether a command can do something now. */
export function useCanRun(command: Command): boolean {
  return useStudioState((state) => command.when(state));
}
