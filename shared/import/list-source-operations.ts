// Lists the operations of an API description with where they stand. First step of both the outline and the build.
import { type Method, methods } from '../operations/operation';
import { printOperationKey } from '../operations/operation-key';
import {
  type PlacedObject,
  type SourceDocument,
  asObject,
  findObject,
  followObject,
  listPlaced,
  placeRoot,
} from './source-document';

/** One operation in the source. `pathItem` is where it stands after a reference was followed. */
export interface SourceOperation {
  /** `get /products/{sku}`. */
  readonly key: string;
  readonly method: Method;
  /** The path template as written. */
  readonly path: string;
  readonly operation: PlacedObject;
  readonly pathItem: PlacedObject;
}

/** Lists the operations in the order of the document; path items behind local references included. */
export function listSourceOperations(source: SourceDocument): readonly SourceOperation[] {
  return listPlaced(findObject(placeRoot(source), 'paths')).flatMap(([path, listed]) => {
    const pathItem = path.startsWith('x-') ? undefined : followObject(source, listed);
    return pathItem ? listPathItem(path, pathItem) : [];
  });
}

/** The path items that name a verb which connectors do not know, `trace`. */
export function listUnknownVerbs(source: SourceDocument): readonly PlacedObject[] {
  return listPlaced(findObject(placeRoot(source), 'paths')).flatMap(([, listed]) => {
    const pathItem = followObject(source, listed);
    return (pathItem && findObject(pathItem, 'trace')) ?? [];
  });
}

function listPathItem(path: string, pathItem: PlacedObject): readonly SourceOperation[] {
  return listPlaced(pathItem).flatMap(([verb, member]) => {
    const method = methods.find((name) => name === verb);
    const operation = method && asObject(member);
    return operation ? [{ key: printOperationKey(path, method), method, path, operation, pathItem }] : [];
  });
}
