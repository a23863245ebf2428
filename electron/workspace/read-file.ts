// Reads one file of a connector into memory, up to a size that the app can show.
import { open } from 'node:fs/promises';
import { type FileRole, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { SourceFile } from '../../shared/connector/document';
import { decodeText } from './decode-text';
import { describeReadError } from './disk-problems';

/** The largest file that is opened: thirty times what the platform takes, and room for imports of large APIs. */
export const sizeBytesMax = 32 * 1024 * 1024;

/** The bytes of a file. Problems: `file-unreadable`, `file-too-large`. */
export async function readBytes(file: string, name: string, limit = sizeBytesMax): Promise<Result<Buffer>> {
  try {
    const handle = await open(file, 'r');
    try {
      const about = await handle.stat();
      // A link may lead to a device that never ends.
      if (!about.isFile()) return fail(describeKind(name));
      const { size } = about;
      if (size > limit) return fail(describeSize(name, size, limit));
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(describeReadError(error, name));
  }
}

/** The text of a connector's file from its bytes. Problem: `file-not-text`. */
export function readText(bytes: Uint8Array, role: FileRole, name: string): Result<SourceFile> {
  const decoded = decodeText(bytes);
  if (decoded) return ok({ role, name, ...decoded });
  return fail(
    errorProblem(
      'file-not-text',
      `${name} is not a text file${isUtf16(bytes) ? ' in UTF-8 but in UTF-16' : ''}.`,
      {
        place: { file: role },
        action: isUtf16(bytes)
          ? 'Save it as UTF-8 with the editor that made it.'
          : 'Check that this is the right file; a damaged one can be taken from your version control.',
      },
    ),
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function describeKind(name: string) {
  return errorProblem('file-unreadable', `${name} is not a file.`, {
    action: 'Put a plain file in its place.',
  });
}

function describeSize(name: string, size: number, limit: number) {
  return errorProblem(
    'file-too-large',
    `${name} has ${printMegabytes(size)}; the largest that can be opened has ${printMegabytes(limit)}.`,
    { action: 'Check that this is the right file: the platform takes definitions of up to 1 MB.' },
  );
}

function printMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
