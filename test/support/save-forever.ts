// Run as a process of its own, to be killed: saves one version of a connector after another. Its disk rests after
// every step, so that a kill falls between any two of them alike.
import { setTimeout as rest } from 'node:timers/promises';
import { type Disk, disk } from '../../electron/workspace/disk';
import { openConnector } from '../../electron/workspace/open-connector';
import { saveConnector } from '../../electron/workspace/save-connector';
import { buildVersion, versionOf } from './versioned-connector';

const [folder = ''] = process.argv.slice(2);

const restMs = 2;

const slowDisk: Disk = {
  writeNew: (file, bytes, like) => disk.writeNew(file, bytes, like).then(() => rest(restMs)),
  rename: (from, to) => disk.rename(from, to).then(() => rest(restMs)),
  remove: (file) => disk.remove(file).then(() => rest(restMs)),
  syncFolder: (one) => disk.syncFolder(one).then(() => rest(restMs)),
};

async function saveForever(): Promise<void> {
  const opened = await openConnector(folder);
  if (!opened.ok) throw new Error(opened.problem.message);
  let { stamp } = opened.value;
  for (let version = (versionOf(opened.value.files) ?? 0) + 1; ; version += 1) {
    const request = { folder, files: buildVersion(version), stamp, overwrite: false };
    const saved = await saveConnector(request, slowDisk);
    if (!saved.ok) throw new Error(saved.problem.message);
    ({ stamp } = saved.value);
    process.stdout.write('saved\n');
  }
}

void saveForever();
