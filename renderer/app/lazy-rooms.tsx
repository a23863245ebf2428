// The rooms that are loaded only when they are needed, and fetched beforehand once the window has nothing to do.
import { lazy } from 'react';

const loadDefinition = () => import('../definition/definition-panel');
const loadTest = () => import('../test-panel/test-room');
const loadTrace = () => import('../test-panel/trace-panel');
const loadConnections = () => import('../connections/connections-room');
const loadProblems = () => import('../problems/problems-room');
const loadProblemsPanel = () => import('../problems/problems-panel');
const loadSettings = () => import('../settings/settings-room');
const loadImport = () => import('../import/import-dialog');
const loadExport = () => import('../share/export-dialog');

export const DefinitionPanel = lazy(async () => ({ default: (await loadDefinition()).DefinitionPanel }));
export const TestRoom = lazy(async () => ({ default: (await loadTest()).TestRoom }));
export const TracePanel = lazy(async () => ({ default: (await loadTrace()).TracePanel }));
export const ConnectionsRoom = lazy(async () => ({ default: (await loadConnections()).ConnectionsRoom }));
export const ProblemsRoom = lazy(async () => ({ default: (await loadProblems()).ProblemsRoom }));
export const ProblemsPanel = lazy(async () => ({ default: (await loadProblemsPanel()).ProblemsPanel }));
export const SettingsRoom = lazy(async () => ({ default: (await loadSettings()).SettingsRoom }));
export const ImportDialog = lazy(async () => ({ default: (await loadImport()).ImportDialog }));
export const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }));

/** Fetches all of them, one after the other; a room that cannot be fetched now says so when it is opened. */
export async function prefetchRooms(): Promise<void> {
  const loads = [
    loadDefinition,
    loadTest,
    loadTrace,
    loadConnections,
    loadProblems,
    loadProblemsPanel,
    loadSettings,
    loadImport,
    loadExport,
  ];
  for (const load of loads) await load().catch(() => undefined);
}
