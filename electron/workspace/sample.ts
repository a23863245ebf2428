// A person's own copy of the sample connector: made once, then theirs to change.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { openConnector } from './open-connector';
import { saveConnector } from './save-connector';

const copiesMax = 20;

/**
 * Answers the folder of the copy. A copy that is there stays as it is; where something else stands in its place, the
 * copy goes beside it. Problems: those of opening and saving a connector.
 */
export async function copySample(source: string, target: string): Promise<Result<string>> {
  const sample = await openConnector(source);
  if (!sample.ok) return sample;
  for (let copy = 1; copy <= copiesMax; copy += 1) {
    const folder = copy === 1 ? target : `${target}-${copy}`;
    const found = await openConnector(folder);
    if (found.ok) return ok(folder);
    if (found.problem.code !== 'folder-missing') continue;
    const saved = await saveConnector({ folder, files: sample.value.files, stamp: null, overwrite: false });
    return saved.ok ? ok(folder) : saved;
  }
  return fail(
    errorProblem('folder-unwritable', `There is no free place for the sample beside ${target}.`, {
      action: 'Remove the copies that you do not need.',
    }),
  );
}
