// Runs inside Electron: lets `electron <folder>` start an app on a runtime that comes without Electron's own launcher.
// It must stay an ES module that awaits the app, or Electron says "ready" before the app has set itself up.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!target) {
  console.error('Usage: electron <folder of the app or its main file>');
  process.exit(1);
}

const folder = path.resolve(target);
const isFile = /\.[cm]?js$/.test(folder);
const about = isFile ? {} : readAbout(path.join(folder, 'package.json'));
const main = isFile ? folder : path.join(folder, about.main ?? 'index.js');
const name = about.productName ?? about.name;
// Electron's own launcher uses these two as well; its type declarations leave them out.
const launched = /** @type {typeof app & Record<'setAppPath' | 'setVersion', (value: string) => void>} */ (
  app
);
launched.setAppPath(isFile ? path.dirname(folder) : folder);
if (about.version) launched.setVersion(about.version);
if (name) app.setName(name);

const isModule = main.endsWith('.mjs') || (main.endsWith('.js') && about.type === 'module');
if (isModule) await import(pathToFileURL(main).href);
else createRequire(main)(main);

/** @param {string} file */
function readAbout(file) {
  return /** @type {{ main?: string, name?: string, productName?: string, version?: string, type?: string }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
}
