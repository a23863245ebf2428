// The steps of a journal as lines of a file. Each line begins with a checksum over itself and the one before it, the
// first over what the journal starts from: a line that is torn, damaged or of another journal ends the reading.
import { createHash } from 'node:crypto';
import type { JournalRecord } from '../../shared/connector/journal-record';
import { journalRecordSchema } from '../../shared/contract/journal-calls';

/** The end of the good lines: the last checksum, and how many bytes there are up to it. */
export interface Tail {
  readonly sum: string;
  readonly length: number;
}

/** What a file of steps holds. */
export interface Steps {
  readonly records: readonly JournalRecord[];
  readonly tail: Tail;
}

const sumLength = 8;

/** The checksum that the first line goes on from. */
export function sumOf(bytes: Uint8Array | string, before = ''): string {
  return createHash('sha256').update(before).update(bytes).digest('hex').slice(0, sumLength);
}

/** The lines of records that follow `tail`, and the end after them. */
export function printSteps(records: readonly JournalRecord[], tail: Tail): { bytes: Buffer; tail: Tail } {
  let { sum } = tail;
  const lines = records.map((step) => {
    const json = JSON.stringify(step);
    sum = sumOf(json, sum);
    return `${sum} ${json}\n`;
  });
  const bytes = Buffer.from(lines.join(''));
  return { bytes, tail: { sum, length: tail.length + bytes.length } };
}

/** Reads the good lines from the start; what comes after the first bad one is left out. */
export function parseSteps(bytes: Buffer, first: string): Steps {
  const records: JournalRecord[] = [];
  let tail: Tail = { sum: first, length: 0 };
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', tail.length)) {
    const line = bytes.subarray(tail.length, end);
    const json = line.subarray(sumLength + 1);
    const sum = sumOf(json, tail.sum);
    if (line.toString('latin1', 0, sumLength + 1) !== `${sum} `) break;
    const step = journalRecordSchema.safeParse(JSON.parse(json.toString('utf8')));
    if (!step.success) break;
    records.push(step.data);
    tail = { sum, length: end + 1 };
  }
  return { records, tail };
}
