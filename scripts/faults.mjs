// `npm run faults`: kills the app and its writing half at random moments, fills disks and takes rights away, and checks
// after each that nothing is mixed, unreadable or lost. `--kills 10` makes it shorter, `--core` leaves the window out.
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { rootDir } from './folders.mjs';
import { runMain } from './progress.mjs';
import { runVisible } from './run-command.mjs';

await runMain(async () => {
  await bootstrap();
  const { build } = await import('./build.mjs');
  const { electronSwitches, resolveElectron } = await import('./electron-runtime.mjs');
  const { openDisplay } = await import('./virtual-display.mjs');
  const args = process.argv.slice(2);
  const script = [path.join(rootDir, 'scripts', 'run.mjs'), path.join('scripts', 'faults', 'faults.ts')];
  const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
    runVisible([process.execPath, ...script, ...args], { env });
  if (args.includes('--core')) return run(process.env);
  await build();
  const runtime = await resolveElectron();
  const display = await openDisplay();
  try {
    return await run({
      ...display.env,
      STUDIO_ELECTRON: runtime.executable,
      STUDIO_ELECTRON_SWITCHES: electronSwitches().join(' '),
    });
  } finally {
    display.close();
  }
});
