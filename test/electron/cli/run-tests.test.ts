// `connector-studio test` on the inventory sample: its own web API, its own cases, real HTTP.
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildVault } from '../../../electron/connections/vault';
import { createConnectorIds } from '../../../electron/workspace/connector-ids';
import { parseArguments } from '../../../electron/cli/parse-arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

const sample = path.resolve(import.meta.dirname, '../../../assets/samples/inventory/connector');
const key = { STUDIO_API_KEY: 'vanarsdel-demo' };
const green = [
  /^✓ Find the lamps \(\d+ ms\)$/u,
  /^✓ See its stock/u,
  /^✓ Order two of it/u,
  /^✓ Read the order/u,
  /^✓ Cancel the order/u,
  /^✓ Ask for a product that is not there/u,
  /^6 passed$/u,
];

async function run(args: readonly string[], environment: Record<string, string> = key, folder = sample) {
  const request = parseArguments(['test', folder, ...args]);
  if (request.kind !== 'command') throw new Error(JSON.stringify(request));
  const workingFolder = await makeTemporaryFolder();
  const userData = path.join(workingFolder, 'user-data');
  const outcome = await runCommand(request, workingFolder, { STUDIO_USER_DATA: userData, ...environment });
  return { ...outcome, lines: outcome.output.split('\n'), workingFolder };
}

describe('connector-studio test', () => {
  it('is green on the sample, and writes what build servers and programs read', async () => {
    const { lines, exitCode, workingFolder } = await run(['--junit', 'report.xml']);
    expect(exitCode).toBe(0);
    lines.forEach((line, index) => expect(line).toMatch(green[index] ?? /nothing more/u));
    const xml = await readFile(path.join(workingFolder, 'report.xml'), 'utf8');
    expect(xml).toContain(
      '<testsuite name="VanArsdel Inventory" tests="6" failures="0" errors="0" skipped="0"',
    );
    const json = await run(['--json']);
    expect(JSON.parse(json.output)).toMatchObject({
      command: 'test',
      passed: 6,
      failed: 0,
      cases: [{ name: 'Find the lamps', outcome: 'passed', reasons: [] }, {}, {}, {}, {}, {}],
    });
  });

  it('is red, and says why, when the web API misbehaves', async () => {
    const texts = await run([], { ...key, STUDIO_SAMPLE_FAULT: 'numbers-as-text' });
    expect(texts.exitCode).toBe(1);
    expect(texts.lines).toContain(
      '    value[].unitPrice: expected what the schema declares, got it is a number in the definition, and text in the reply (3 times)',
    );
    const names = await run(['--only', 'Find the lamps'], { ...key, STUDIO_SAMPLE_FAULT: 'missing-names' });
    expect(names.lines.slice(1)).toEqual([
      '    value/0/name: expected something with "lamp", got nothing there',
      '1 failed',
    ]);
    const errors = await run([], { ...key, STUDIO_SAMPLE_FAULT: 'errors' });
    expect(errors.lines[1]).toContain('status: expected 200, got 500');
    expect(errors.lines[1]).toContain('The warehouse is on fire.');
    expect(errors.lines.at(-1)).toBe('1 passed, 1 failed, 4 not run');
    expect(errors.lines).toContain('    {{sku}}: expected a value from an earlier case, got none was taken');
  });

  it('says when the key is wrong, and never what it is', async () => {
    const { output, exitCode } = await run(['--only', 'Find*'], { STUDIO_API_KEY: 'canary-of-the-test' });
    expect(exitCode).toBe(1);
    expect(output).toContain('status: expected 200, got 401 Unauthorized');
    expect(output).not.toContain('canary');
  });

  it('runs some, and what they take values from', async () => {
    const { lines } = await run(['--only', 'cancel*', '--only=See its stock']);
    expect(lines.map((line) => line.replace(/ \(.*/u, ''))).toEqual([
      '✓ Find the lamps',
      '✓ See its stock',
      '✓ Order two of it',
      '✓ Cancel the order',
      '4 passed',
    ]);
    const none = await run(['--only', 'Nothing']);
    expect([none.exitCode, none.isError]).toEqual([2, true]);
    expect(none.output).toMatch(/No test case is called Nothing; there are Find the lamps,/u);
  });

  it('does not run without a connection, without cases, or where the report cannot be written', async () => {
    const bare = await run([], {});
    expect([bare.exitCode, bare.output]).toEqual([
      2,
      'error connection-missing: The connector needs a connection, and STUDIO_API_KEY is not set. Set STUDIO_API_KEY, or name a saved connection with --connection.',
    ]);
    expect((await run(['--connection', 'Key'], {})).output).toContain(
      'No connection of this connector is called Key.',
    );
    expect((await run(['--junit', 'none/report.xml', '--only', 'Find*'])).exitCode).toBe(2);
    const folder = path.join(await makeTemporaryFolder(), 'copy');
    await cp(sample, folder, { recursive: true });
    await rm(path.join(folder, 'connector-studio.json'));
    expect((await run([], key, folder)).output).toContain('There are no test cases in this connector.');
  });
});

describe('a connection of the vault', () => {
  it('is opened by its passphrase, and stays shut without it', async () => {
    const userData = await makeTemporaryFolder();
    const vault = buildVault({
      file: path.join(userData, 'connections.json'),
      encryption: buildTestEncryption(),
      createId: () => 'one',
      now: () => new Date().toISOString(),
    });
    await vault.setPassphrase('correct horse battery', null);
    const ids = createConnectorIds({ read: async () => ({}), write: async () => undefined });
    const connectorId = await ids.find(sample);
    const values = { api_key: 'vanarsdel-demo' };
    await vault.save({ id: null, connectorId, name: 'Warehouse key', type: 'apiKey', set: null, values });
    const args = ['--connection', 'Warehouse key', '--only', 'Find*'];
    const opened = { STUDIO_USER_DATA: userData, STUDIO_PASSPHRASE: 'correct horse battery' };
    expect(await run(args, opened)).toMatchObject({ exitCode: 0 });
    const locked = await run(args, { STUDIO_USER_DATA: userData });
    expect([locked.exitCode, locked.output.includes('STUDIO_PASSPHRASE')]).toEqual([2, true]);
    const wrong = await run(args, { ...opened, STUDIO_PASSPHRASE: 'wrong one here' });
    expect([wrong.exitCode, wrong.output.includes('passphrase-wrong')]).toEqual([2, true]);
  });
});
