// Products and suppliers of the sample company: lists in pages, and one by its number.
import type { Inventory, Product } from './inventory';
import { listPage } from './list-page';
import { ApiError, type Route } from './route';

/** `GET /products`, `GET /products/{sku}`, `GET /suppliers`. */
export function buildProductRoutes(inventory: Inventory): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/products',
      answer: (request) => {
        const category = request.query.get('category') ?? '';
        const search = (request.query.get('search') ?? '').toLowerCase();
        const found = [...inventory.products.values()].filter(
          (product) =>
            (category === '' || product.category === category) && describe(product).includes(search),
        );
        return listPage(request, '/products', found);
      },
    },
    {
      method: 'GET',
      path: '/products/{sku}',
      answer: ({ params }) => ({ status: 200, body: getProduct(inventory, params.sku) }),
    },
    {
      method: 'GET',
      path: '/suppliers',
      answer: (request) => listPage(request, '/suppliers', [...inventory.suppliers.values()]),
    },
  ];
}

/** The product with that number. Error: 404 `product-unknown`. */
export function getProduct(inventory: Inventory, sku: string | undefined): Product {
  const product = inventory.products.get(sku ?? '');
  if (product) return product;
  throw new ApiError(404, 'product-unknown', `There is no product ${sku ?? ''}.`);
}

function describe(product: Product): string {
  return `${product.sku} ${product.name}`.toLowerCase();
}
