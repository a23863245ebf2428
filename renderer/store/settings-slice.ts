// The app's settings, and what main says about itself.
import type { Settings } from '../../shared/contract/app-calls';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import type { SliceCreator } from './studio';

export type AppInfo = CallOutput<'app.info'>;

export interface SettingsSlice {
  readonly settings: Settings;
  /** Null until main has answered. */
  readonly info: AppInfo | null;
  /** Asks main for both; called once, when the window starts. */
  loadApp(): Promise<void>;
  changeSettings(change: CallInput<'app.change-settings'>): Promise<void>;
}

export const createSettingsSlice: SliceCreator<SettingsSlice> = (set, get, bridge) => ({
  settings: { theme: 'system', callTimeoutMs: 30_000, definitionOpen: true },
  info: null,
  loadApp: async () => {
    const [info, settings] = await Promise.all([
      bridge.call('app.info', null),
      bridge.call('app.settings', null),
    ]);
    if (info.ok) set({ info: info.value });
    else get().showProblem(info.problem);
    if (!settings.ok) {
      get().showProblem(settings.problem);
      return;
    }
    set({
      settings: settings.value,
      definitionOpen: settings.value.definitionOpen && !get().isNarrow,
    });
  },
  changeSettings: async (change) => {
    const before = get().settings;
    // Shown at once; main's answer, or the old state when it refuses, comes after.
    set({ settings: { ...before, ...change } });
    const changed = await bridge.call('app.change-settings', change);
    if (changed.ok) set({ settings: changed.value });
    else {
      set({ settings: before });
      get().showProblem(changed.problem);
    }
  },
});
