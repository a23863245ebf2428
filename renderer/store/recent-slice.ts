// The connectors that were opened lately, for Home.
import type { RecentConnector } from '../../shared/contract/workspace-calls';
import type { SliceCreator } from './studio';

export interface RecentSlice {
  /** Null until main has answered. */
  readonly recent: readonly RecentConnector[] | null;
  loadRecent(): Promise<void>;
  forgetRecent(folder: string): Promise<void>;
}

export const createRecentSlice: SliceCreator<RecentSlice> = (set, get, bridge) => ({
  recent: null,
  loadRecent: async () => {
    const listed = await bridge.call('workspace.recent', null);
    if (listed.ok) set({ recent: listed.value });
    else get().showProblem(listed.problem);
  },
  forgetRecent: async (folder) => {
    const left = await bridge.call('workspace.forget-recent', { folder });
    if (left.ok) set({ recent: left.value });
    else get().showProblem(left.problem);
  },
});
