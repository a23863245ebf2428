// `npm run bench`: prepares the app, the runtime and a display, then measures. Add `--core` to leave the window out.
import { bootstrap } from './bootstrap.mjs';
import { rootDir } from './folders.mjs';
import { runMain } from './progress.mjs';
import { runVisible } from './run-command.mjs';
import path from 'node:path';

await runMain(async () => {
  await bootstrap();
  const { build } = await import('./build.mjs');
  const { electronSwitches, resolveElectron } = await import('./electron-runtime.mjs');
  const { openDisplay } = await import('./virtual-display.mjs');
  await build();
  const runtime = await resolveElectron();
  const display = await openDisplay();
  try {
    const env = {
      ...display.env,
      STUDIO_ELECTRON: runtime.executable,
      STUDIO_ELECTRON_SWITCHES: electronSwitches().join(' '),
    };
    const script = [path.join(rootDir, 'scripts', 'run.mjs'), path.join('scripts', 'bench', 'bench.ts')];
    return await runVisible([process.execPath, ...script, ...process.argv.slice(2)], { env });
  } finally {
    display.close();
  }
});
