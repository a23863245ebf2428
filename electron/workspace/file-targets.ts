// The real file behind a name in a connector's folder, and what stands there now. Links are followed, never replaced.
import { lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Ownership } from './disk';
import { errorCode } from './disk-problems';

/** Where the bytes of a name are kept, and what is there: null where there is no file. */
export interface FileTarget {
  readonly name: string;
  /** The name in the folder, absolute. */
  readonly place: string;
  /** The file with the bytes, absolute; differs from `place` where that is a link. */
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly ownership: Ownership | null;
}

/** Looks at a name in a folder. Throws the system's error, other than for a file that is not there. */
export async function findTarget(folder: string, name: string): Promise<FileTarget> {
  const place = path.join(folder, name);
  const file = await resolveFile(place);
  try {
    const [bytes, { mode, uid, gid }] = await Promise.all([readFile(file), stat(file)]);
    return { name, place, file, bytes, ownership: { mode, uid, gid } };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { name, place, file, bytes: null, ownership: null };
  }
}

/** Follows links, also one whose file is still to be made. */
async function resolveFile(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return (await isLink(file)) ? path.resolve(path.dirname(file), await readlink(file)) : file;
  }
}

async function isLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return false;
  }
}
