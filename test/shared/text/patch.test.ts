import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from '../../../shared/base/json-value';
import { parseJson } from '../../../shared/text/parse';
import { patchTree } from '../../../shared/text/patch';
import { applyTextEdits } from '../../../shared/text/text-edits';
import { toValue } from '../../../shared/text/value';
import { changeValue } from '../../../shared/text/change-value';
import { brokenTexts, buildChange, changeSeeds, jsonTexts } from '../../support/random-json';

describe('patchTree', () => {
  it('gives the tree of the changed text, with the way back, for any text and change', () => {
    fc.assert(
      fc.property(fc.oneof(jsonTexts, brokenTexts), changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const patched = patchTree(tree, buildChange(seed, toValue(tree.root), text));
        if (!patched.ok) return;
        const { edits, inverse } = patched.value;
        const after = applyTextEdits(text, edits);
        expect(patched.value.tree).toEqual(parseJson(after));
        expect(applyTextEdits(after, inverse)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('means for the value what the change says, in whole texts', () => {
    fc.assert(
      fc.property(jsonTexts, changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const before = toValue(tree.root);
        const change = buildChange(seed, before, text);
        const patched = patchTree(tree, change);
        if (!patched.ok || change.kind === 'text') return;
        const after = patched.value.tree;
        expect(after.problems).toEqual([]);
        const wanted = changeValue(before, change);
        if (!isSameJson(toValue(after.root), wanted)) expect(toValue(after.root)).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same in broken texts', () => {
    fc.assert(
      fc.property(brokenTexts, changeSeeds, (text, seed) => {
        const tree = parseJson(text);
        const before = toValue(tree.root);
        const change = buildChange(seed, before, text);
        const patched = patchTree(tree, change);
        if (!patched.ok || change.kind === 'text') return;
        const after = toValue(patched.value.tree.root);
        const wanted = changeValue(before, change);
        if (!isSameJson(after, wanted)) expect(after).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });
});
