// Quick fixes from the list of problems.
import { describe, expect, it } from 'vitest';
import { buildFixEdit, fixProblem } from '../../../renderer/commands/fix-problem';
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
