// What a saved connection is inside the main process: types only. What the window sees of it is in the contract.
import type { ConnectionSummary, ConnectionType } from '../../shared/contract/connection-calls';

/** Values by connection parameter name, for example `api_key`. */
export type ConnectionValues = Readonly<Record<string, string>>;

/** A connection as a person fills it in. Of a changed one, values that are left out stay; an empty one goes. */
export interface ConnectionDraft {
  readonly id: string | null;
  readonly connectorId: string;
  readonly name: string;
  readonly type: ConnectionType;
  readonly values: ConnectionValues;
}

/** A connection with its values, for making a call. */
export interface OpenedConnection {
  readonly id: string;
  readonly name: string;
  readonly type: ConnectionType;
  readonly values: ConnectionValues;
}

/** A connection of this session: its values are in memory, and the file does not know them. */
export interface SessionConnection {
  readonly summary: ConnectionSummary;
  readonly values: ConnectionValues;
}
