// `npm run screenshots`: takes the pictures of docs/guide from the real app. Arguments go to Playwright.
import { bootstrap } from './bootstrap.mjs';
import { runMain } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  const { runPlaywright } = await import('./playwright-run.mjs');
  return runPlaywright(['screenshots'], process.argv.slice(2));
});
