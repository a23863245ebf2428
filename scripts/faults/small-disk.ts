// A small disk of its own, which can be filled up and made read-only. Linux, and the right to mount, are needed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  readonly place: string;
  /** Fills it to the last byte; answers what makes space again. */
  fill(): () => void;
  /** Makes it read-only, as soon as nothing is being written; answers what makes it writable. */
  protect(): Promise<() => void>;
  remove(): void;
}

const protectTries = 200;

/** Mounts one; null where that is not possible. */
export function mountSmallDisk(): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const place = mkdtempSync(path.join(tmpdir(), 'connector-studio-disk-'));
  const mount = (...options: string[]) =>
    execFileSync('mount', [...options, 'tmpfs', place], { stdio: 'ignore' });
  mount('-t', 'tmpfs', '-o', 'size=1m');
  const filling = path.join(place, 'filling');
  const makeWritable = () => mount('-o', 'remount,rw,size=1m');
  return {
    place,
    fill: () => {
      try {
        writeFileSync(filling, Buffer.alloc(2 * 1024 * 1024));
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes('ENOSPC')) throw error;
      }
      return () => rmSync(filling, { force: true });
    },
    protect: async () => {
      for (let tries = 0; tries < protectTries; tries += 1) {
        try {
          mount('-o', 'remount,ro,size=1m');
          return makeWritable;
        } catch {
          // A file is open for writing at this very moment.
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
      return makeWritable;
    },
    remove: () => {
      execFileSync('umount', [place]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
