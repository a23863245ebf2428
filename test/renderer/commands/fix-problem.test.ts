// Quick fixes from the list of problems.
import { describe, expect, it } from 'vitest';
import { buildFixEdit, canFixProblem, fixProblem } from '../../../renderer/commands/fix-problem';
import { errorProblem } from '../../../shared/base/problem';
import { buildOpened, definitionOf, openStudio, sampleDefinition } from '../../support/open-studio';

function openBroken() {
  const studio = openStudio();
  const { files } = buildOpened();
  const broken = files.files.map((file) => ({ ...file, text: file.text.replace('"2.0",', '"2.0"') }));
  studio.store.getState().openConnector(buildOpened({ files: { files: broken, icon: null } }), false);
  studio.store.getState().checkNow();
  return studio;
}

describe('fixProblem', () => {
  it('puts the text right in one step, and the problem is gone at once', () => {
    const studio = openBroken();
    const [problem] = studio.store.getState().check!.problems;
    fixProblem(studio, problem!);
    expect(definitionOf(studio)).toBe(sampleDefinition);
    expect(studio.store.getState().check?.problems.map((one) => one.code)).not.toContain(problem!.code);
    studio.store.getState().undo();
    expect(definitionOf(studio)).not.toBe(sampleDefinition);
  });
});

describe('fixProblem, of bytes', () => {
  it.each([
    ['latin-1', 'text-latin-1'],
    ['utf-8-bom', 'text-byte-order-mark'],
  ] as const)('stores a file as UTF-8 that is %s, and leaves its text', (encoding, code) => {
    const studio = openStudio();
    const files = buildOpened().files.files.map((file) => ({ ...file, encoding }));
    studio.store.getState().openConnector(buildOpened({ files: { files, icon: null } }), false);
    studio.store.getState().checkNow();
    const problem = studio.store.getState().check?.problems.find((one) => one.code === code);
    const { document } = studio.store.getState().connector!;
    expect(problem && canFixProblem(document, problem)).toBe(true);
    fixProblem(studio, problem!);
    const after = studio.store.getState().connector!.document;
    expect(after.definition.encoding).toBe('utf-8');
    expect(after.properties?.encoding).toBe(encoding);
    expect(definitionOf(studio)).toBe(sampleDefinition);
    studio.store.getState().undo();
    expect(studio.store.getState().connector?.document.definition.encoding).toBe(encoding);
  });
});

describe('buildFixEdit', () => {
  it('has nothing for what only a person can put right', () => {
    const { store } = openStudio();
    const { document } = store.getState().connector!;
    expect(buildFixEdit(document, errorProblem('host-missing', 'The host is missing.'))).toBeNull();
    expect(
      buildFixEdit(document, errorProblem('x', 'X.', { place: { file: 'definition', pointer: '/info' } })),
    ).toBeNull();
    expect(buildFixEdit(document, errorProblem('x', 'X.', { place: { file: 'settings' } }))).toBeNull();
  });
});
