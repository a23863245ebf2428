// The sentences for files that cannot be read for an import.
import { type Problem, errorProblem } from '../../shared/base/problem';

/** What the system says about a file. Problems: `file-missing`, `file-unreadable`. */
export function describeError(error: unknown, name: string): Problem {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return errorProblem('file-missing', `${name} is not there any more.`, {
      action: 'Choose the file again.',
    });
  }
  const reason = reasons[code] ?? (code === '' ? 'the system gives no reason' : code);
  return errorProblem('file-unreadable', `${name} cannot be read (${reason}).`, {
    action: 'Check that you may read the file and that its disk is connected.',
  });
}

/** A file beyond the bound. Problem: `file-too-large`. */
export function describeSize(name: string, sizeBytes: number, limitBytes: number): Problem {
  return errorProblem(
    'file-too-large',
    `${name} has ${printMegabytes(sizeBytes)}; descriptions of up to ${printMegabytes(limitBytes)} can be imported.`,
    { action: 'Check that this is the right file, or cut the description down.' },
  );
}

/** A file that holds no text. Problem: `file-not-text`. */
export function describeBinary(name: string): Problem {
  return errorProblem('file-not-text', `${name} is not a text file.`, {
    action: 'Choose an OpenAPI document in JSON or YAML.',
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  EBUSY: 'another program uses it',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk reports an error',
};

function printMegabytes(sizeBytes: number): string {
  return `${Math.ceil(sizeBytes / 1024 / 1024)} MB`;
}
