// Reads a picture that is to become the icon of a connector. Its looks are judged by `shared/rules`.
import path from 'node:path';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { IconFile } from '../../shared/connector/document';
import { readBytes } from './read-file';

// The platform takes icons of less than 1 MB.
const sizeBytesMax = 1024 * 1024;
// The eight bytes that every PNG begins with, then the length and name of its first part (PNG specification, 5.2).
const pngStart = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);

/** The icon under the name that connectors give it. Problems: `file-unreadable`, `file-too-large`, `icon-not-png`. */
export async function readIcon(file: string): Promise<Result<IconFile>> {
  const name = path.basename(file);
  const bytes = await readBytes(file, name);
  if (!bytes.ok) return bytes;
  if (!isPng(bytes.value)) {
    return fail(
      errorProblem('icon-not-png', `${name} is not a PNG picture.`, {
        action: 'Save it as PNG and choose it again.',
      }),
    );
  }
  if (bytes.value.length <= sizeBytesMax)
    return ok({ name: 'icon.png', bytes: bytes.value.toString('base64') });
  return fail(
    errorProblem(
      'file-too-large',
      `${name} has more than 1 MB, which the platform does not take as an icon.`,
      {
        action: 'Make it smaller: 230 by 230 pixels are enough.',
      },
    ),
  );
}

/** True when it begins like a PNG and has a width and a height. */
function isPng(bytes: Buffer): boolean {
  if (bytes.length < 24 || !bytes.subarray(0, pngStart.length).equals(pngStart)) return false;
  return bytes.readUInt32BE(16) > 0 && bytes.readUInt32BE(20) > 0;
}
