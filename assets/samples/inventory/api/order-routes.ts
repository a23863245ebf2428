// Purchase orders of the sample company: list, read, create, change, cancel.
import { type Inventory, type Order, type OrderLine, orderStatuses, sumLines } from './inventory';
import { listPage } from './list-page';
import { readField, readInteger, readList, readOptionalText, readText } from './read-body';
import { ApiError, type Route } from './route';
import { check } from './stock-routes';

/** `GET` and `POST /orders`; `GET`, `PUT` and `DELETE /orders/{orderId}`. */
export function buildOrderRoutes(inventory: Inventory): readonly Route[] {
  let lastNumber = 7000 + inventory.orders.size;
  return [
    {
      method: 'GET',
      path: '/orders',
      answer: (request) => {
        const status = request.query.get('status') ?? '';
        checkStatus(status);
        const orders = [...inventory.orders.values()].reverse();
        return listPage(
          request,
          '/orders',
          status === '' ? orders : orders.filter((one) => one.status === status),
        );
      },
    },
    {
      method: 'GET',
      path: '/orders/{orderId}',
      answer: ({ params }) => ({ status: 200, body: getOrder(inventory, params.orderId) }),
    },
    {
      method: 'POST',
      path: '/orders',
      answer: async ({ readBody, baseUrl }) => {
        const draft = readDraft(inventory, await readBody());
        lastNumber += 1;
        const orderId = `PO-${lastNumber}`;
        const order: Order = { ...draft, orderId, status: 'open', createdAt: new Date().toISOString() };
        inventory.orders.set(orderId, order);
        return { status: 201, body: order, headers: { location: `${baseUrl}/orders/${orderId}` } };
      },
    },
    {
      method: 'PUT',
      path: '/orders/{orderId}',
      answer: async ({ params, readBody }) => {
        const before = getOpenOrder(inventory, params.orderId);
        const order: Order = { ...before, ...readDraft(inventory, await readBody()) };
        inventory.orders.set(order.orderId, order);
        return { status: 200, body: order };
      },
    },
    {
      method: 'DELETE',
      path: '/orders/{orderId}',
      answer: ({ params }) => {
        const order = getOpenOrder(inventory, params.orderId);
        inventory.orders.set(order.orderId, { ...order, status: 'cancelled' });
        return { status: 204 };
      },
    },
  ];
}

function getOrder(inventory: Inventory, orderId: string | undefined): Order {
  const order = inventory.orders.get(orderId ?? '');
  if (order) return order;
  throw new ApiError(404, 'order-unknown', `There is no order ${orderId ?? ''}.`);
}

/** An order that may still be changed. Errors: 404 `order-unknown`, 409 `order-closed`. */
function getOpenOrder(inventory: Inventory, orderId: string | undefined): Order {
  const order = getOrder(inventory, orderId);
  if (order.status === 'open') return order;
  throw new ApiError(409, 'order-closed', `Order ${order.orderId} is ${order.status} and stays as it is.`);
}

/** What a caller decides about an order. */
function readDraft(inventory: Inventory, body: unknown): Omit<Order, 'orderId' | 'status' | 'createdAt'> {
  const supplierId = readText(body, 'supplierId');
  if (!inventory.suppliers.has(supplierId)) {
    throw new ApiError(400, 'supplier-unknown', `There is no supplier ${supplierId}.`);
  }
  const lines = readList(body, 'lines').map((line) => readLine(inventory, line));
  const deliverTo = readField(body, 'deliverTo');
  return {
    supplierId,
    lines,
    deliverTo: {
      warehouse: check(readText(deliverTo, 'warehouse')),
      contact: readOptionalText(deliverTo, 'contact'),
    },
    note: readOptionalText(body, 'note'),
    total: sumLines(lines),
  };
}

function readLine(inventory: Inventory, line: unknown): OrderLine {
  const sku = readText(line, 'sku');
  const product = inventory.products.get(sku);
  if (!product) throw new ApiError(400, 'product-unknown', `There is no product ${sku}.`);
  const quantity = readInteger(line, 'quantity');
  if (quantity < 1)
    throw new ApiError(400, 'quantity-too-small', `The quantity of ${sku} has to be 1 or more.`);
  return { sku, quantity, unitPrice: product.unitPrice };
}

function checkStatus(text: string): void {
  if (text === '' || orderStatuses.some((status) => status === text)) return;
  throw new ApiError(
    400,
    'status-unknown',
    `There is no status ${text}; known: ${orderStatuses.join(', ')}.`,
  );
}
