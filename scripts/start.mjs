// `npm start`: installs and builds what is missing, then opens the app, on a virtual display where there is no other.
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { outDir, rootDir } from './folders.mjs';
import { runMain, say } from './progress.mjs';

await runMain(async () => {
  await bootstrap();
  const { build } = await import('./build.mjs');
  const { resolveElectron } = await import('./electron-runtime.mjs');
  const { startApp } = await import('./app-process.mjs');
  const { openDisplay } = await import('./virtual-display.mjs');
  const { followScreen } = await import('./screen-picture.mjs');

  await build();
  const runtime = await resolveElectron();
  const display = await openDisplay();
  const app = startApp(runtime, { env: display.env, args: [rootDir, ...process.argv.slice(2)] });
  say(`Connector Studio is running on Electron ${runtime.version}. Ctrl+C ends it.`);
  const closed = new AbortController();
  if (display.framebuffer) {
    const picture = path.join(outDir, 'window.png');
    say(`A picture of the window follows in ${picture}`);
    const onFirst = () => say(`The window is open; its picture, kept up to date: ${picture}`);
    void followScreen(display.framebuffer, picture, { signal: closed.signal, onFirst });
  }
  const code = await app.ended;
  closed.abort();
  display.close();
  say(code === 0 ? 'Connector Studio was closed.' : `Connector Studio ended with code ${code}.`);
  return code;
});
