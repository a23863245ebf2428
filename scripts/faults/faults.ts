// `npm run faults`: the rounds, one line for each, and the sum of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killApp } from './kill-app';
import { killCore } from './kill-core';
import { mountSmallDisk, type SmallDisk } from './small-disk';
import { isClean, printTally, type Tally } from './tally';
import { workForever } from './work';

const [verb, folder = '', journals = ''] = process.argv.slice(2);
if (verb === 'work') await workForever(folder, journals);
else process.exitCode = await runAll();

async function runAll(): Promise<number> {
  const kills = readKills();
  const place = mkdtempSync(path.join(tmpdir(), 'connector-studio-faults-'));
  const tallies: Tally[] = [];
  const add = (tally: Tally) => {
    tallies.push(tally);
    console.log(printTally(tally));
  };
  try {
    add(await killCore({ name: 'saves and journal', place: path.join(place, 'core'), kills }));
    await killOnSmallDisk((disk) => killCoreOnDisk(disk, Math.ceil(kills / 5), add));
    if (!process.argv.includes('--core')) {
      const app = { name: 'whole app', userData: path.join(place, 'user-data'), kills };
      add(await killApp({ ...app, folder: path.join(place, 'app', 'connector') }));
      await killOnSmallDisk((disk) => killAppOnDisk(disk, place, Math.ceil(kills / 10), add));
    }
  } finally {
    // Helper processes of a killed app may live a moment longer.
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  const isGood = tallies.every(isClean);
  const total = tallies.reduce((sum, { kills: count }) => sum + count, 0);
  console.log(
    `${isGood ? 'Nothing lost' : 'SOMETHING WAS LOST'}: ${total} kills in ${tallies.length} rounds.`,
  );
  return isGood ? 0 : 1;
}

async function killOnSmallDisk(run: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = mountSmallDisk();
  if (!disk) {
    console.log('Full and read-only disks: left out, as a disk cannot be mounted here.');
    return;
  }
  try {
    await run(disk);
  } finally {
    disk.remove();
  }
}

async function killCoreOnDisk(disk: SmallDisk, kills: number, add: (tally: Tally) => void): Promise<void> {
  for (const { name, disturb } of listDisturbances(disk)) {
    add(await killCore({ name, place: path.join(disk.place, name.replaceAll(' ', '-')), kills, disturb }));
  }
}

/** The connector is on the small disk; the app's own files, with the journal, are not. */
async function killAppOnDisk(
  disk: SmallDisk,
  place: string,
  kills: number,
  add: (tally: Tally) => void,
): Promise<void> {
  for (const { name, disturb } of listDisturbances(disk)) {
    const id = `app-${name.replaceAll(' ', '-')}`;
    const folder = path.join(disk.place, id, 'connector');
    add(
      await killApp({ name: `whole app, ${name}`, userData: path.join(place, id), folder, kills, disturb }),
    );
  }
}

function listDisturbances(disk: SmallDisk) {
  return [
    { name: 'disk that fills up', disturb: () => Promise.resolve(disk.fill()) },
    { name: 'folder turned read-only', disturb: () => disk.protect() },
  ];
}

function readKills(): number {
  const at = process.argv.indexOf('--kills');
  const kills = at < 0 ? 100 : Number(process.argv[at + 1]);
  if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a whole number from 1.');
  return kills;
}
