// Kills the writing half of the app (saves and journal) at random moments, on a disk that does what the caller likes.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { saveConnector } from '../../electron/workspace/save-connector';
import { checkDisk } from './check-disk';
import { addVerdict, emptyTally, type Tally } from './tally';
import { buildFiles } from './versioned';

interface KillOptions {
  readonly name: string;
  /** Where the connector and the journal stand. */
  readonly place: string;
  readonly kills: number;
  /** What happens to the disk while the process works; answers how it is put right. */
  readonly disturb?: () => Promise<() => void>;
}

interface Ended {
  readonly kept: number;
  readonly saved: number;
  readonly refused: number;
}

/** Makes a connector there and kills the process that works on it again and again. */
export async function killCore({ name, place, kills, disturb }: KillOptions): Promise<Tally> {
  const folder = path.join(place, 'connector');
  const journals = path.join(place, 'journal');
  mkdirSync(journals, { recursive: true });
  const made = await saveConnector({ folder, files: buildFiles(), stamp: null, overwrite: false });
  if (!made.ok) throw new Error(made.problem.message);
  let tally = emptyTally(name);
  let promised = { kept: 0, saved: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const ended = await workAndDie(folder, journals, disturb);
    promised = {
      kept: Math.max(promised.kept, ended.kept),
      saved: Math.max(promised.saved, ended.saved),
    };
    const verdict = await checkDisk(folder, journals, promised);
    tally = addVerdict(tally, verdict, promised.kept, ended.refused);
  }
  return tally;
}

async function workAndDie(folder: string, journals: string, disturb: KillOptions['disturb']): Promise<Ended> {
  const script = process.argv[1] ?? '';
  const child = spawn(process.execPath, [script, 'work', folder, journals], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready')) resolve();
    });
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([ready, ended]);
  await rest(Math.random() * 60);
  const putRight = await disturb?.();
  await rest(Math.random() * 120);
  child.kill('SIGKILL');
  await ended;
  putRight?.();
  return readOutput(output);
}

function readOutput(output: string): Ended {
  const lines = output.split('\n').slice(0, -1);
  const lastOf = (word: string) =>
    Number(lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? 0);
  const refused = lines.filter((line) => line.startsWith('refused')).length;
  return { kept: lastOf('kept'), saved: lastOf('saved'), refused };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
