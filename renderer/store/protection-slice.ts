// How connections are kept on this computer: by the operating system, by a passphrase, or for this session. The
// passphrase goes through here and is kept nowhere.
import type { Problem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import type { Protection } from '../../shared/contract/connection-calls';
import type { SliceCreator } from './studio';

export interface ProtectionSlice {
  /** Null until main has answered. */
  readonly protection: Protection | null;
  loadProtection(): Promise<void>;
  /** Sets or changes the passphrase; answers the problem when it was not taken. */
  setPassphrase(passphrase: string, current: string | null): Promise<Problem | null>;
  /** Opens what the passphrase protects; answers the problem when it was not taken. */
  unlockVault(passphrase: string): Promise<Problem | null>;
  /** Gives up what the passphrase protects. */
  forgetPassphrase(): Promise<void>;
}

export const createProtectionSlice: SliceCreator<ProtectionSlice> = (set, get, bridge) => {
  const take = async (answer: Result<Protection>, sentence: string): Promise<Problem | null> => {
    if (!answer.ok) return answer.problem;
    set({ protection: answer.value });
    await get().loadConnections();
    get().announce(sentence);
    return null;
  };
  return {
    protection: null,
    loadProtection: async () => {
      const read = await bridge.call('connections.read-protection', null);
      if (read.ok) set({ protection: read.value });
    },
    setPassphrase: async (passphrase, current) =>
      take(
        await bridge.call('connections.set-passphrase', { passphrase, current }),
        current === null
          ? 'Connections are encrypted with your passphrase now.'
          : 'The passphrase was changed.',
      ),
    unlockVault: async (passphrase) =>
      take(await bridge.call('connections.unlock', { passphrase }), 'Connections are unlocked.'),
    forgetPassphrase: async () => {
      const problem = await take(
        await bridge.call('connections.forget-passphrase', null),
        'The passphrase was given up. Type the values of your connections again.',
      );
      if (problem) get().showProblem(problem);
    },
  };
};
