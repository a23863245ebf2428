// One operation of a definition for tests of what is made of operations.
import type { Operation } from '../../shared/operations/operation';
import { printOperationKey } from '../../shared/operations/operation-key';
import { readOperation } from '../../shared/operations/read-operation';
import { parseJson } from '../../shared/text/parse';
import type { JsonTree } from '../../shared/text/tree';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A definition with this one operation at `path`, and the operation read from it. */
export function buildTestOperation(
  operation: object,
  options: { readonly path?: string; readonly method?: Verb; readonly root?: object } = {},
): { readonly tree: JsonTree; readonly operation: Operation } {
  const { path = '/things', method = 'get', root = {} } = options;
  const definition = {
    swagger: '2.0',
    host: 'api.example.com',
    ...root,
    paths: { [path]: { [method]: operation } },
  };
  const tree = parseJson(JSON.stringify(definition, null, 2));
  const read = readOperation(tree, printOperationKey(path, method));
  if (!read) throw new Error(`There is no ${method} ${path} in the definition of this test.`);
  return { tree, operation: read };
}
