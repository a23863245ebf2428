import { describe, expect, it } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import { listOperations } from '../../../shared/operations/list-operations';
import { listOutputs } from '../../../shared/operations/list-outputs';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';
import { hasCorpus, readCorpus } from '../../support/corpus';

describe('operations of the corpus', () => {
  it.runIf(hasCorpus)('are all read, with their inputs and outputs', () => {
    const counts = { operations: 0, triggers: 0, inputs: 0, outputs: 0 };
    const wrong: string[] = [];
    for (const { folder, definition } of readCorpus()) {
      const tree = parseJson(definition);
      for (const { key, kind } of listOperations(tree)) {
        const operation = readOperation(tree, key);
        if (!operation) {
          wrong.push(`${folder} ${key}`);
          continue;
        }
        const inputs = listInputs(tree, operation);
        const outputs = listOutputs(tree, operation);
        const ids = new Set(inputs.map(({ id }) => id));
        if (ids.size !== inputs.length || outputs.some(({ id }) => id === ''))
          wrong.push(`${folder} ${key} ids`);
        counts.operations += 1;
        counts.triggers += kind === 'trigger' ? 1 : 0;
        counts.inputs += inputs.length;
        counts.outputs += outputs.length;
      }
    }
    expect(wrong).toEqual([]);
    expect(counts.operations).toBeGreaterThan(10_000);
    expect(counts.triggers).toBeGreaterThan(400);
    expect(counts.inputs).toBeGreaterThan(40_000);
    expect(counts.outputs).toBeGreaterThan(40_000);
  });
});
