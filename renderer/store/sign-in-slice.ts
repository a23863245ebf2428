// OAuth sign-ins of connections: the one under way, the app at the identity provider, signing out. Tokens and secrets
// are never here.
import { errorProblem, type Problem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import { fail } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import type { OAuthApp } from '../../shared/contract/connection-calls';
import type { SliceCreator } from './studio';

/** A sign-in that waits for the browser, or that did not work. */
export interface RunningSignIn {
  readonly connectionId: string;
  readonly name: string;
  readonly stage: string;
  /** Where the browser was sent; empty before. */
  readonly host: string;
  readonly redirectUrl: string;
  /** Why it did not work; null while it is under way. */
  readonly problem: Problem | null;
  cancel(): void;
}

export interface SignInSlice {
  readonly signIn: RunningSignIn | null;
  /** Signs the connection in; it stays in `signIn` with its problem when that did not work. */
  startSignIn(id: string): Promise<void>;
  closeSignIn(): void;
  signOut(id: string): Promise<void>;
  /** The OAuth app of the open connector, or of one of its sets. */
  readApp(set: string | null): Promise<Result<OAuthApp>>;
  /** Keeps it; answers the problem when it was not kept. */
  saveApp(input: Omit<CallInput<'connections.save-app'>, 'connectorId'>): Promise<Problem | null>;
}

export const createSignInSlice: SliceCreator<SignInSlice> = (set, get, bridge) => ({
  signIn: null,
  startSignIn: async (id) => {
    const { connector, connections, signIn: before } = get();
    const connection = connections.find((one) => one.id === id);
    if (!connector || !connection || (before && !before.problem)) return;
    const app = await get().readApp(connection.set);
    const task = bridge.start(
      'connections.sign-in',
      {
        id,
        definition: connector.document.definition.tree.text,
        properties: connector.document.properties?.tree.text ?? null,
      },
      ({ stage, detail }) => {
        const now = get().signIn;
        if (now?.connectionId === id) set({ signIn: { ...now, stage, host: detail || now.host } });
      },
    );
    set({
      signIn: {
        connectionId: id,
        name: connection.name,
        stage: 'prepare',
        host: '',
        redirectUrl: app.ok ? app.value.redirectUrl : '',
        problem: null,
        cancel: () => task.cancel(),
      },
    });
    get().announce(`Signing in ${connection.name} in the browser.`);
    const done = await task.done;
    if (!done.ok && done.problem.code !== 'task-cancelled') {
      const now = get().signIn;
      if (now?.connectionId === id) set({ signIn: { ...now, problem: done.problem } });
      get().announce(done.problem.message);
    } else {
      set({ signIn: null });
      get().announce(done.ok ? `${connection.name} is signed in.` : 'The sign-in was cancelled.');
    }
    await get().loadConnections();
    if (done.ok) await get().testConnection(id);
  },
  closeSignIn: () => {
    const now = get().signIn;
    if (now && !now.problem) now.cancel();
    set({ signIn: null });
  },
  signOut: async (id) => {
    const name = get().connections.find((one) => one.id === id)?.name ?? 'The connection';
    const done = await bridge.call('connections.sign-out', { id });
    await get().loadConnections();
    if (!done.ok) get().showProblem(done.problem);
    else if (done.value.isRevoked) get().announce(`${name} is signed out, and its tokens were taken back.`);
    else
      get().announce(
        `${name} is signed out on this computer. The identity provider did not take its tokens back; they end by themselves.`,
      );
  },
  readApp: async (parameterSet) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return fail(noConnector);
    return bridge.call('connections.read-app', { connectorId, set: parameterSet });
  },
  saveApp: async (input) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return noConnector;
    const saved = await bridge.call('connections.save-app', { ...input, connectorId });
    return saved.ok ? null : saved.problem;
  },
});

const noConnector = errorProblem('connection-no-connector', 'No connector is open.');
