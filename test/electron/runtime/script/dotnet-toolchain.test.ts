import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDotnet, readInstalled } from '../../../../electron/runtime/script/dotnet-toolchain';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

test('reads what is installed, the newest first, and only the plain runtime', () => {
  const printed = [
    'Microsoft.AspNetCore.App 9.0.0 [/usr/share/dotnet/shared/Microsoft.AspNetCore.App]',
    'Microsoft.NETCore.App 8.0.9 [/usr/share/dotnet/shared/Microsoft.NETCore.App]',
    'Microsoft.NETCore.App 8.0.11 [C:\\Program Files\\dotnet\\shared\\Microsoft.NETCore.App]',
    '',
  ].join('\r\n');
  expect(readInstalled(printed.replaceAll('\r', ''))).toEqual([
    { version: '8.0.11', folder: 'C:\\Program Files\\dotnet\\shared\\Microsoft.NETCore.App' },
    { version: '8.0.9', folder: '/usr/share/dotnet/shared/Microsoft.NETCore.App' },
  ]);
  expect(readInstalled(printed)).toHaveLength(2);
  expect(readInstalled('9.0.100-rc.2.24474.11 [/usr/lib/dotnet/sdk]\n')[0]?.version).toBe(
    '9.0.100-rc.2.24474.11',
  );
});

describe('a .NET SDK', () => {
  async function install(names: readonly string[]) {
    const folder = await makeTemporaryFolder();
    for (const name of names) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), '');
    }
    const sdks = [
      { version: '9.0.1', folder: path.join(folder, 'sdk') },
      { version: '8.0.4', folder: path.join(folder, 'sdk') },
    ];
    return { sdks, runtimes: [{ version: '8.0.11', folder: path.join(folder, 'shared') }], folder };
  }

  test('is used with the runtime of its own version', async () => {
    const { sdks, runtimes, folder } = await install([
      'sdk/9.0.1/Roslyn/bincore/csc.dll',
      'sdk/9.0.1/Newtonsoft.Json.dll',
      'sdk/8.0.4/Roslyn/bincore/csc.dll',
      'sdk/8.0.4/Newtonsoft.Json.dll',
      'shared/8.0.11/System.Net.Http.dll',
      'shared/8.0.11/System.IO.Compression.Native.dll',
      'shared/8.0.11/coreclr.dll',
    ]);
    const toolchain = buildDotnet('/usr/bin/dotnet', sdks, runtimes);
    expect(toolchain?.name).toBe('.NET SDK 8.0.4');
    expect(toolchain?.namespaces).not.toContain('System.Drawing.Imaging');
    const { program, args } = toolchain?.compile(['a.cs'], 'script.dll') ?? { program: '', args: [] };
    expect([program, ...args.slice(0, 2)]).toEqual([
      '/usr/bin/dotnet',
      'exec',
      path.join(folder, 'sdk/8.0.4/Roslyn/bincore/csc.dll'),
    ]);
    expect(args.filter((arg) => arg.startsWith('-r:'))).toEqual([
      `-r:${path.join(folder, 'shared/8.0.11/System.Net.Http.dll')}`,
      `-r:${path.join(folder, 'sdk/8.0.4/Newtonsoft.Json.dll')}`,
    ]);
    expect(args.at(-1)).toBe('a.cs');
    expect(toolchain?.companions[1]).toEqual({
      name: 'script.runtimeconfig.json',
      text: '{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"8.0.11"}}}',
    });
    expect(toolchain?.run('x/script.dll')).toEqual({
      program: '/usr/bin/dotnet',
      args: ['exec', 'x/script.dll'],
    });
  });

  test('without its compiler or its runtime is none', async () => {
    const bare = await install(['sdk/8.0.4/Newtonsoft.Json.dll']);
    expect(buildDotnet('dotnet', bare.sdks, bare.runtimes)).toBeNull();
    const alone = await install(['sdk/8.0.4/Roslyn/bincore/csc.dll', 'sdk/8.0.4/Newtonsoft.Json.dll']);
    expect(buildDotnet('dotnet', alone.sdks, [])).toBeNull();
  });
});
