// `npm run dist`: packs the app for this platform into dist/. With --test-build the copy goes to dist/test-build and
// stays open to a debugger, so that a journey can drive the packaged app; such a copy is not for shipping.
import { bootstrap } from './bootstrap.mjs';
import { runMain, say } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  const { packRelease, packTestBuild } = await import('./pack.mjs');
  const output = await (process.argv.includes('--test-build') ? packTestBuild() : packRelease());
  say(`The packages are in ${output}`);
});
