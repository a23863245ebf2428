import { expect, test } from 'vitest';
import { isScripted } from '../../../shared/runtime/is-scripted';
import { parseJson } from '../../../shared/text/parse';

const properties = (scriptOperations?: readonly string[]) =>
  parseJson(JSON.stringify({ properties: scriptOperations ? { scriptOperations } : {} }));

test.each([
  [properties(['Op']), 'code', 'Op', true],
  [properties(['Other']), 'code', 'Op', false],
  [properties([]), 'code', 'Op', true],
  [properties(), 'code', 'Op', true],
  [null, 'code', 'Op', true],
  [properties(['Op']), null, 'Op', 'missing'],
  [properties(['Op']), '  \n', 'Op', 'missing'],
  [properties(['Other']), null, 'Op', false],
  [properties(), null, 'Op', false],
  [null, null, 'Op', false],
])('%#', (tree, script, operationId, expected) => {
  expect(isScripted(tree, script, operationId)).toBe(expected);
});
