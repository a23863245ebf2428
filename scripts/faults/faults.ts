// `npm run faults`: the rounds, one line for each, and the sum of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killApp } from './kill-app';
import { killCore } from './kill-core';
import { mountSmallDisk } from './small-disk';
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
    for (const tally of await killOnSmallDisks(Math.ceil(kills / 5))) add(tally);
    if (!process.argv.includes('--core')) {
      add(await killApp(path.join(place, 'app'), Math.max(Math.ceil(kills / 5), Math.min(kills, 20))));
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

async function killOnSmallDisks(kills: number): Promise<readonly Tally[]> {
  const disk = mountSmallDisk();
  if (!disk) {
    console.log('Full and read-only disks: left out, as a disk cannot be mounted here.');
    return [];
  }
  const inside = (name: string) => path.join(disk.place, name);
  try {
    return [
      await killCore({
        name: 'disk that fills up',
        place: inside('full'),
        kills,
        disturb: async () => disk.fill(),
      }),
      await killCore({
        name: 'folder turned read-only',
        place: inside('protected'),
        kills,
        disturb: () => disk.protect(),
      }),
    ];
  } finally {
    disk.remove();
  }
}

function readKills(): number {
  const at = process.argv.indexOf('--kills');
  const kills = at < 0 ? 100 : Number(process.argv[at + 1]);
  if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a whole number from 1.');
  return kills;
}
