// `npm run dev`: the window reloads its modules as they are saved; the app restarts when the main process changes.
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { rootDir } from './folders.mjs';
import { runMain, say } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  const esbuild = await import('esbuild');
  const vite = await import('vite');
  const { copyAssets } = await import('./build.mjs');
  const { resolveElectron } = await import('./electron-runtime.mjs');
  const { appEntries, nodeBundle } = await import('./node-bundles.mjs');
  const { openDisplay } = await import('./virtual-display.mjs');
  const { startApp } = await import('./app-process.mjs');

  const runtime = await resolveElectron();
  const display = await openDisplay();
  await copyAssets();
  const server = await vite.createServer({ configFile: path.join(rootDir, 'vite.config.mts') });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  say(`The window is served from ${url}`);

  const env = { ...display.env, STUDIO_DEV_URL: url };
  /** @type {ReturnType<typeof startApp> | undefined} */
  let app;
  /** @type {(code: number) => void} */
  let finish = () => undefined;
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => (finish = resolve));

  const restart = async () => {
    const before = app;
    app = undefined;
    before?.stop();
    await before?.ended;
    say(before ? 'Sources changed: the app starts again' : 'The app starts');
    const started = startApp(runtime, { env, args: [rootDir, ...process.argv.slice(2)] });
    app = started;
    // Closing the window ends the session; being replaced by a newer start does not.
    void started.ended.then((code) => app === started && finish(code));
  };
  const watch = await esbuild.context({
    ...nodeBundle(appEntries, 'development'),
    plugins: [
      {
        name: 'restart',
        setup: (bundle) => bundle.onEnd(({ errors }) => (errors.length === 0 ? restart() : undefined)),
      },
    ],
  });
  await watch.watch();
  const code = await finished;
  await watch.dispose();
  await server.close();
  display.close();
  return code;
});
