// The notifications of a webhook as rows of a list, and their bodies as JSON. Pure.
import type { JsonValue } from '../../shared/base/json-value';
import type { Notification } from '../../shared/contract/hook-calls';
import type { TreeRow } from '../ui/tree-keys';
import { printMoment } from './past-call-words';
import { printSize } from './print-size';

export interface NotificationRow extends TreeRow {
  readonly notification: Notification;
}

/** The rows, in the order given. */
export function listNotificationRows(notifications: readonly Notification[]): readonly NotificationRow[] {
  return notifications.map((notification, index) => ({
    id: notification.id,
    level: 1,
    label: [
      printMoment(notification.at),
      printSize(notification.sizeBytes),
      ...(notification.isReplay ? ['replayed'] : []),
    ].join(' · '),
    setSize: notifications.length,
    position: index + 1,
    notification,
  }));
}

/** The body; undefined where it is no JSON, or was cut. */
export function readNotification({ text }: Pick<Notification, 'text'>): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
