// `npm run types`: checks the types of every folder by its own tsconfig, two at a time.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { rootDir } from './folders.mjs';
import { runMain } from './progress.mjs';
import { runCaptured, toolCommand } from './run-command.mjs';

const projects = ['shared', 'assets', 'electron', 'renderer', 'test', 'scripts'].map(
  (folder) => `${folder}/tsconfig.json`,
);

await runMain(async () => {
  await bootstrap();
  const waiting = projects.filter((project) => existsSync(path.join(rootDir, project)));
  let failed = 0;
  const work = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const { code, output } = await runCaptured(
        toolCommand('typescript', 'tsc', '--noEmit', '--pretty', 'false', '-p', project),
      );
      console.log(`${project}: ${code === 0 ? 'ok' : `errors\n${output.trimEnd()}`}`);
      if (code !== 0) failed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return failed === 0 ? 0 : 1;
});
