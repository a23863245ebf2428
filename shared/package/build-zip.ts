// Builds the zip of a connector: its files as they are, ready to hand on. Knows nothing of disk or dialogs, and
// never rewrites a file: what holds a secret is refused.
import { type Zippable, zipSync } from 'fflate';
import { type Problem, errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { ConnectorFiles } from '../connector/document';
import { printFileBytes, printIconBytes } from './file-bytes';
import { findSecrets } from './find-secrets';

/** A finished package. `findings` are texts that look like secrets and were left as they are. */
export interface ConnectorZip {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly findings: readonly Problem[];
}

/** A file in the package; `sizeBytes` is its size unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly sizeBytes: number;
}

// The earliest time that a zip can hold, in local time as zip files keep it: the same files give the same bytes.
const fixedTime = '1980-01-01T00:00:00';

/**
 * Packs the connector's files byte for byte, in the order given, then the icon. The same files always give the
 * same zip. Problems: `package-has-secret` (place and number of the secrets), `package-name-unfit` (a file name that
 * would leave the folder, or stands twice), `icon-unreadable`.
 */
export function buildConnectorZip(files: ConnectorFiles): Result<ConnectorZip> {
  const secrets = findSecrets(files);
  const [first] = secrets.definite;
  if (first) return fail(describeSecrets(first, secrets.definite.length));
  const named = listBytes(files);
  if (!named.ok) return named;
  const contents: Zippable = {};
  for (const [name, bytes] of named.value) contents[name] = bytes;
  return ok({
    bytes: zipSync(contents, { level: 9, mtime: fixedTime }),
    entries: named.value.map(([name, bytes]) => ({ name, sizeBytes: bytes.length })),
    findings: secrets.suspicious,
  });
}

function describeSecrets(first: Problem, count: number): Problem {
  const others = count > 1 ? ` So do ${count - 1} more places.` : '';
  const where = `${first.place?.file ?? 'file'} ${first.place?.pointer ?? ''}`.trim();
  return errorProblem(
    'package-has-secret',
    `The connector holds a secret: ${first.message} (${where})${others}`,
    {
      ...(first.place ? { place: first.place } : {}),
      action: 'Take the secret out of the file; connections keep secrets for you.',
    },
  );
}

function listBytes(files: ConnectorFiles): Result<readonly (readonly [string, Uint8Array])[]> {
  const named: (readonly [string, Uint8Array])[] = files.files.map((file) => [
    file.name,
    printFileBytes(file),
  ]);
  if (files.icon) {
    const bytes = printIconBytes(files.icon);
    if (!bytes.ok) return bytes;
    named.push([files.icon.name, bytes.value]);
  }
  const names = named.map(([name]) => name);
  const unfit = names.find((name, index) => !isFit(name) || names.indexOf(name) !== index);
  if (unfit === undefined) return ok(named);
  return fail(
    errorProblem('package-name-unfit', `A package cannot hold a file called ${JSON.stringify(unfit)}.`),
  );
}

/** True for the plain name of a file, without folders. */
function isFit(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && name !== '__proto__' && !/[/\\\0]/.test(name);
}
