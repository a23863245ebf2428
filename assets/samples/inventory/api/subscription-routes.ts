// The webhook of the sample web API: who wants to hear of low stock, and telling them.
import type { Inventory, Subscription } from './inventory';
import { readOptionalText, readText } from './read-body';
import { ApiError, type Route } from './route';
import { check, type LowStock } from './stock-routes';

const notificationTimeoutMs = 10_000;

/** `POST /subscriptions` answers 201 and a `Location` to delete; `DELETE /subscriptions/{subscriptionId}`. */
export function buildSubscriptionRoutes(inventory: Inventory): readonly Route[] {
  let lastNumber = 0;
  return [
    {
      method: 'POST',
      path: '/subscriptions',
      answer: async ({ readBody, baseUrl }) => {
        const draft = readSubscription(await readBody());
        lastNumber += 1;
        const subscription = { subscriptionId: `W-${lastNumber}`, ...draft };
        inventory.subscriptions.set(subscription.subscriptionId, subscription);
        const location = `${baseUrl}/subscriptions/${subscription.subscriptionId}`;
        return { status: 201, body: subscription, headers: { location } };
      },
    },
    {
      method: 'DELETE',
      path: '/subscriptions/{subscriptionId}',
      answer: ({ params }) => {
        const id = params.subscriptionId ?? '';
        if (inventory.subscriptions.delete(id)) return { status: 204 };
        throw new ApiError(404, 'subscription-unknown', `There is no subscription ${id}.`);
      },
    },
  ];
}

/**
 * Posts the news to every subscriber of that warehouse. Resolves when all have answered, failed or taken longer than
 * 10 seconds; `closing` ends it at once. A subscriber that cannot be reached is passed over: web APIs do not retry
 * for ever either.
 */
export async function notifySubscribers(
  inventory: Inventory,
  low: LowStock,
  closing: AbortSignal,
): Promise<void> {
  const wanted = [...inventory.subscriptions.values()].filter(
    ({ warehouse }) => warehouse === null || warehouse === low.warehouse,
  );
  const signal = AbortSignal.any([closing, AbortSignal.timeout(notificationTimeoutMs)]);
  await Promise.allSettled(
    wanted.map(({ callbackUrl }) =>
      fetch(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(low),
        signal,
      }),
    ),
  );
}

function readSubscription(body: unknown): Omit<Subscription, 'subscriptionId'> {
  const callbackUrl = readText(body, 'callbackUrl');
  if (!URL.canParse(callbackUrl) || !/^https?:$/.test(new URL(callbackUrl).protocol)) {
    throw new ApiError(400, 'callback-invalid', 'callbackUrl has to be an address with http or https.');
  }
  const warehouse = readOptionalText(body, 'warehouse');
  return { callbackUrl, warehouse: warehouse === '' ? null : check(warehouse) };
}
