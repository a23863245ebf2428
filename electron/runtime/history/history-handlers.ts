// The handlers of the `history.*` rows.
import type { Handlers } from '../../../shared/contract/calls';
import type { History } from './history';

/** The handlers over a history. Problems: those of the rows. */
export function buildHistoryHandlers(
  history: History,
): Pick<Handlers, 'history.list' | 'history.read' | 'history.remove'> {
  return {
    'history.list': ({ connectorId, search }) => history.list(connectorId, search),
    'history.read': ({ connectorId, id }) => history.read(connectorId, id),
    'history.remove': ({ connectorId, id }) => history.remove(connectorId, id),
  };
}
