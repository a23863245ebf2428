// What the sample company keeps: products, stock in three warehouses, suppliers, orders, and who wants to hear of low
// stock. Lives in memory for as long as the web API runs; the routes beside this file read and change it.

/** The warehouses, by the code that stands on the wire. */
export const warehouses = ['north', 'harbor', 'airport'] as const;
export type Warehouse = (typeof warehouses)[number];

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** In US dollars. */
  readonly unitPrice: number;
  readonly supplierId: string;
  /** Stock runs low when fewer pieces than this are free in one warehouse. */
  readonly reorderPoint: number;
}

export interface Stock {
  readonly onHand: number;
  /** Promised to customers and still on the shelf. */
  readonly reserved: number;
  /** ISO 8601. */
  readonly updatedAt: string;
}

export interface Supplier {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly email: string;
  readonly leadTimeDays: number;
}

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
}

export const orderStatuses = ['open', 'confirmed', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export interface Order {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly supplierId: string;
  readonly lines: readonly OrderLine[];
  readonly deliverTo: { readonly warehouse: Warehouse; readonly contact: string };
  readonly note: string;
  readonly total: number;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface Subscription {
  readonly subscriptionId: string;
  readonly callbackUrl: string;
  /** Null for all of them. */
  readonly warehouse: Warehouse | null;
}

/** All that the web API knows. Maps keep the order in which things were added. */
export interface Inventory {
  readonly products: Map<string, Product>;
  readonly stock: Map<string, Record<Warehouse, Stock>>;
  readonly suppliers: Map<string, Supplier>;
  readonly orders: Map<string, Order>;
  readonly subscriptions: Map<string, Subscription>;
}

/** True for the code of a warehouse. */
export function isWarehouse(text: string): text is Warehouse {
  return warehouses.some((warehouse) => warehouse === text);
}

/** What an order costs, to the cent. */
export function sumLines(lines: readonly OrderLine[]): number {
  return Math.round(lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0) * 100) / 100;
}
