// What the runtime needs from the rest of the app: types only. Handed in by whoever builds the handlers.
import type { Problem } from '../../shared/base/problem';
import type { Credentials } from '../../shared/security/place-credentials';
import type { FinishedCall } from './history/history-entry';
import type { ReplyStore } from './reply-store';
import type { SampleApi } from './sample-api';
import type { ScriptHost } from './script/script-host';
import type { Transport } from './transport';

/** A connection with its values, which stay in this process. */
export interface CallConnection extends Credentials {
  readonly name: string;
  /** Why it cannot be used now, for example a sign-in that is over; left out when it can. */
  readonly problem?: Problem;
}

/** What calls are made with. */
export interface RuntimeServices {
  readonly transport: Transport;
  readonly replies: ReplyStore;
  readonly connections: {
    /** Null where there is none with that id, or its values cannot be read here. */
    open(id: string): Promise<CallConnection | null>;
    /** Keeps whether the web API took the connection in. */
    note(id: string, status: 'works' | 'refused'): Promise<unknown>;
  };
  readonly sample: SampleApi;
  /** What compiles and runs custom code; left out where none is run. */
  readonly scripts?: ScriptHost;
  /** Keeps calls that are over, in the history of their connector; left out where nothing is kept. */
  readonly history?: { note(connectorId: string, finished: FinishedCall): Promise<void> };
  /** Asks where to save a file; null when the person cancels. */
  chooseTarget(suggestedName: string): Promise<string | null>;
  /** The time in milliseconds, from any start, never going back. */
  clock(): number;
  /** 16 random letters that keep the parts of a form apart. */
  createBoundary(): string;
  /** What calls say they come from, for example `connector-studio/1.0.0`. */
  readonly userAgent: string;
}
