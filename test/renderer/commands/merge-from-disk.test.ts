// The open folder, read again.
import { describe, expect, it } from 'vitest';
import { mergeFromDisk } from '../../../renderer/commands/merge-from-disk';
import { saveConnector } from '../../../renderer/commands/save-connector';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Edit } from '../../../shared/text/edit';
import { buildOpened, definitionOf, openStudio, sampleDefinition } from '../../support/open-studio';

const onDisk = sampleDefinition.replace('Get stock', 'Get the stock');
const changed = buildOpened({
  stamp: 'stamp-2',
  files: {
    files: buildOpened().files.files.map((file) =>
      file.role === 'definition' ? { ...file, text: onDisk } : file,
    ),
    icon: null,
  },
});
const setHost: Edit = {
  kind: 'set-host',
  label: 'Host',
  joins: 'own',
  changes: [{ file: 'definition', change: { kind: 'set', path: ['host'], value: 'x.example.com' } }],
};

describe('mergeFromDisk', () => {
  it('takes over what is new', async () => {
    const studio = openStudio({ 'workspace.open': () => ok(changed) });
    expect(await mergeFromDisk(studio, 'news')).toBe(true);
    expect(definitionOf(studio)).toBe(onDisk);
  });

  it('has nothing to do when the disk is as it was saved', async () => {
    const studio = openStudio({ 'workspace.open': () => ok(buildOpened()) });
    studio.store.getState().edit(setHost);
    expect(await mergeFromDisk(studio, 'news')).toBe(true);
    expect(studio.store.getState()).toMatchObject({ dialog: null, openMerge: null });
  });

  it('says why the folder cannot be read, and keeps the work', async () => {
    const gone = fail(errorProblem('folder-missing', 'There is no folder.'));
    const studio = openStudio({ 'workspace.open': () => gone });
    studio.store.getState().edit(setHost);
    expect(await mergeFromDisk(studio, 'news')).toBe(false);
    expect(studio.store.getState().notices[0]?.problem.code).toBe('folder-missing');
    expect(definitionOf(studio)).toContain('x.example.com');
  });
});

describe('a save that was refused', () => {
  it('merges, and the next save goes through with the new stamp', async () => {
    const studio = openStudio({
      'workspace.open': () => ok(changed),
      'workspace.save': ({ folder, stamp }) =>
        stamp === 'stamp-2'
          ? ok({ folder, stamp: 'stamp-3', written: [] })
          : fail(errorProblem('changed-on-disk', 'Changed.')),
    });
    studio.store.getState().edit(setHost);
    expect(await saveConnector(studio)).toBe(false);
    expect(studio.store.getState().dialog).toBe('changed-on-disk');
    studio.store.getState().openDialog(null);
    studio.store.getState().finishMerge([]);
    expect(await saveConnector(studio)).toBe(true);
    const written = studio.bridge.inputsOf('workspace.save').at(-1)?.files.files[0]?.text;
    expect(written).toBe(onDisk.replace('api.vanarsdel.com', 'x.example.com'));
  });
});
