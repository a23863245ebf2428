// Ties the store to what is around it: main's events, the system's width and title, and the checks after typing.
import { findCommand, runCommand } from '../commands/run-command';
import { mergeFromDisk } from '../commands/merge-from-disk';
import { openConnectorFolder } from '../commands/show-opened';
import { ConnectorChecker } from '../problems/connector-checker';
import { hasUnsavedWork } from '../store/connector-slice';
import { readTitle } from '../store/connector-facts';
import type { Studio, StudioState } from '../store/studio';
import { watchJournal } from '../store/watch-journal';
import { watchProblems } from '../store/watch-problems';
import { narrowWidth } from '../theme/sizes';
import { prefetchRooms } from './lazy-rooms';
import { planWhenIdle } from '../ui/plan-when-idle';

// Work is on disk well within a second of an edit, and typing is not held up by every key.
const journalDelayMs = 200;

function planSoon(work: () => void): () => void {
  const timer = window.setTimeout(work, journalDelayMs);
  return () => window.clearTimeout(timer);
}

/** Starts everything that goes on for as long as the window lives; answers the function that ends it. */
export function startWindow(studio: Studio): () => void {
  const checker = new ConnectorChecker();
  const stops = [
    () => checker.dispose(),
    listenToMain(studio),
    followWidth(studio),
    followUnsaved(studio),
    followTitle(studio),
    watchProblems(studio.store, planWhenIdle, checker.check),
    studio.store.subscribe(({ lastChange }, before) => {
      if (lastChange && lastChange !== before.lastChange) checker.note(lastChange);
    }),
    watchJournal(studio.store, planSoon),
    flushWhenLeft(studio),
  ];
  void load(studio);
  return () => stops.forEach((stop) => stop());
}

async function load(studio: Studio): Promise<void> {
  const { store } = studio;
  await store.getState().loadApp();
  const folder = store.getState().info?.openAtStart;
  if (folder) openConnectorFolder(studio, folder);
  await store.getState().loadRecent();
  planWhenIdle(() => void prefetchRooms());
}

function listenToMain(studio: Studio): () => void {
  const { bridge, store } = studio;
  const stops = [
    bridge.on('app.command', ({ id }) => {
      const command = findCommand(id);
      if (command && store.getState().dialog === null) void runCommand(studio, command);
    }),
    bridge.on('app.close-requested', () => {
      store.getState().openDialog('leave', () => void bridge.call('app.close', null));
    }),
    bridge.on('hooks.notified', (notification) => store.getState().noteNotification(notification)),
    bridge.on('workspace.changed-on-disk', ({ id, change, names }) => {
      const state = store.getState();
      if (state.connector?.id !== id) return;
      if (change === 'changed') void mergeFromDisk(studio, 'news');
      else state.noteDiskChange({ change, names });
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Sends the work at once when the person looks elsewhere, or the window goes. */
function flushWhenLeft({ store }: Studio): () => void {
  const flush = () => void store.getState().flushWork();
  const events = ['blur', 'pagehide', 'visibilitychange'] as const;
  for (const event of events) window.addEventListener(event, flush, true);
  return () => events.forEach((event) => window.removeEventListener(event, flush, true));
}

function followWidth({ store }: Studio): () => void {
  const query = window.matchMedia(`(max-width: ${narrowWidth - 1}px)`);
  const tell = () => store.getState().setNarrow(query.matches);
  tell();
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Main asks before it closes the window, but only while there is something to lose. */
function followUnsaved({ bridge, store }: Studio): () => void {
  return store.subscribe((state, before) => {
    const unsaved = hasUnsavedWork(state);
    if (unsaved !== hasUnsavedWork(before)) void bridge.call('app.set-unsaved', { unsaved });
  });
}

function followTitle({ store }: Studio): () => void {
  return store.subscribe((state, before) => {
    if (state.connector !== before.connector || state.draft !== before.draft)
      document.title = printTitle(state);
  });
}

function printTitle(state: StudioState): string {
  if (!state.connector) return 'Connector Studio';
  const mark = hasUnsavedWork(state) ? '● ' : '';
  return `${mark}${readTitle(state.connector.document)} - Connector Studio`;
}
