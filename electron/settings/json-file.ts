// A small JSON file of the app's own, such as the settings or the list of recent connectors: read once, checked by a
// schema, replaced as a whole.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The value of a file that belongs to the app. */
export interface JsonFile<T> {
  /** The value; the fallback while there is no file, or when it cannot be understood. Never throws. */
  read(): Promise<T>;
  /** Replaces the value, on disk too, in the order of the calls. Throws the system's error when the disk refuses. */
  write(value: T): Promise<void>;
  /** Waits for the writes under way. Never throws. */
  settled(): Promise<void>;
}

/** `onFault` hears of a file that is there and of no use; it is put aside as `<name>.damaged` and not lost. */
export interface JsonFileOptions<T> {
  readonly file: string;
  /** Throws for a value that does not fit. */
  readonly schema: { parse(value: unknown): T };
  readonly fallback: T;
  readonly onFault?: (text: string, error: unknown) => void;
}

/** Builds the access to one file; nothing is read before the first `read`. */
export function createJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  let value: Promise<T> | null = null;
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    read: () => (value ??= load(options)),
    write: (fresh) => {
      const before = value;
      value = Promise.resolve(fresh);
      const mine = value;
      const written = lastWrite.then(() => replaceFile(options.file, `${JSON.stringify(fresh, null, 2)}\n`));
      lastWrite = written.catch(() => {
        // The caller is told by `written`; what is read from now on is what the disk still has.
        if (value === mine) value = before;
      });
      return written;
    },
    settled: () => lastWrite,
  };
}

async function load<T>({ file, schema, fallback, onFault }: JsonFileOptions<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return fallback;
    onFault?.(`${path.basename(file)} cannot be used; the app starts without it`, error);
    await rename(file, `${file}.damaged`).catch((fault: unknown) =>
      onFault?.('It cannot be put aside', fault),
    );
    return fallback;
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
