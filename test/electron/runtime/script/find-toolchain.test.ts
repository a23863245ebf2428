import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findToolchain } from '../../../../electron/runtime/script/find-toolchain';
import { testToolchain } from '../../../support/open-script-host';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

test('finds what this computer has, also without a search path', async () => {
  const found = await findToolchain('');
  expect(found?.name).toBe(testToolchain?.name);
});

test('passes over a program that is broken', async () => {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'dotnet');
  await writeFile(file, 'no program');
  await chmod(file, 0o755);
  const found = await findToolchain(folder);
  expect(found?.name).toBe(testToolchain?.name);
});
