// `npm run journeys`: the user journeys on the real app, the first of them also on the packaged app. Arguments go to
// Playwright and leave the packaged app out; `--packaged` runs it alone.
import { bootstrap } from './bootstrap.mjs';
import { runMain } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  const { runPlaywright } = await import('./playwright-run.mjs');
  const args = process.argv.slice(2).filter((argument) => argument !== '--packaged');
  const isPackagedOnly = process.argv.includes('--packaged');
  const isAll = !isPackagedOnly && args.length === 0;
  if (isAll || isPackagedOnly) {
    const { packTestBuild } = await import('./pack.mjs');
    await packTestBuild();
  }
  const projects = isAll ? ['journeys', 'packaged'] : [isPackagedOnly ? 'packaged' : 'journeys'];
  return runPlaywright(projects, args);
});
