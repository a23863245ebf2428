// A folder of its own for one test, gone when the test ends.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes the folder and answers its absolute path. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'connector-studio-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
