// The settings of the app: what they are at first, how they are kept, who is told. Knows no windows.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { type Settings, settingsSchema } from '../../shared/contract/app-calls';
import type { Handlers } from '../../shared/contract/calls';
import type { JsonFile } from './json-file';

/** The settings of a first start. */
export const defaultSettings: Settings = { theme: 'system', callTimeoutMs: 30_000, definitionOpen: true };

/** What a file may hold: settings that an older or newer version left out or does not know fall back one by one. */
export const storedSettingsSchema = settingsSchema
  .partial()
  .transform((stored): Settings => ({ ...defaultSettings, ...stored }));

/** The settings. `change` answers all of them; problem: `settings-unwritable`, and then nothing has changed. */
export interface SettingsService {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<Result<Settings>>;
}

/** Builds the service over its file. `onChange` hears the new settings after they are kept. */
export function createSettings(
  file: JsonFile<Settings>,
  onChange: (settings: Settings) => void,
): SettingsService {
  return {
    read: () => file.read(),
    change: async (change) => {
      const settings = { ...(await file.read()), ...change };
      try {
        await file.write(settings);
      } catch {
        return fail(unwritable);
      }
      onChange(settings);
      return ok(settings);
    },
  };
}

const unwritable = errorProblem('settings-unwritable', 'The settings cannot be written to disk.', {
  action: 'Check that there is space on the disk and that your user folder can be written.',
});

/** The handlers of the settings rows. */
export function buildSettingsHandlers(
  settings: SettingsService,
): Pick<Handlers, 'app.settings' | 'app.change-settings'> {
  return {
    'app.settings': async () => ok(await settings.read()),
    'app.change-settings': (change) => settings.change(change),
  };
}
