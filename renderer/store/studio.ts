// The one store of the window, made of small slices, and the context that hands it and the bridge to the rooms.
// Slices hold state and the actions on it; they never touch the DOM.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge/bridge';
import { createCasesSlice, type CasesSlice } from './cases-slice';
import { createConnectionsSlice, type ConnectionsSlice } from './connections-slice';
import { createConnectorSlice, type ConnectorSlice } from './connector-slice';
import { createDiskSlice, type DiskSlice } from './disk-slice';
import { createHistorySlice, type HistorySlice } from './history-slice';
import { createImportSlice, type ImportSlice } from './import-slice';
import { createJournalSlice, type JournalSlice } from './journal-slice';
import { createLookupsSlice, type LookupsSlice } from './lookups-slice';
import { createMergeSlice, type MergeSlice } from './merge-slice';
import { createNamingSlice, type NamingSlice } from './naming-slice';
import { createNoticesSlice, type NoticesSlice } from './notices-slice';
import { createPicksSlice, type PicksSlice } from './picks-slice';
import { createPreviewSlice, type PreviewSlice } from './preview-slice';
import { createProblemsSlice, type ProblemsSlice } from './problems-slice';
import { createRecentSlice, type RecentSlice } from './recent-slice';
import { createSamplesSlice, type SamplesSlice } from './samples-slice';
import { createSettingsSlice, type SettingsSlice } from './settings-slice';
import { createTestSlice, type TestSlice } from './test-slice';
import { createTestViewSlice, type TestViewSlice } from './test-view-slice';
import { createTriggerSlice, type TriggerSlice } from './trigger-slice';
import { createViewSlice, type ViewSlice } from './view-slice';

export type StudioState = ConnectorSlice &
  ViewSlice &
  ConnectionsSlice &
  TestSlice &
  TestViewSlice &
  HistorySlice &
  TriggerSlice &
  CasesSlice &
  SamplesSlice &
  ImportSlice &
  DiskSlice &
  JournalSlice &
  LookupsSlice &
  MergeSlice &
  NamingSlice &
  NoticesSlice &
  PicksSlice &
  PreviewSlice &
  ProblemsSlice &
  RecentSlice &
  SettingsSlice;
export type StudioStore = StoreApi<StudioState>;

/** What a slice is built from. */
export type SliceCreator<T> = (
  set: StudioStore['setState'],
  get: StudioStore['getState'],
  bridge: Bridge,
) => T;

/** Everything a command or a room needs. */
export interface Studio {
  readonly store: StudioStore;
  readonly bridge: Bridge;
}

/** Builds the store over a bridge; starts nothing. */
export function createStudio(bridge: Bridge): Studio {
  const store = createStore<StudioState>()((set, get) => ({
    ...createConnectorSlice(set, get, bridge),
    ...createViewSlice(set, get, bridge),
    ...createConnectionsSlice(set, get, bridge),
    ...createTestSlice(set, get, bridge),
    ...createTestViewSlice(set, get, bridge),
    ...createHistorySlice(set, get, bridge),
    ...createTriggerSlice(set, get, bridge),
    ...createCasesSlice(set, get, bridge),
    ...createSamplesSlice(set, get, bridge),
    ...createImportSlice(set, get, bridge),
    ...createDiskSlice(set, get, bridge),
    ...createJournalSlice(set, get, bridge),
    ...createLookupsSlice(set, get, bridge),
    ...createMergeSlice(set, get, bridge),
    ...createNamingSlice(set, get, bridge),
    ...createNoticesSlice(set, get, bridge),
    ...createPicksSlice(set, get, bridge),
    ...createPreviewSlice(set, get, bridge),
    ...createProblemsSlice(set, get, bridge),
    ...createRecentSlice(set, get, bridge),
    ...createSettingsSlice(set, get, bridge),
  }));
  return { store, bridge };
}

export const StudioContext = createContext<Studio | null>(null);

/** The studio of this window. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('StudioContext is missing above this component');
  return studio;
}

/** Reads a part of the state and re-renders when that part changes. */
export function useStudioState<T>(select: (state: StudioState) => T): T {
  return useStore(useStudio().store, select);
}
