// The panes of the workbench that are loaded only when they are needed.
import { lazy } from 'react';

const loadDefinition = () => import('../definition/definition-panel');
const loadPreview = () => import('../preview/preview-panel');
const loadTest = () => import('../test-panel/test-room');
const loadTrace = () => import('../test-panel/trace-panel');
const loadHistory = () => import('../test-panel/history-panel');
const loadProblems = () => import('../problems/problems-panel');

export const DefinitionPanel = lazy(async () => ({ default: (await loadDefinition()).DefinitionPanel }));
export const PreviewPanel = lazy(async () => ({ default: (await loadPreview()).PreviewPanel }));
export const TestRoom = lazy(async () => ({ default: (await loadTest()).TestRoom }));
export const TracePanel = lazy(async () => ({ default: (await loadTrace()).TracePanel }));
export const HistoryPanel = lazy(async () => ({ default: (await loadHistory()).HistoryPanel }));
export const ProblemsPanel = lazy(async () => ({ default: (await loadProblems()).ProblemsPanel }));

/** What fetches each of them. */
export const paneLoads: readonly (() => Promise<unknown>)[] = [
  loadDefinition,
  loadPreview,
  loadTest,
  loadTrace,
  loadHistory,
  loadProblems,
];
