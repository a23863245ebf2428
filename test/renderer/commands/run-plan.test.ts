// Commands for many operations at once.
import { describe, expect, it } from 'vitest';
import { copyOperations } from '../../../renderer/commands/copy-operations';
import { duplicateOperation } from '../../../renderer/commands/duplicate-operation';
import { pasteOperations } from '../../../renderer/commands/paste-operations';
import { runMany, wordsFor } from '../../../renderer/commands/run-plan';
import { setVisibility } from '../../../renderer/commands/set-visibility';
import { listTagUses, setTag } from '../../../renderer/commands/tag-operations';
import { ok } from '../../../shared/base/result';
import { planMany } from '../../../shared/mapping/plan-many';
import { listOperations } from '../../../shared/operations/list-operations';
import type { OperationKey } from '../../../shared/operations/operation';
import { type OpenStudio, definitionOf, openStudio, sampleDefinition } from '../../support/open-studio';

const keys = ['get /products', 'post /products', 'get /stock'] as OperationKey[];
const operationsOf = ({ store }: OpenStudio) => {
  const tree = store.getState().connector?.document.definition.tree;
  return tree ? listOperations(tree) : [];
};
const said = ({ store }: OpenStudio) => store.getState().announcement.text;

describe('commands for many', () => {
  it('change what is picked in one step, else the selection', () => {
    const studio = openStudio();
    studio.store.getState().setPicked(keys.slice(1));
    setVisibility(studio, 'internal');
    expect(operationsOf(studio).map((one) => one.visibility)).toEqual(['none', 'internal', 'internal']);
    expect(said(studio)).toBe('Changed the visibility of 2 operations.');
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
    studio.store.getState().setPicked([]);
    setVisibility(studio, 'advanced');
    expect(operationsOf(studio).map((one) => one.visibility)).toEqual(['advanced', 'none', 'none']);
  });

  it('add a tag to all and take it from them', () => {
    const studio = openStudio();
    studio.store.getState().setPicked(keys);
    setTag(studio, 'Stock', true);
    expect(listTagUses(studio.store.getState())).toEqual([{ tag: 'Stock', count: 3 }]);
    studio.store.getState().setPicked(keys.slice(0, 2));
    setTag(studio, 'Stock', false);
    expect(operationsOf(studio).map((one) => one.tags)).toEqual([[], [], ['Stock']]);
    expect(said(studio)).toBe('Took the tag Stock from 2 operations.');
  });

  it('duplicate all, and show the copy of one', async () => {
    const studio = openStudio();
    studio.store.getState().setPicked(keys.slice(1));
    await duplicateOperation.run(studio);
    expect(operationsOf(studio)).toHaveLength(5);
    expect(studio.store.getState().picked.size).toBe(0);
    studio.store.getState().select({ kind: 'operation', key: keys[2]! });
    await duplicateOperation.run(studio);
    expect(studio.store.getState().selection).toEqual({ kind: 'operation', key: 'get /stock/copy2' });
  });

  it('copy as text that can be pasted here, and paste nothing else', async () => {
    let held: string | null = null;
    const studio = openStudio({
      'app.copy-text': ({ text }) => {
        held = text;
        return ok(null);
      },
      'app.paste-operations': () => ok(held === null ? null : { text: held }),
    });
    await pasteOperations.run(studio);
    expect(said(studio)).toMatch(/^The clipboard holds no operations/u);
    studio.store.getState().setPicked(keys.slice(0, 2));
    await copyOperations.run(studio);
    expect(said(studio)).toBe('Copied 2 operations. Paste in this or another connector.');
    await pasteOperations.run(studio);
    expect(operationsOf(studio).map((one) => one.operationId)).toEqual([
      'ListProducts',
      'CreateProduct',
      'GetStock',
      'ListProducts2',
      'CreateProduct2',
    ]);
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });
});

describe('runMany', () => {
  it('says what was left out and why', () => {
    const studio = openStudio();
    const document = studio.store.getState().connector!.document;
    const refused = () => ({ ok: false as const, reason: 'It is gone.' });
    const words = wordsFor('test', 'Do', 'Did');
    expect(runMany(studio, planMany(document, [refused], words))).toBeNull();
    expect(said(studio)).toBe('It is gone.');
  });
});
