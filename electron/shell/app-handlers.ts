// The handlers of the rows about the app itself; the settings rows are those of the settings room.
import { ok } from '../../shared/base/result';
import type { CallOutput, Handlers } from '../../shared/contract/calls';
import { parseClip } from '../../shared/mapping/clip';

/** What the handlers need of the window and the system. */
export interface AppServices {
  readonly about: Pick<CallOutput<'app.info'>, 'version' | 'electron' | 'platform' | 'openAtStart'>;
  /** One sentence on why the operating system cannot keep secrets; empty when it can. */
  explainVault(): Promise<string>;
  setUnsaved(unsaved: boolean): void;
  close(): void;
  copyText(text: string): void;
  readText(): Promise<string>;
}

/** The handlers of these rows. */
export type AppHandlers = Pick<
  Handlers,
  'app.info' | 'app.set-unsaved' | 'app.close' | 'app.copy-text' | 'app.paste-operations'
>;

/** Builds the handlers. */
export function buildAppHandlers(services: AppServices): AppHandlers {
  return {
    'app.info': async () => {
      const vaultReason = await services.explainVault();
      return ok({ ...services.about, vault: vaultReason === '' ? 'encrypted' : 'session', vaultReason });
    },
    'app.set-unsaved': async ({ unsaved }) => {
      services.setUnsaved(unsaved);
      return ok(null);
    },
    'app.close': async () => {
      services.close();
      return ok(null);
    },
    'app.copy-text': async ({ text }) => {
      services.copyText(text);
      return ok(null);
    },
    'app.paste-operations': async () => {
      const text = await services.readText();
      return ok(parseClip(text) ? { text } : null);
    },
  };
}
