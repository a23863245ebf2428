// Unpacks a zip file with what Node has: the central directory, raw inflate, and the Unix modes of the entries.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { Explained } from './progress.mjs';

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const longestEndRecord = 22 + 0xffff;

/**
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => string | undefined} place the path inside `folder` for an entry, none to leave it out
 */
export async function unpackZip(zipFile, folder, place) {
  for (const entry of await readDirectory(zipFile)) {
    const name = place(entry.name);
    if (!name || entry.name.endsWith('/')) continue;
    const target = path.resolve(folder, name);
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new Explained(`The archive wants to write outside its folder: ${entry.name}`);
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeEntry(zipFile, entry, target);
  }
}

/** @typedef {{ name: string, method: number, packedSize: number, mode: number, headerAt: number }} Entry */

/**
 * The entries of a zip file; nothing is unpacked.
 * @param {string} zipFile
 * @returns {Promise<Entry[]>}
 */
export async function readDirectory(zipFile) {
  const file = await open(zipFile);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, longestEndRecord));
    await file.read(tail, 0, tail.length, size - tail.length);
    const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (at < 0 || tail.readUInt32LE(at) !== endRecord) throw new Explained(`${zipFile} is not a zip file.`);
    const directory = Buffer.alloc(tail.readUInt32LE(at + 12));
    await file.read(directory, 0, directory.length, tail.readUInt32LE(at + 16));
    return listEntries(directory);
  } finally {
    await file.close();
  }
}

/** @param {Buffer} directory */
function listEntries(directory) {
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryRecord;) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks one entry into memory.
 * @param {string} zipFile
 * @param {Entry} entry
 * @returns {Promise<Buffer>}
 */
export async function readEntry(zipFile, entry) {
  const start = await findContent(zipFile, entry);
  const packed = Buffer.alloc(entry.packedSize);
  const file = await open(zipFile);
  try {
    await file.read(packed, 0, packed.length, start);
  } finally {
    await file.close();
  }
  return entry.method === 0 ? packed : inflateRawSync(packed);
}

/**
 * Where the content of an entry begins, behind its own header.
 * @param {string} zipFile
 * @param {Entry} entry
 */
async function findContent(zipFile, entry) {
  const file = await open(zipFile);
  const header = Buffer.alloc(30);
  await file.read(header, 0, 30, entry.headerAt);
  await file.close();
  return entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * @param {string} zipFile
 * @param {Entry} entry
 * @param {string} target
 */
async function writeEntry(zipFile, entry, target) {
  const start = await findContent(zipFile, entry);
  const mode = entry.mode || 0o644;
  if (entry.packedSize === 0) {
    await writeFile(target, '', { mode });
    return;
  }
  const output = createWriteStream(target, { mode });
  const input = createReadStream(zipFile, { start, end: start + entry.packedSize - 1 });
  if (entry.method === 0) await pipeline(input, output);
  else await pipeline(input, createInflateRaw(), output);
}
