// What the command line and the environment say at start. Works on values; nothing is read from the process here.
import path from 'node:path';

/** How the app was started. */
export interface Start {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly isPackaged: boolean;
  isFolder(path: string): boolean;
}

/** The first argument that is a folder, absolute; null for none. In development, the app's own folder comes before. */
export function findStartFolder({ argv, cwd, isPackaged, isFolder }: Omit<Start, 'env'>): string | null {
  const given = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  const folders = given.slice(isPackaged ? 0 : 1).map((argument) => path.resolve(cwd, argument));
  return folders.find((folder) => isFolder(folder)) ?? null;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The address of the development server; null in a packaged app, and for anything that is not on this machine. */
export function findDevUrl({ env, isPackaged }: Pick<Start, 'env' | 'isPackaged'>): string | null {
  const url = env['STUDIO_DEV_URL'] ?? '';
  if (isPackaged || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && loopback.has(hostname) ? url : null;
}
