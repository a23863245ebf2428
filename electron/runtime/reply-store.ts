// Keeps the bodies of replies: small ones in memory, large ones in a temporary file, the last one for as long as the
// person may want to save it. Memory stays bounded however large a reply is.
import { randomUUID } from 'node:crypto';
import { type FileHandle, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { CallFailure } from './failure';

/** How much of a body is held in memory: enough to show it and to read its outputs. */
export const heldBytes = 4 * 1024 * 1024;

/** A body that has come in. */
export interface ReceivedBody {
  /** The whole body, or its first {@link heldBytes}. */
  readonly held: Buffer;
  readonly sizeBytes: number;
  /** Where the whole body lies; null where `held` is all of it. */
  readonly file: string | null;
}

/** A body that is coming in. */
export interface BodyWriter {
  /** Takes the next piece; resolves when there is room for more. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<ReceivedBody>;
  /** Forgets what came so far. */
  discard(): Promise<void>;
}

/** Where bodies of replies are kept. */
export interface ReplyStore {
  /** Begins a body. */
  begin(): BodyWriter;
  /** Forgets a body that nobody wants. */
  forget(body: ReceivedBody): Promise<void>;
  /** Makes this body the last one; the one before is forgotten. */
  keep(body: ReceivedBody): Promise<void>;
  /**
   * Writes the last body to `target`, whole or not at all; answers its size in bytes. Problems: `reply-forgotten`,
   * `disk-full`, `file-unwritable`.
   */
  saveLast(target: string): Promise<Result<number>>;
  /** Deletes everything; the store can be used again afterwards. */
  close(): Promise<void>;
}

/** Builds a store over a folder of its own, which is emptied and made with the first large body. */
export function buildReplyStore(folder: string): ReplyStore {
  let last: ReceivedBody | null = null;
  let prepared: Promise<unknown> | null = null;
  const prepare = () => {
    prepared ??= makeEmpty(folder).catch((error: unknown) => {
      prepared = null;
      throw error;
    });
    return prepared;
  };
  return {
    begin: () => buildWriter(folder, prepare),
    forget: removeFile,
    keep: async (body) => {
      const before = last;
      last = body;
      if (before && before.file !== body.file) await removeFile(before);
    },
    saveLast: (target) => (last ? save(last, target) : Promise.resolve(fail(forgotten))),
    close: async () => {
      last = null;
      prepared = null;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function removeFile({ file }: ReceivedBody): Promise<void> {
  if (file) await rm(file, { force: true });
}

async function makeEmpty(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

function buildWriter(folder: string, prepare: () => Promise<unknown>): BodyWriter {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  let spill: { readonly handle: FileHandle; readonly file: string } | null = null;
  const openSpill = async () => {
    await prepare();
    const file = path.join(folder, `${randomUUID()}.body`);
    spill = { file, handle: await open(file, 'wx', 0o600) };
    for (const chunk of chunks) await spill.handle.write(chunk);
    return spill;
  };
  const write = async (chunk: Uint8Array) => {
    const room = heldBytes - sizeBytes;
    if (chunk.length > room) await (spill ?? (await openSpill())).handle.write(chunk);
    if (room > 0) chunks.push(chunk.subarray(0, room));
    sizeBytes += chunk.length;
  };
  const close = async () => {
    await spill?.handle.close();
    return spill?.file ?? null;
  };
  return {
    write: (chunk) => write(chunk).catch(failDisk),
    finish: async () => ({
      file: await close().catch(failDisk),
      held: Buffer.concat(chunks),
      sizeBytes,
    }),
    discard: async () => {
      const file = await close();
      if (file) await rm(file, { force: true });
    },
  };
}

function failDisk(error: unknown): never {
  throw new CallFailure('DISK_FAILED', (error as NodeJS.ErrnoException).code ?? 'unknown error');
}

const forgotten = errorProblem('reply-forgotten', 'The reply is not held any more.', {
  action: 'Send the call again, then save its body.',
});

async function save(body: ReceivedBody, target: string): Promise<Result<number>> {
  const draft = `${target}.${randomUUID()}.part`;
  try {
    if (body.file) await copyFile(body.file, draft);
    else await writeFile(draft, body.held, { flag: 'wx' });
    await rename(draft, target);
    return ok(body.sizeBytes);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return fail(describe((error as NodeJS.ErrnoException).code ?? '', target));
  }
}

function describe(code: string, target: string) {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return errorProblem('disk-full', 'There is no room on the disk for the body.', {
      action: 'Make room, or choose another disk.',
    });
  }
  return errorProblem('file-unwritable', `The file ${path.basename(target)} cannot be written (${code}).`, {
    action: 'Choose another folder.',
  });
}
