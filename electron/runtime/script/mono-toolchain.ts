// Mono as a toolchain: its compiler `mcs` and its runtime `mono`.
import { existsSync } from 'node:fs';
import { type Toolchain, platformNamespaces } from './toolchain';

/** Where Mono keeps the JSON library on Debian, macOS and Windows; the first that exists counts. */
const libraryPlaces = [
  '/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll',
  '/usr/lib/mono/msbuild/Current/bin/Newtonsoft.Json.dll',
  '/Library/Frameworks/Mono.framework/Versions/Current/lib/mono/msbuild/Current/bin/Newtonsoft.Json.dll',
  'C:\\Program Files\\Mono\\lib\\mono\\msbuild\\Current\\bin\\Newtonsoft.Json.dll',
];

const references = [
  'System.Core',
  'System.Net.Http',
  'System.Numerics',
  'System.IO.Compression',
  'System.Drawing',
  'System.Runtime.Serialization',
  'System.Web',
  'System.Xml',
  'System.Xml.Linq',
  'Microsoft.CSharp',
];

/** The JSON library that Mono can use; null where there is none. */
export function findMonoLibrary(): string | null {
  return libraryPlaces.find((file) => existsSync(file)) ?? null;
}

/** Builds the toolchain. `version` is what `mono --version` printed. */
export function buildMono(mcs: string, mono: string, library: string, version: string): Toolchain {
  const number = /version (\d+(?:\.\d+){1,2})/.exec(version)?.[1] ?? '';
  return {
    name: `Mono ${number}`.trim(),
    namespaces: platformNamespaces,
    output: 'script.exe',
    companions: [{ name: 'Newtonsoft.Json.dll', copyOf: library }],
    compile: (sources, output) => ({
      program: mcs,
      args: [
        '-nologo',
        '-target:exe',
        '-debug',
        '-warn:0',
        `-out:${output}`,
        ...references.map((name) => `-r:${name}`),
        `-r:${library}`,
        ...sources,
      ],
    }),
    run: (output) => ({ program: mono, args: ['--debug', output] }),
  };
}
