// What goes into the journal, and when.
import { describe, expect, it } from 'vitest';
import { watchJournal } from '../../../renderer/store/watch-journal';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Journal } from '../../../shared/connector/journal-record';
import { replayJournal } from '../../../shared/connector/replay-journal';
import type { CallInput } from '../../../shared/contract/calls';
import type { Edit } from '../../../shared/text/edit';
import type { Answers } from '../../support/fake-bridge';
import { buildOpened, definitionOf, openStudio, settle } from '../../support/open-studio';

const setHost = (value: string): Edit => ({
  kind: 'set-host',
  label: 'Host',
  joins: 'own',
  changes: [{ file: 'definition', change: { kind: 'set', path: ['host'], value } }],
});
const draft = { role: 'definition', problem: errorProblem('x', 'Broken.') } as const;

/** A studio whose journal is sent when the test says so. */
function watch(answers: Answers = {}) {
  const studio = openStudio({ 'journal.append': () => ok(null), ...answers });
  let planned: (() => void)[] = [];
  watchJournal(studio.store, (work) => {
    planned.push(work);
    return () => (planned = planned.filter((one) => one !== work));
  });
  const pass = async () => {
    planned.forEach((work) => work());
    planned = [];
    await settle();
  };
  return { ...studio, pass, sent: () => studio.bridge.inputsOf('journal.append'), planned: () => planned };
}

/** The journal that main would have on disk after these calls. */
function journalOf(calls: readonly CallInput<'journal.append'>[]): Journal {
  const last = calls.findLastIndex((call) => call.start !== null);
  const start = calls[last]?.start;
  if (!start) throw new Error('No journal was begun.');
  return { ...start, records: calls.slice(last).flatMap((call) => call.records) };
}

describe('the journal', () => {
  it('begins with what is on disk and gives the work again', async () => {
    const { store, bridge, pass, sent } = watch();
    store.getState().edit(setHost('a.example.com'));
    store.getState().edit(setHost('b.example.com'));
    store.getState().undo();
    await pass();
    store.getState().redo();
    store.getState().edit(setHost('c.example.com'));
    await pass();
    expect(sent()).toHaveLength(2);
    expect(sent()[0]).toMatchObject({ id: 'inventory', start: { stamp: 'stamp-1' } });
    expect(sent()[1]?.start).toBeNull();
    const replayed = replayJournal(journalOf(sent()));
    if (!replayed.ok) throw new Error(replayed.problem.message);
    expect(replayed.value.document.definition.tree.text).toBe(definitionOf({ store, bridge }));
    expect(replayed.value.history).toEqual(store.getState().connector?.history);
  });

  it('is not sent for every key, and asks for one moment only', async () => {
    const { store, pass, sent, planned } = watch();
    for (const host of ['a', 'ab', 'abc']) store.getState().edit(setHost(host));
    expect(planned()).toHaveLength(1);
    expect(sent()).toEqual([]);
    await pass();
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.records).toHaveLength(3);
  });

  it('keeps the last text of a draft only, and that it ended', async () => {
    const { store, pass, sent } = watch();
    for (const text of ['{', '{"', '{"a']) store.getState().setDraft({ ...draft, text });
    await pass();
    store.getState().setDraft(null);
    await pass();
    expect(sent().map((call) => call.records)).toEqual([
      [{ kind: 'draft', role: 'definition', text: '{"a' }],
      [{ kind: 'draft', role: 'definition', text: null }],
    ]);
  });

  it('has a new connector from its first moment', async () => {
    const { store, pass, sent } = watch();
    store.getState().openConnector(buildOpened({ id: 'new', folder: null }), true);
    await pass();
    expect(sent()).toMatchObject([{ id: 'new', start: { folder: null, stamp: null }, records: [] }]);
  });

  it('of one connector is finished before that of the next', async () => {
    const { store, pass, sent } = watch();
    store.getState().edit(setHost('a.example.com'));
    store.getState().openConnector(buildOpened({ id: 'other' }), false);
    store.getState().edit(setHost('b.example.com'));
    await pass();
    expect(sent().map(({ id, start, records }) => [id, start !== null, records.length])).toEqual([
      ['inventory', true, 1],
      ['other', true, 1],
    ]);
  });
});

