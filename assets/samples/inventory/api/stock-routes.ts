// Stock levels of the sample company: read one, adjust one. An adjustment that takes a product below its reorder
// point is told to `onLow`.
import {
  type Inventory,
  type Product,
  type Stock,
  type Warehouse,
  isWarehouse,
  warehouses,
} from './inventory';
import { getProduct } from './product-routes';
import { readInteger, readOptionalText, readText } from './read-body';
import { ApiError, type Route } from './route';

/** What subscribers are told when stock runs low. */
export interface LowStock {
  readonly sku: string;
  readonly name: string;
  readonly warehouse: Warehouse;
  readonly onHand: number;
  readonly reserved: number;
  readonly reorderPoint: number;
  /** ISO 8601. */
  readonly occurredAt: string;
}

/** `GET` and `PUT /products/{sku}/stock`. */
export function buildStockRoutes(inventory: Inventory, onLow: (low: LowStock) => void): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/products/{sku}/stock',
      answer: ({ params, query }) => {
        const product = getProduct(inventory, params.sku);
        const only = query.get('warehouse') ?? '';
        return { status: 200, body: describeStock(inventory, product, only === '' ? null : check(only)) };
      },
    },
    {
      method: 'PUT',
      path: '/products/{sku}/stock',
      answer: async ({ params, readBody }) => {
        const product = getProduct(inventory, params.sku);
        const body = await readBody();
        const warehouse = check(readText(body, 'warehouse'));
        readOptionalText(body, 'reason');
        adjust(inventory, product, warehouse, readInteger(body, 'change'), onLow);
        return { status: 200, body: describeStock(inventory, product, warehouse) };
      },
    },
  ];
}

/** The warehouse with that code. Error: 400 `warehouse-unknown`. */
export function check(code: string): Warehouse {
  if (isWarehouse(code)) return code;
  throw new ApiError(
    400,
    'warehouse-unknown',
    `There is no warehouse ${code}; known: ${warehouses.join(', ')}.`,
  );
}

function adjust(
  inventory: Inventory,
  product: Product,
  warehouse: Warehouse,
  change: number,
  onLow: (low: LowStock) => void,
): void {
  const shelves = inventory.stock.get(product.sku);
  if (!shelves) throw new ApiError(404, 'stock-unknown', `No stock is kept of ${product.sku}.`);
  const before = shelves[warehouse];
  const onHand = before.onHand + change;
  if (onHand < 0) {
    const message = `${product.sku} has ${before.onHand} pieces in ${warehouse}, so ${-change} cannot leave.`;
    throw new ApiError(409, 'stock-too-small', message);
  }
  const after: Stock = { ...before, onHand, updatedAt: new Date().toISOString() };
  inventory.stock.set(product.sku, { ...shelves, [warehouse]: after });
  if (isLow(product, after) && !isLow(product, before)) onLow(describeLow(product, warehouse, after));
}

function isLow(product: Product, stock: Stock): boolean {
  return stock.onHand - stock.reserved < product.reorderPoint;
}

function describeLow(product: Product, warehouse: Warehouse, stock: Stock): LowStock {
  const { sku, name, reorderPoint } = product;
  const { onHand, reserved, updatedAt } = stock;
  return { sku, name, warehouse, onHand, reserved, reorderPoint, occurredAt: updatedAt };
}

/** The stock of one warehouse, or of all of them together, with what lies where. */
function describeStock(inventory: Inventory, product: Product, only: Warehouse | null) {
  const shelves = inventory.stock.get(product.sku);
  const locations = warehouses
    .filter((warehouse) => only === null || warehouse === only)
    .flatMap((warehouse) => (shelves ? [{ warehouse, ...shelves[warehouse] }] : []));
  return {
    sku: product.sku,
    name: product.name,
    stock: {
      onHand: locations.reduce((sum, location) => sum + location.onHand, 0),
      reserved: locations.reduce((sum, location) => sum + location.reserved, 0),
      updatedAt:
        locations
          .map((location) => location.updatedAt)
          .sort()
          .at(-1) ?? '',
      locations: locations.map(({ warehouse, onHand, reserved }) => ({ warehouse, onHand, reserved })),
    },
  };
}
