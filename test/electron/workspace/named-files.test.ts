// Names from the settings of the platform's command line.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNamedFiles } from '../../../electron/workspace/named-files';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function read(text: string | null, name = 'settings.json') {
  const folder = await makeTemporaryFolder();
  if (text !== null) await writeFile(path.join(folder, name), text);
  return readNamedFiles(folder, text === null ? [] : [name]);
}

describe('readNamedFiles', () => {
  it('reads the names that are there', async () => {
    const text =
      '{"apiDefinition":"a.json","apiProperties":"","icon":"logo.png","script":7,"connectorId":"x"}';
    expect(await read(text)).toEqual({ definition: 'a.json', icon: 'logo.png' });
    expect(await read(text, 'Settings.json')).toEqual({ definition: 'a.json', icon: 'logo.png' });
  });

  it.each([null, '', '[]', '"text"', '{"a":', '\u0000\u0001', `{"apiDefinition":"${'x'.repeat(70_000)}"}`])(
    'is empty for anything else',
    async (text) => {
      expect(await read(text)).toEqual({});
    },
  );
});
