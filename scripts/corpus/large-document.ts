// Fetches the largest public API description, 13 MB, once into the user's cache. Its package has 385 MB, so it is no
// dependency: npm packs it, and only that one file is taken out.
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { userCacheDir } from '../folders.mjs';
import { Explained, withProgress } from '../progress.mjs';
import { runCaptured } from '../run-command.mjs';

const packageName = '@octokit/openapi@23.0.2';
const wanted = 'package/generated/api.github.com.json';
const blockBytes = 512;

/** The path of the description. Throws where it is not in the cache and cannot be fetched. */
export async function fetchLargeDocument(): Promise<string> {
  const folder = path.join(userCacheDir(), 'descriptions');
  const target = path.join(folder, 'api.github.com.json');
  if (existsSync(target)) return target;
  const work = path.join(folder, `fetch-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    await withProgress(`Fetching ${packageName}`, async () => {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const packed = await runCaptured([npm, 'pack', packageName, '--pack-destination', work, '--silent']);
      const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
      if (packed.code !== 0 || !archive)
        throw new Explained(`npm could not fetch ${packageName}.\n${packed.output}`);
      const bytes = await takeFromArchive(path.join(work, archive));
      await writeFile(path.join(work, 'document.json'), bytes);
      await rename(path.join(work, 'document.json'), target);
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

/** Reads one file out of a tar archive without unpacking the rest: headers of 512 bytes, contents rounded up to that. */
async function takeFromArchive(archive: string): Promise<Buffer> {
  let waiting = Buffer.alloc(0);
  let skip = 0;
  for await (const chunk of createReadStream(archive).pipe(createGunzip())) {
    const bytes = chunk as Buffer;
    if (skip >= bytes.length) {
      skip -= bytes.length;
      continue;
    }
    waiting = Buffer.concat([waiting, bytes.subarray(skip)]);
    skip = 0;
    for (;;) {
      const header = readHeader(waiting);
      if (!header) break;
      const end = blockBytes + header.size;
      if (header.name === wanted) {
        if (waiting.length < end) break;
        return waiting.subarray(blockBytes, end);
      }
      const next = blockBytes + Math.ceil(header.size / blockBytes) * blockBytes;
      skip = Math.max(0, next - waiting.length);
      waiting = waiting.subarray(Math.min(next, waiting.length));
    }
  }
  throw new Explained(`${wanted} is not in ${packageName}.`);
}

function readHeader(bytes: Buffer): { readonly name: string; readonly size: number } | null {
  if (bytes.length < blockBytes || bytes[0] === 0) return null;
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to).replace(/\0.*$/s, '');
  const prefix = text(345, 500);
  return {
    name: (prefix === '' ? '' : `${prefix}/`) + text(0, 100),
    size: Number.parseInt(text(124, 136).trim() || '0', 8),
  };
}
