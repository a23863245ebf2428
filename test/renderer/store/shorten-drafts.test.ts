// A draft goes into the journal whole once; replaying gives its last text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenDrafts } from '../../../renderer/store/shorten-drafts';
import type { JournalRecord } from '../../../shared/connector/journal-record';
import { replayJournal } from '../../../shared/connector/replay-journal';
import { buildOpened } from '../../support/open-studio';

const draft = (text: string | null, role: 'definition' | 'settings' = 'definition'): JournalRecord => ({
  kind: 'draft',
  role,
  text,
});
const replay = (records: readonly JournalRecord[]) =>
  replayJournal({ folder: null, stamp: null, base: buildOpened().files, records });

describe('shortenDrafts', () => {
  it('keeps of the next draft only what is new', () => {
    const { records, kept } = shortenDrafts([draft('{"a": 1'), draft('{"ab": 1')], null);
    expect(records).toEqual([
      draft('{"a": 1'),
      { kind: 'draft-edit', edits: [{ offset: 3, length: 0, text: 'b' }] },
    ]);
    expect(kept).toEqual(draft('{"ab": 1'));
  });

  it('goes on from what the journal has', () => {
    const { records } = shortenDrafts([draft('{"ab')], { kind: 'draft', role: 'definition', text: '{"a' });
    expect(records).toMatchObject([{ kind: 'draft-edit', edits: [{ offset: 3, text: 'b' }] }]);
  });

  it('writes a draft whole behind its end and in another file', () => {
    const all = [draft('{'), draft(null), draft('{"'), draft('[', 'settings')];
    expect(shortenDrafts(all, null).records).toEqual(all);
  });

  it('replays to the same draft, however the records are cut into batches', () => {
    const texts = fc.array(fc.option(fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(12), (written, cut) => {
        const all = written.map((text) => draft(text));
        const first = shortenDrafts(all.slice(0, cut), null);
        const second = shortenDrafts(all.slice(cut), first.kept);
        expect(replay([...first.records, ...second.records])).toEqual(replay(all));
      }),
    );
  });
});
