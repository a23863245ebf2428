// `node scripts/icons.mjs`: draws assets/icons/app.svg at every size that the platforms ask for.
// To be run by hand after a change of the drawing; the results are kept in the repository.
/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { rootDir } from './folders.mjs';
import { runMain, say } from './progress.mjs';

const folder = path.join(rootDir, 'assets', 'icons');
const pngSizes = [16, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 32, 48, 64, 128, 256];
/** @type {[type: string, size: number][]} */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
];

await runMain(async () => {
  await bootstrap();
  const pictures = await draw(readFileSync(path.join(folder, 'app.svg'), 'utf8'));
  const get = (/** @type {number} */ size) => pictures.get(size) ?? Buffer.alloc(0);
  for (const size of pngSizes) writeFileSync(path.join(folder, `${size}x${size}.png`), get(size));
  writeFileSync(path.join(folder, 'app.ico'), printIco(icoSizes.map((size) => ({ size, png: get(size) }))));
  writeFileSync(
    path.join(folder, 'app.icns'),
    printIcns(icnsTypes.map(([type, size]) => ({ type, png: get(size) }))),
  );
  say(`Drew ${pngSizes.length} sizes into ${folder}`);
});

/**
 * Draws in the page of an Electron that has nothing else to do.
 * @param {string} svg
 * @returns {Promise<Map<number, Buffer>>} PNG files by size in pixels
 */
async function draw(svg) {
  const { _electron } = await import('@playwright/test');
  const { electronSwitches, resolveElectron } = await import('./electron-runtime.mjs');
  const { openDisplay } = await import('./virtual-display.mjs');
  const runtime = await resolveElectron();
  const display = await openDisplay();
  const app = mkdtempSync(path.join(tmpdir(), 'icons-'));
  writeFileSync(path.join(app, 'package.json'), '{"name":"icons","main":"main.cjs"}');
  writeFileSync(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));`,
  );
  const studio = await _electron.launch({
    executablePath: runtime.executable,
    args: [...electronSwitches(), app],
    env: /** @type {Record<string, string>} */ (display.env),
  });
  try {
    const page = await studio.firstWindow();
    const urls = await page.evaluate(drawInPage, { svg, sizes: pngSizes });
    return new Map(urls.map(({ size, url }) => [size, Buffer.from(url.split(',')[1] ?? '', 'base64')]));
  } finally {
    await studio.close();
    display.close();
    rmSync(app, { recursive: true, force: true });
  }
}

/** @param {{ svg: string, sizes: number[] }} order */
async function drawInPage({ svg, sizes }) {
  const image = new Image(512, 512);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return sizes.map((size) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
    return { size, url: canvas.toDataURL('image/png') };
  });
}

/** @param {{ size: number, png: Buffer }[]} pictures */
function printIco(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + index * 16;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** @param {{ type: string, png: Buffer }[]} pictures */
function printIcns(pictures) {
  const body = pictures.map(({ type, png }) => Buffer.concat([printIcnsHead(type, png.length), png]));
  const length = body.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([printIcnsHead('icns', length), ...body]);
}

/**
 * @param {string} type
 * @param {number} length of what follows
 */
function printIcnsHead(type, length) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
