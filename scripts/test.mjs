// `npm test`: every check there is, one after the other, whatever fails; ends with one line that adds them up.
import { mkdirSync, rmSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { reportsDir } from './folders.mjs';
import { Explained, runMain, say, withProgress } from './progress.mjs';
import { ensureScriptTools } from './system-packages.mjs';
import { runStage, stages } from './test-stages.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {import('./test-stages.mjs').Stage} stage
 * @returns {Promise<boolean>} whether it passed
 */
async function runAndCount(stage) {
  const { code, output, count } = await withProgress(stage.name, (detail) => runStage(stage, detail));
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const retried = count.retried ? `, ${count.retried} of them at the second try` : '';
  say(`${stage.name}: ${count.passed} passed, ${count.failed} failed${skipped}${retried}`);
  if (code !== 0 || count.retried)
    console.log(`\n==== ${stage.name}: what was printed ====\n${output.trimEnd()}\n`);
  return code === 0;
}

await runMain(async () => {
  try {
    await bootstrap();
    rmSync(reportsDir, { recursive: true, force: true });
    mkdirSync(reportsDir, { recursive: true });
    // Two cores: the quick checks share them, the tests get them for themselves.
    await Promise.all([
      runAndCount(stages.types).then(() => runAndCount(stages.format)),
      runAndCount(stages.lint),
    ]);
    const advice = await ensureScriptTools();
    if (advice !== null) say(advice);
    await runAndCount(stages.unit);
    if (await runAndCount(stages.build)) await runAndCount(stages.journeys);
    else say('Without a build there is no app to drive: the journeys did not run.');
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof Explained ? error.message : error);
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
});
