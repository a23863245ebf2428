import { readFile, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileScript, wrapScript } from '../../../../electron/runtime/script/compile-script';
import type { Toolchain } from '../../../../electron/runtime/script/toolchain';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

/** Node as a compiler: joins the sources, and fails on the word `bad`. */
function buildJoiner(): Toolchain {
  const code = `const fs = require('node:fs'); const [out, ...sources] = process.argv.slice(1);
    const text = sources.map((name) => fs.readFileSync(name, 'utf8')).join('');
    if (text.includes('bad')) { console.error('script.csx(1,1): error CS1: bad'); process.exit(1); }
    fs.writeFileSync(out, text);`;
  return {
    name: 'Joiner',
    namespaces: ['System', 'System.Linq'],
    output: 'script.exe',
    companions: [{ name: 'beside.txt', text: 'here' }],
    compile: (sources, output) => ({ program: process.execPath, args: ['-e', code, output, ...sources] }),
    run: (output) => ({ program: process.execPath, args: [output] }),
  };
}

describe('compileScript', () => {
  test('makes a program once for each content, with what it needs beside it', async () => {
    const home = await makeTemporaryFolder();
    const first = await compileScript(buildJoiner(), home, 'HOST ', 'CODE');
    const again = await compileScript(buildJoiner(), home, 'HOST ', 'CODE');
    const other = await compileScript(buildJoiner(), home, 'HOST ', 'CODE 2');
    expect(first).toEqual(again);
    expect(first).toMatchObject({ kind: 'ready', command: { program: process.execPath } });
    expect(await readdir(home)).toHaveLength(2);
    const folder = 'folder' in first ? first.folder : '';
    expect('folder' in other && other.folder).not.toBe(folder);
    expect((await readdir(folder)).sort()).toEqual(['beside.txt', 'host.cs', 'script.cs', 'script.exe']);
    expect(await readFile(path.join(folder, 'script.exe'), 'utf8')).toBe(
      'HOST using System; using System.Linq;\n#line 1 "script.csx"\nCODE\n',
    );
  });

  test('leaves nothing of code that is broken', async () => {
    const home = await makeTemporaryFolder();
    const compiled = await compileScript(buildJoiner(), home, '', 'bad');
    expect(compiled).toMatchObject({
      kind: 'broken',
      problems: [{ code: 'script-error', message: 'bad (CS1)' }],
    });
    expect(await readdir(home)).toEqual([]);
  });

  test('keeps the newest programs only', async () => {
    const home = await makeTemporaryFolder();
    for (let number = 0; number < 31; number++) {
      const compiled = await compileScript(buildJoiner(), home, '', `CODE ${number}`);
      if (compiled.kind === 'ready') await utimes(compiled.folder, number + 1, number + 1);
    }
    const names = await readdir(home);
    expect(names).toHaveLength(30);
  });
});

test('the code keeps its line numbers, and no mark at its start', () => {
  expect(wrapScript(['A'], '\uFEFFclass X { }')).toBe('using A;\n#line 1 "script.csx"\nclass X { }\n');
});
