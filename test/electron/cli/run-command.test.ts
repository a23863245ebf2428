import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../electron/cli/parse-arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function run(command: CommandName, folder: string, json = false, out = '') {
  return runCommand({ kind: 'command', command, folder, json, out }, path.dirname(folder));
}

async function makeConnector(definition: Record<string, unknown> = buildDefinition()): Promise<string> {
  return writeConnector(path.join(await makeTemporaryFolder(), 'items'), definition);
}

describe('runCommand', () => {
  it('finds nothing wrong with a sound connector', async () => {
    expect(await run('validate', await makeConnector())).toEqual({
      output: 'No problems.',
      isError: false,
      exitCode: 0,
    });
  });

  it('prints each problem with file, line and column, and ends with 1', async () => {
    const folder = await makeConnector({ ...buildDefinition(), host: 'https://a.example.com' });
    const outcome = await run('validate', folder);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toMatch(/^apiDefinition\.swagger\.json:\d+:\d+ error host-invalid: .+\n1 error$/);
    const json = JSON.parse((await run('validate', folder, true)).output) as object;
    expect(json).toMatchObject({
      errors: 1,
      problems: [{ code: 'host-invalid', pointer: '/host', column: 11 }],
    });
  });

  it('tells what a connector is', async () => {
    const folder = await makeConnector();
    const text = (await run('info', folder)).output;
    expect(text).toMatch(/^Items 1\.0\n/);
    expect(text).toMatch(/ListItems {2}GET \/items {2}List items/);
    expect(JSON.parse((await run('info', folder, true)).output)).toMatchObject({
      host: 'api.example.com',
      actions: [{ operationId: 'ListItems' }],
      triggers: [],
    });
  });

  it('packs beside the folder, or where it is told', async () => {
    const folder = await makeConnector();
    expect(await run('pack', folder)).toMatchObject({ exitCode: 0 });
    const names = Object.keys(unzipSync(await readFile(`${folder}.zip`)));
    expect(names).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);
    expect(await run('pack', folder, true, 'other.zip')).toMatchObject({ exitCode: 0 });
    expect(existsSync(path.join(path.dirname(folder), 'other.zip'))).toBe(true);
  });

  it('refuses to pack a secret, and does not repeat it', async () => {
    const folder = await makeConnector();
    const token = { type: 'oauthSetting', oAuthSettings: { clientSecret: 'q8~Zr5tGh' } };
    const properties = { properties: { iconBrandColor: '#123456', connectionParameters: { token } } };
    await writeFile(path.join(folder, 'apiProperties.json'), JSON.stringify(properties));
    const outcome = await run('pack', folder);
    expect(outcome).toMatchObject({ exitCode: 1, isError: true });
    expect(outcome.output).toMatch(/package-has-secret/);
    expect(outcome.output).not.toContain('q8~Zr5tGh');
    expect(existsSync(`${folder}.zip`)).toBe(false);
  });

  it.each<CommandName>(['validate', 'info', 'pack'])(
    'ends %s with 2 where nothing can be read',
    async (command) => {
      const folder = await makeTemporaryFolder();
      expect(await run(command, folder)).toMatchObject({ exitCode: 2, isError: true });
      expect(await run(command, path.join(folder, 'gone'))).toMatchObject({ exitCode: 2 });
      await writeFile(path.join(folder, 'apiDefinition.swagger.json'), 'no JSON');
      const outcome = await run(command, folder, true);
      expect(outcome).toMatchObject({ exitCode: 2, isError: false });
      expect(JSON.parse(outcome.output)).toMatchObject({ problems: [{ severity: 'error', line: 1 }] });
    },
  );
});
