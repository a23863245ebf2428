// Prints and parses the key of an operation: a pair.
import { type Method, type OperationKey, methods } from './operation';

/** The key of the operation with that path template and method: `get /products/{sku}`. */
export function printOperationKey(path: string, method: Method): OperationKey {
  return `${method} ${path}` as OperationKey;
}

/** Takes an operation key apart; null for a text that is none. */
export function parseOperationKey(key: string): { readonly path: string; readonly method: Method } | null {
  const space = key.indexOf(' ');
  const method = methods.find((name) => name === key.slice(0, space));
  return method ? { method, path: key.slice(space + 1) } : null;
}
