// The sample company's goods on the day the web API starts. Made up; the same on every start but for the dates.
import { type Inventory, type Order, type Product, type Supplier, sumLines } from './inventory';

const suppliers: readonly Supplier[] = [
  {
    supplierId: 'S-01',
    name: 'Proseware Parts',
    country: 'Netherlands',
    email: 'orders@proseware.example',
    leadTimeDays: 6,
  },
  {
    supplierId: 'S-02',
    name: 'Fabrikam Metals',
    country: 'United States',
    email: 'sales@fabrikam.example',
    leadTimeDays: 12,
  },
  {
    supplierId: 'S-03',
    name: 'Tailspin Lighting',
    country: 'Japan',
    email: 'supply@tailspin.example',
    leadTimeDays: 21,
  },
  {
    supplierId: 'S-04',
    name: 'Lucerne Fabrics',
    country: 'Switzerland',
    email: 'desk@lucerne.example',
    leadTimeDays: 9,
  },
];

/** sku, name, category, price, supplier, reorder point, and pieces on hand in north, harbor and airport. */
type Row = readonly [string, string, string, number, string, number, readonly [number, number, number]];

const rows: readonly Row[] = [
  ['A-1001', 'Oak desk, 160 cm', 'Desks', 349, 'S-01', 12, [128, 40, 15]],
  ['A-1002', 'Oak desk, 120 cm', 'Desks', 289, 'S-01', 12, [64, 22, 13]],
  ['A-1003', 'Standing desk, electric', 'Desks', 599, 'S-02', 8, [31, 18, 9]],
  ['A-1004', 'Corner desk, left', 'Desks', 419, 'S-01', 6, [14, 9, 7]],
  ['A-1005', 'Corner desk, right', 'Desks', 419, 'S-01', 6, [16, 8, 7]],
  ['B-2001', 'Task chair, black', 'Chairs', 179, 'S-02', 25, [210, 96, 44]],
  ['B-2002', 'Task chair, grey', 'Chairs', 179, 'S-02', 25, [187, 61, 38]],
  ['B-2003', 'Visitor chair', 'Chairs', 95, 'S-04', 20, [154, 72, 26]],
  ['B-2004', 'Lounge chair, wool', 'Chairs', 465, 'S-04', 5, [22, 11, 6]],
  ['B-2005', 'Bar stool', 'Chairs', 129, 'S-02', 10, [48, 27, 12]],
  ['C-3001', 'Desk lamp, brass', 'Lighting', 74.5, 'S-03', 30, [320, 118, 52]],
  ['C-3002', 'Desk lamp, white', 'Lighting', 69.5, 'S-03', 30, [296, 104, 47]],
  ['C-3003', 'Floor lamp', 'Lighting', 159, 'S-03', 12, [75, 33, 14]],
  ['C-3004', 'Pendant, glass', 'Lighting', 210, 'S-03', 8, [41, 19, 9]],
  ['C-3005', 'Light strip, 3 m', 'Lighting', 39.9, 'S-03', 40, [402, 150, 81]],
  ['D-4001', 'Bookcase, 5 shelves', 'Storage', 235, 'S-01', 10, [58, 21, 11]],
  ['D-4002', 'Filing cabinet', 'Storage', 269, 'S-02', 10, [66, 30, 12]],
  ['D-4003', 'Wall shelf', 'Storage', 49, 'S-01', 35, [240, 88, 40]],
  ['D-4004', 'Locker, 4 doors', 'Storage', 389, 'S-02', 4, [18, 7, 5]],
  ['E-5001', 'Curtain, linen', 'Textiles', 119, 'S-04', 15, [92, 37, 18]],
  ['E-5002', 'Rug, 200 x 300', 'Textiles', 329, 'S-04', 6, [27, 13, 7]],
  ['E-5003', 'Cushion, set of 2', 'Textiles', 45, 'S-04', 30, [205, 79, 36]],
  ['F-6001', 'Acoustic panel', 'Room parts', 87, 'S-04', 20, [133, 54, 23]],
  ['F-6002', 'Room divider', 'Room parts', 299, 'S-02', 5, [24, 12, 6]],
];

/** Fills a fresh inventory. `now` dates the stock counts and the orders that are already there. */
export function seedInventory(now: Date): Inventory {
  const updatedAt = now.toISOString();
  const products = rows.map(toProduct);
  const stock = rows.map(
    ([sku, , , , , , [north, harbor, airport]]): [string, ReturnType<typeof toStock>] => [
      sku,
      toStock([north, harbor, airport], updatedAt),
    ],
  );
  const orders = seedOrders(now);
  return {
    products: new Map(products.map((product) => [product.sku, product])),
    stock: new Map(stock),
    suppliers: new Map(suppliers.map((supplier) => [supplier.supplierId, supplier])),
    orders: new Map(orders.map((order) => [order.orderId, order])),
    subscriptions: new Map(),
  };
}

function toProduct([sku, name, category, unitPrice, supplierId, reorderPoint]: Row): Product {
  return { sku, name, category, unitPrice, supplierId, reorderPoint };
}

/** One piece in ten is promised to a customer. */
function toStock([north, harbor, airport]: readonly [number, number, number], updatedAt: string) {
  const count = (onHand: number) => ({ onHand, reserved: Math.floor(onHand / 10), updatedAt });
  return { north: count(north), harbor: count(harbor), airport: count(airport) };
}

function seedOrders(now: Date): readonly Order[] {
  const dayMs = 24 * 60 * 60 * 1000;
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const desks = [{ sku: 'A-1001', quantity: 20, unitPrice: 349 }];
  const lamps = [
    { sku: 'C-3001', quantity: 60, unitPrice: 74.5 },
    { sku: 'C-3003', quantity: 10, unitPrice: 159 },
  ];
  return [
    {
      orderId: 'PO-7001',
      status: 'confirmed',
      supplierId: 'S-01',
      lines: desks,
      deliverTo: { warehouse: 'north', contact: 'Mara Lindqvist' },
      note: '',
      total: sumLines(desks),
      createdAt: daysAgo(5),
    },
    {
      orderId: 'PO-7002',
      status: 'open',
      supplierId: 'S-03',
      lines: lamps,
      deliverTo: { warehouse: 'harbor', contact: 'Jonas Weiss' },
      note: 'Ring the bell at gate 3.',
      total: sumLines(lamps),
      createdAt: daysAgo(1),
    },
  ];
}
