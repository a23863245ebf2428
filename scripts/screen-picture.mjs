// Takes a picture of a virtual screen from its framebuffer file (X window dump format), cut to what is not black.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { printPng } from './png.mjs';

const everyMs = 1500;

/**
 * Keeps a picture file up to date until the signal ends it. A picture is written once the screen stands still.
 * @param {string} framebuffer
 * @param {string} file of the picture
 * @param {{ signal: AbortSignal, onFirst: () => void }} options
 */
export async function followScreen(framebuffer, file, { signal, onFirst }) {
  let before = '';
  let written = '';
  while (!signal.aborted) {
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const dump = await readFile(framebuffer);
    const now = createHash('sha1').update(dump).digest('hex');
    const picture = now === before && now !== written ? printPicture(dump) : undefined;
    before = now;
    if (!picture) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.part`, picture);
    await rename(`${file}.part`, file);
    if (!written) onFirst();
    written = now;
  }
}

/**
 * @param {Buffer} dump
 * @returns {Buffer | undefined} the bytes of a PNG, none while the screen is all black
 */
export function printPicture(dump) {
  const field = (/** @type {number} */ index) => dump.readUInt32BE(index * 4);
  const rowBytes = field(12);
  const pixelsAt = field(0) + field(19) * 12;
  const isLittle = field(7) === 0;
  const pixel = (/** @type {number} */ x, /** @type {number} */ y) => {
    const at = pixelsAt + y * rowBytes + x * 4;
    return (isLittle ? dump.readUInt32LE(at) : dump.readUInt32BE(at)) & 0xffffff;
  };
  const box = findContent(field(4), field(5), pixel);
  if (!box) return undefined;
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rgb.writeUIntBE(pixel(box.left + x, box.top + y), (y * width + x) * 3, 3);
  }
  return printPng(width, height, rgb);
}

/**
 * @param {number} width
 * @param {number} height
 * @param {(x: number, y: number) => number} pixel
 */
function findContent(width, height, pixel) {
  const box = { left: width, right: -1, top: height, bottom: -1 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixel(x, y) === 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = y;
    }
  }
  return box.right < 0 ? undefined : box;
}
