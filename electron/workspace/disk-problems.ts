// What the operating system says, as problems that a person can act on. Every message of this room about disks and
// files is built here.
import path from 'node:path';
import { type Problem, errorProblem } from '../../shared/base/problem';

/** The system's name of an error, `ENOSPC` for example; empty for an error that is not the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const full = new Set(['ENOSPC', 'EDQUOT']);
const refused = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Why a folder cannot be listed. Codes: `folder-missing`, `folder-unreadable`. */
export function describeFolderError(error: unknown, folder: string): Problem {
  const code = errorCode(error);
  if (code === 'ENOENT') {
    return errorProblem('folder-missing', `There is no folder ${folder}.`, {
      action: 'It may have been moved or renamed: open it from where it is now.',
    });
  }
  if (code === 'ENOTDIR') {
    return errorProblem('folder-missing', `${folder} is a file, not a folder.`, {
      action: 'Open the folder that holds the connector, or import the file.',
    });
  }
  return errorProblem('folder-unreadable', `The folder ${folder} cannot be read (${reason(code)}).`, {
    action: 'Check that you may read it and that its disk is connected.',
  });
}

/** Why a file cannot be read. Code: `file-unreadable`. */
export function describeReadError(error: unknown, name: string): Problem {
  return errorProblem('file-unreadable', `${name} cannot be read (${reason(errorCode(error))}).`, {
    action: 'Check that you may read the file and that no other program holds it.',
  });
}

/** Why a file cannot be written. Codes: `disk-full`, `folder-missing`, `folder-unwritable`, `file-unwritable`. */
export function describeWriteError(error: unknown, file: string): Problem {
  const code = errorCode(error);
  const folder = path.dirname(file);
  if (full.has(code)) {
    return errorProblem('disk-full', `There is no space left for ${path.basename(file)} in ${folder}.`, {
      action:
        'Make space or save to another folder; your work is still here, and the files are as they were.',
    });
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') return describeMissingFolder(folder);
  if (refused.has(code)) {
    return errorProblem('folder-unwritable', `The folder ${folder} cannot be written (${reason(code)}).`, {
      action: 'Save to another folder, or ask for the right to write to this one.',
    });
  }
  return errorProblem('file-unwritable', `${path.basename(file)} cannot be written (${reason(code)}).`, {
    action: 'Close other programs that use the file, then save again.',
  });
}

/** Why unsaved work cannot be kept from a crash. Codes: `disk-full`, `journal-unwritable`. */
export function describeJournalError(error: unknown): Problem {
  const code = errorCode(error);
  const isFull = full.has(code);
  const why = isFull ? 'the disk is full' : reason(code);
  return errorProblem(
    isFull ? 'disk-full' : 'journal-unwritable',
    `Unsaved work cannot be kept from a crash (${why}).`,
    {
      severity: 'warning',
      action: isFull ? 'Make space, or save the connector now.' : 'Save the connector now and then.',
    },
  );
}

/** A folder that was there before. */
export function describeMissingFolder(folder: string): Problem {
  return errorProblem('folder-missing', `The folder ${folder} is not there any more.`, {
    action: 'Connect its disk again, or save to another folder.',
  });
}

/** A folder whose place depends on where a program was started. */
export function describeRelativeFolder(folder: string): Problem {
  return errorProblem('folder-missing', `${folder} is not the full path of a folder.`, {
    action: 'Choose the folder in the dialog.',
  });
}

/** A file that is protected against writing. */
export function describeProtectedFile(name: string): Problem {
  return errorProblem('file-unwritable', `${name} is protected against writing.`, {
    action:
      'Make the file writable (check it out, where a version control system protects it), or save elsewhere.',
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOENT: 'it is not there any more',
  EISDIR: 'it is a folder',
  EBUSY: 'another program uses it',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
};

function reason(code: string): string {
  return reasons[code] ?? (code === '' ? 'the system gives no reason' : code);
}
