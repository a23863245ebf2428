// The rooms and dialogs that are loaded only when they are needed, and fetched beforehand once the window has
// nothing to do.
import { lazy } from 'react';
import { paneLoads } from './lazy-panes';

const loadWorkbench = () => import('./workbench');
const loadConnections = () => import('../connections/connections-room');
const loadProblems = () => import('../problems/problems-room');
const loadSettings = () => import('../settings/settings-room');
const loadImport = () => import('../import/import-dialog');
const loadExport = () => import('../share/export-dialog');

export const Workbench = lazy(async () => ({ default: (await loadWorkbench()).Workbench }));
export const ConnectionsRoom = lazy(async () => ({ default: (await loadConnections()).ConnectionsRoom }));
export const ProblemsRoom = lazy(async () => ({ default: (await loadProblems()).ProblemsRoom }));
export const SettingsRoom = lazy(async () => ({ default: (await loadSettings()).SettingsRoom }));
export const ImportDialog = lazy(async () => ({ default: (await loadImport()).ImportDialog }));
export const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }));

/** Fetches all of them, one after the other; what cannot be fetched now says so when it is opened. */
export async function prefetchRooms(): Promise<void> {
  const loads = [
    loadWorkbench,
    ...paneLoads,
    loadConnections,
    loadProblems,
    loadSettings,
    loadImport,
    loadExport,
  ];
  for (const load of loads) await load().catch(() => undefined);
}