describe('a save', () => {
  it('is noted at once', async () => {
    const { store, sent } = watch();
    store.getState().edit(setHost('a.example.com'));
    const written = store.getState().connector!.document;
    store.getState().markSaved(written, '/connectors/inventory', 'stamp-2');
    await settle();
    expect(sent()[0]?.records.at(-1)).toEqual({
      kind: 'saved',
      folder: '/connectors/inventory',
      stamp: 'stamp-2',
    });
  });

  it('does not count what was typed while it ran', async () => {
    const { store, sent } = watch();
    store.getState().edit(setHost('a.example.com'));
    const written = store.getState().connector!.document;
    store.getState().edit(setHost('b.example.com'));
    store.getState().markSaved(written, '/connectors/inventory', 'stamp-2');
    await settle();
    const replayed = replayJournal(journalOf(sent()));
    if (!replayed.ok) throw new Error(replayed.problem.message);
    expect(replayed.value.saved?.document.definition.tree.text).toContain('a.example.com');
    expect(replayed.value.document.definition.tree.text).toContain('b.example.com');
  });
});

describe('a disk that refuses', () => {
  it('is told once, and what waited is sent with the next work', async () => {
    let isFull = true;
    const full = fail(errorProblem('disk-full', 'Unsaved work cannot be kept.'));
    const { store, pass, sent } = watch({ 'journal.append': () => (isFull ? full : ok(null)) });
    store.getState().edit(setHost('a.example.com'));
    await pass();
    store.getState().edit(setHost('b.example.com'));
    await pass();
    expect(store.getState().notices.map(({ problem }) => [problem.code, problem.severity])).toEqual([
      ['disk-full', 'warning'],
    ]);
    isFull = false;
    store.getState().edit(setHost('c.example.com'));
    await pass();
    expect(sent().at(-1)).toMatchObject({ start: { stamp: 'stamp-1' } });
    expect(sent().at(-1)?.records).toHaveLength(3);
  });

  it('begins again from what is there when the journal went away', async () => {
    const missing = fail(errorProblem('journal-missing', 'There is none.'));
    const { store, pass, sent } = watch({ 'journal.append': ({ start }) => (start ? ok(null) : missing) });
    store.getState().edit(setHost('a.example.com'));
    await pass();
    store.getState().edit(setHost('b.example.com'));
    await pass();
    const { stamp, base } = journalOf(sent());
    expect(stamp).toBeNull();
    expect(base.files[0]?.text).toContain('b.example.com');
    expect(store.getState().notices).toEqual([]);
  });
});

describe('discarding', () => {
  it('forgets what waits and what is on disk', async () => {
    const { store, bridge, pass, sent } = watch({ 'journal.discard': () => ok(null) });
    store.getState().edit(setHost('a.example.com'));
    await store.getState().discardWork('inventory');
    await pass();
    expect(bridge.inputsOf('journal.discard')).toEqual([{ id: 'inventory' }]);
    expect(sent()).toEqual([]);
  });
});

describe('unsaved work of last time', () => {
  it('is listed, and leaves the list when it is discarded', async () => {
    const entry = { id: 'old', folder: null, title: 'Orders', changedAt: '2026-01-01T00:00:00.000Z' };
    const { store } = watch({ 'journal.list': () => ok([entry]), 'journal.discard': () => ok(null) });
    await store.getState().loadUnsaved();
    expect(store.getState().unsaved).toEqual([entry]);
    await store.getState().discardWork('old');
    expect(store.getState().unsaved).toEqual([]);
  });
});
