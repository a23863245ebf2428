// The reasons why a change of a text is refused, one sentence each, with the place.
import { type Path, printPointer } from '../base/pointer';
import { errorProblem, type Problem } from '../base/problem';
import { type Failure, fail } from '../base/result';

/** Nothing stands at a path: `edit-path-missing`. */
export function refusePath(path: Path): Failure {
  const pointer = printPointer(path);
  const where = pointer === '' ? 'the whole document' : pointer;
  return fail(
    errorProblem('edit-path-missing', `The change does not fit: it needs ${where}, which is not there.`, {
      place: { pointer },
      action: 'Choose the part again and repeat the change.',
    }),
  );
}

/** A value that holds no others, or is of the wrong kind, where one is to be added: `edit-parent-unfit`. */
export function refuseParent(path: Path, needed: string): Failure {
  return fail(
    errorProblem('edit-parent-unfit', `The change does not fit: this part is not ${needed}.`, {
      place: { pointer: printPointer(path) },
      action: 'Correct this part in the definition first.',
    }),
  );
}

/** Another member of the object has the key: `edit-key-taken`. */
export function refuseTaken(path: Path, key: string): Failure {
  return fail(
    errorProblem('edit-key-taken', `There is already something called "${key}" here.`, {
      place: { pointer: printPointer([...path, key]) },
      action: 'Choose another name.',
    }),
  );
}

/** Text edits that overlap or lie outside the text: `edit-range-invalid`. */
export function refuseRange(): Failure {
  return fail(
    errorProblem(
      'edit-range-invalid',
      'The change does not fit the text: its places overlap or lie outside.',
      {
        action: 'Repeat the change.',
      },
    ),
  );
}

/** A value nested deeper than a text may be: `edit-too-deep`. */
export function refuseDepth(path: Path): Failure {
  return fail(
    errorProblem('edit-too-deep', 'The value is nested too deep to be written.', {
      place: { pointer: printPointer(path) },
      action: 'Nest fewer than 500 levels.',
    }),
  );
}

/** The text is broken where the change would be made: `edit-text-broken`, with the place of what is broken. */
export function refuseBroken(broken: Problem): Failure {
  return fail(
    errorProblem('edit-text-broken', `The text is broken around this change: ${broken.message}`, {
      ...(broken.place && { place: broken.place }),
      action: 'Apply the quick fix of that problem, then repeat the change.',
    }),
  );
}
