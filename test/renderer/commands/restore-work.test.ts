// Work of an earlier session, met by the disk as it is now.
import { describe, expect, it } from 'vitest';
import { restoreUnsaved, showWithWork } from '../../../renderer/commands/restore-work';
import { hasUnsavedWork } from '../../../renderer/store/connector-slice';
import { createStudio, type Studio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { JournalRecord } from '../../../shared/connector/journal-record';
import type { Answers, FakeBridge } from '../../support/fake-bridge';
import { buildBridge, buildOpened, definitionOf, sampleDefinition, settle } from '../../support/open-studio';

const opened = buildOpened();
const oldHost = 'api.vanarsdel.com';
const saved: JournalRecord = { kind: 'saved', folder: '/connectors/inventory', stamp: 'stamp-2' };

function changeHost(to: string, from = oldHost): JournalRecord {
  const edits = [{ offset: sampleDefinition.indexOf(oldHost), length: from.length, text: to }];
  const files = [{ role: 'definition' as const, edits }];
  return { kind: 'edit', editKind: 'x', label: 'Change the host', joins: 'own', files };
}

function start(records: readonly JournalRecord[], answers: Answers = {}): Studio & { bridge: FakeBridge } {
  const { folder, stamp, files: base } = opened;
  const bridge = buildBridge({
    'journal.read': () => ok({ folder, stamp, base, records: [...records] }),
    'journal.discard': () => ok(null),
    ...answers,
  });
  return { store: createStudio(bridge).store, bridge };
}

/** The folder as it is now, with that host. */
function onDisk(host: string, stamp: string) {
  const files = opened.files.files.map((file) => ({ ...file, text: file.text.replace(oldHost, host) }));
  return buildOpened({ stamp, files: { files, icon: null } });
}

const messages = ({ store }: Studio) => store.getState().notices.map((notice) => notice.problem.message);

describe('a folder that is opened again', () => {
  it('has its undo history, and nothing to say, when all was saved', async () => {
    const studio = start([changeHost('saved.com'), saved]);
    await showWithWork(studio, onDisk('saved.com', 'stamp-2'));
    expect(hasUnsavedWork(studio.store.getState())).toBe(false);
    expect(messages(studio)).toEqual([]);
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });

  it('has its unsaved work, which can be undone or let go', async () => {
    const studio = start([changeHost('unsaved.com')], { 'workspace.open': () => ok(opened) });
    await showWithWork(studio, opened);
    expect(definitionOf(studio)).toContain('unsaved.com');
    expect(hasUnsavedWork(studio.store.getState())).toBe(true);
    expect(messages(studio)).toEqual(['Your unsaved work of last time is here.']);
    studio.store.getState().notices[0]?.act?.run();
    await settle();
    expect(definitionOf(studio)).toBe(sampleDefinition);
    expect(studio.bridge.inputsOf('journal.discard')).toEqual([{ id: 'inventory' }]);
  });

  it('goes on with the journal that is there', async () => {
    const studio = start([changeHost('unsaved.com')], { 'journal.append': () => ok(null) });
    await showWithWork(studio, opened);
    studio.store.getState().undo();
    await studio.store.getState().flushWork();
    expect(studio.bridge.inputsOf('journal.append')).toMatchObject([
      { start: null, records: [{ kind: 'undo' }] },
    ]);
  });

  it('offers the text that did not parse again', async () => {
    const draft = { kind: 'draft', role: 'definition', text: '{ "half' } as const;
    const studio = start([draft]);
    await showWithWork(studio, opened);
    expect(studio.store.getState().draft).toMatchObject({ role: 'definition', text: '{ "half' });
  });

  it('forgets the journal when all was saved and the disk went on', async () => {
    const studio = start([changeHost('saved.com'), saved]);
    await showWithWork(studio, onDisk('other.com', 'stamp-3'));
    expect(definitionOf(studio)).toContain('other.com');
    expect(studio.store.getState().connector?.history.past).toEqual([]);
    expect(studio.bridge.inputsOf('journal.discard')).toHaveLength(1);
  });

  it('merges unsaved work with what others did meanwhile', async () => {
    const studio = start([changeHost('unsaved.com')]);
    const text = sampleDefinition.replace('Get stock', 'Get the stock');
    const files = opened.files.files.map((file) => (file.role === 'definition' ? { ...file, text } : file));
    await showWithWork(studio, buildOpened({ stamp: 'stamp-3', files: { files, icon: null } }));
    expect(definitionOf(studio)).toBe(text.replace(oldHost, 'unsaved.com'));
    expect(studio.store.getState().connector?.stamp).toBe('stamp-3');
  });

  it('asks when both changed the same', async () => {
    const studio = start([changeHost('unsaved.com')]);
    await showWithWork(studio, onDisk('other.com', 'stamp-3'));
    expect(studio.store.getState().dialog).toBe('changed-on-disk');
    expect(studio.store.getState().openMerge?.merge.conflicts).toHaveLength(1);
    expect(definitionOf(studio)).toContain('unsaved.com');
  });

  it('opens from disk when the journal cannot be read', async () => {
    const unreadable = fail(errorProblem('journal-unreadable', 'It cannot be read.'));
    const studio = start([], { 'journal.read': () => unreadable });
    expect(await showWithWork(studio, opened)).toBe(true);
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });
});

describe('work that Home lists', () => {
  const entry = { id: 'inventory', folder: '/connectors/inventory', title: 'A', changedAt: '' };

  it('comes back with its folder', async () => {
    const studio = start([changeHost('unsaved.com')], { 'workspace.open': () => ok(opened) });
    await restoreUnsaved(studio, entry);
    expect(studio.store.getState().connector).toMatchObject({ folder: entry.folder, stamp: 'stamp-1' });
    expect(definitionOf(studio)).toContain('unsaved.com');
  });

  it('comes back without its folder, to be saved elsewhere', async () => {
    const gone = fail(errorProblem('folder-missing', 'There is no folder.'));
    const studio = start([changeHost('unsaved.com')], { 'workspace.open': () => gone });
    await restoreUnsaved(studio, entry);
    expect(studio.store.getState().connector).toMatchObject({ folder: null, saved: null });
    expect(definitionOf(studio)).toContain('unsaved.com');
    expect(messages(studio)).toContain('There is no folder.');
  });
});
