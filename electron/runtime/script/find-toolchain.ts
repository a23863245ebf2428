// Looks for what can compile and run custom code on this computer: the .NET SDK, else Mono.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildDotnet, readInstalled } from './dotnet-toolchain';
import { buildMono, findMonoLibrary } from './mono-toolchain';
import { runProgram } from './run-program';
import type { Toolchain } from './toolchain';

/** Where programs are looked for beside the search path: a window program is often started without it. */
const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/usr/share/dotnet',
  '/usr/local/share/dotnet',
  '/opt/homebrew/bin',
  '/Library/Frameworks/Mono.framework/Versions/Current/Commands',
  'C:\\Program Files\\dotnet',
  'C:\\Program Files\\Mono\\bin',
];
const askLimitMs = 20_000;

/** What to install, for whoever has neither. */
export const installAdvice =
  'Install the .NET SDK, or Mono (on Debian: mono-mcs, mono-runtime and libnewtonsoft-json5.0-cil).';

/** The toolchain of this computer; null where there is none. `searchPath` is PATH. */
export async function findToolchain(searchPath: string): Promise<Toolchain | null> {
  return (await findDotnet(searchPath)) ?? (await findMono(searchPath));
}

async function findDotnet(searchPath: string): Promise<Toolchain | null> {
  const dotnet = findProgram('dotnet', searchPath);
  if (dotnet === null) return null;
  const [sdks, runtimes] = [await ask(dotnet, '--list-sdks'), await ask(dotnet, '--list-runtimes')];
  return buildDotnet(dotnet, readInstalled(sdks), readInstalled(runtimes));
}

async function findMono(searchPath: string): Promise<Toolchain | null> {
  const mcs = findProgram('mcs', searchPath);
  const mono = findProgram('mono', searchPath);
  const library = findMonoLibrary();
  if (mcs === null || mono === null || library === null) return null;
  return buildMono(mcs, mono, library, await ask(mono, '--version'));
}

async function ask(program: string, question: string): Promise<string> {
  try {
    const { output } = await runProgram({ program, args: [question] }, path.dirname(program), askLimitMs);
    return output;
  } catch {
    // Not a program that runs here: as good as none.
    return '';
  }
}

function findProgram(name: string, searchPath: string): string | null {
  const folders = [...searchPath.split(path.delimiter), ...usualPlaces].filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.bat`] : [name];
  const files = folders.flatMap((folder) => names.map((one) => path.join(folder, one)));
  return files.find((file) => existsSync(file)) ?? null;
}
