// Events on their way to the window: only those of the contract, and only what their schemas name.
import { eventChannel } from '../../shared/contract/channels';
import { type EventName, type EventPayload, events } from '../../shared/contract/events';

/** Where events go: the contents of the window, as Electron has them. */
export interface EventTarget {
  isDestroyed(): boolean;
  send(channel: string, name: string, payload: unknown): void;
}

/** Tells the window something, as long as there is one. Throws for a payload that does not fit: a fault of main. */
export function sendEvent<N extends EventName>(
  target: EventTarget | null,
  name: N,
  payload: EventPayload<N>,
): void {
  if (target && !target.isDestroyed()) target.send(eventChannel, name, events[name].parse(payload));
}
