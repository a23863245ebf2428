// Key presses that mean a command anywhere in the window, and F6 from pane to pane.
import { useEffect } from 'react';
import { findCommandByKey, runCommand } from '../commands/run-command';
import { useStudio, type Studio } from '../store/studio';
import { isMacWindow } from '../ui/shortcut';
import { focusNextPane } from './focus-pane';

/** Listens for as long as the frame is shown. */
export function useKeyBindings(): void {
  const studio = useStudio();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(studio, event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [studio]);
}

function handleKey(studio: Studio, event: KeyboardEvent): void {
  // What a control has used already (the text editor its own undo, a menu its keys) is not used twice.
  if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
  if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
    const pane = focusNextPane(event.shiftKey ? -1 : 1);
    event.preventDefault();
    if (pane) studio.store.getState().announce(pane);
    return;
  }
  const command = findCommandByKey(event, isMacWindow());
  if (!command || (isHistory(command.id) && hasOwnHistory(event.target))) return;
  event.preventDefault();
  void runCommand(studio, command);
}

/** The text editor's search box calls itself a dialog, too, but takes nothing away from the rest of the window. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null;
}

function isHistory(id: string): boolean {
  return id === 'undo' || id === 'redo';
}

/** True in a field whose text is not the document's: what is undone there is the typing alone. */
function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.dataset.bound === undefined;
}
