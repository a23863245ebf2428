// The few steps by which files change on disk, each safe by itself. Everything that this room writes goes through
// them, one after another; tests hand in a disk that dies between two steps.
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { errorCode } from './disk-problems';

/** Whose a file is and who may use it, as the system tells it. */
export interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Steps on disk. Each throws the system's error. */
export interface Disk {
  /** Writes a new file and sees it through to the disk. It gets the ownership of `like`, where there is one. */
  writeNew(file: string, bytes: Uint8Array, like: Ownership | null): Promise<void>;
  /** Puts a file in the place of another, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is fine. */
  remove(file: string): Promise<void>;
  /** Sees the names in a folder through to the disk. */
  syncFolder(folder: string): Promise<void>;
}

/** The real disk. */
export const disk: Disk = {
  writeNew: async (file, bytes, like) => {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(bytes);
      if (like) await takeOver(handle, like);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => renamePatiently(from, to),
  remove: (file) => rm(file, { force: true }),
  syncFolder: async (folder) => {
    // Windows keeps no such promise for folders, and refuses to open them.
    if (process.platform === 'win32') return;
    await syncAndClose(await open(folder, 'r'));
  },
};

/** Only the administrator may give files away; for everyone else a replaced file becomes their own. */
async function takeOver(handle: FileHandle, { mode, uid, gid }: Ownership): Promise<void> {
  const now = await handle.stat();
  if (now.uid !== uid || now.gid !== gid) {
    await handle.chown(uid, gid).catch((error: unknown) => {
      if (errorCode(error) !== 'EPERM') throw error;
    });
  }
  await handle.chmod(mode & 0o7777);
}

async function syncAndClose(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    // Some network and user-space file systems cannot sync a folder.
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

const waitsMs = [20, 80, 300];

/** On Windows a virus scanner or an indexer holds a fresh file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const waitMs of process.platform === 'win32' ? waitsMs : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return rename(from, to);
}
