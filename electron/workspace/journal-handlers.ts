// The handlers of the `journal.*` rows.
import { ok } from '../../shared/base/result';
import type { CallOutput, Handlers } from '../../shared/contract/calls';
import type { Journal } from '../../shared/connector/journal-record';
import type { Journals } from './journal';

/** The handlers of these rows. */
export type JournalHandlers = Pick<Handlers, Extract<keyof Handlers, `journal.${string}`>>;

/** Builds the handlers. Problems: those of the rows. */
export function buildJournalHandlers(journals: Journals): JournalHandlers {
  return {
    'journal.append': (request) => journals.append(request),
    'journal.list': async () => ok(await journals.list()),
    'journal.read': async ({ id }) => {
      const read = await journals.read(id);
      return read.ok ? ok(read.value && toContract(read.value)) : read;
    },
    'journal.discard': ({ id }) => journals.discard(id),
  };
}

function toContract({ base, ...rest }: Journal): NonNullable<CallOutput<'journal.read'>> {
  return { ...rest, base: { files: [...base.files], icon: base.icon } };
}
