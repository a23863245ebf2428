// The .NET SDK as a toolchain: the C# compiler that it brings, without a project and without packages from elsewhere.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Toolchain, platformNamespaces } from './toolchain';

/** A version with the folder that holds it: `8.0.404` in `/usr/share/dotnet/sdk`. */
export interface Installed {
  readonly version: string;
  readonly folder: string;
}

// Namespaces that only Windows and Mono have.
const absent: ReadonlySet<string> = new Set(['System.Drawing.Drawing2D', 'System.Drawing.Imaging']);

/** Reads what `dotnet --list-sdks` or `--list-runtimes` prints, the newest first; of runtimes the plain one. */
export function readInstalled(printed: string): readonly Installed[] {
  const found = [...printed.matchAll(/^(?:Microsoft\.NETCore\.App )?(\d[\w.-]*) \[(.+)\]\s*$/gm)];
  const all = found.map(([, version = '', folder = '']) => ({ version, folder }));
  return all.sort((left, right) => compareVersions(right.version, left.version));
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split(/[.-]/).map((part) => Number(part) || 0));
  const at = (a ?? []).findIndex((part, index) => part !== (b?.[index] ?? 0));
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/** Builds the toolchain; null where the SDK lacks its compiler or the runtime of its own version is not installed. */
export function buildDotnet(
  dotnet: string,
  sdks: readonly Installed[],
  runtimes: readonly Installed[],
): Toolchain | null {
  for (const sdk of sdks) {
    const home = path.join(sdk.folder, sdk.version);
    const compiler = path.join(home, 'Roslyn', 'bincore', 'csc.dll');
    const library = path.join(home, 'Newtonsoft.Json.dll');
    const major = sdk.version.split('.')[0] ?? '';
    const runtime = runtimes.find(({ version }) => version.startsWith(`${major}.`));
    if (!runtime || !existsSync(compiler) || !existsSync(library)) continue;
    const references = listReferences(path.join(runtime.folder, runtime.version));
    return build(dotnet, compiler, library, references, sdk.version, runtime.version);
  }
  return null;
}

function build(
  dotnet: string,
  compiler: string,
  library: string,
  references: readonly string[],
  sdk: string,
  runtime: string,
): Toolchain {
  const framework = { name: 'Microsoft.NETCore.App', version: runtime };
  return {
    name: `.NET SDK ${sdk}`,
    namespaces: platformNamespaces.filter((name) => !absent.has(name)),
    output: 'script.dll',
    companions: [
      { name: 'Newtonsoft.Json.dll', copyOf: library },
      { name: 'script.runtimeconfig.json', text: JSON.stringify({ runtimeOptions: { framework } }) },
    ],
    compile: (sources, output) => ({
      program: dotnet,
      args: [
        'exec',
        compiler,
        '-nologo',
        '-target:exe',
        '-debug:portable',
        '-langversion:latest',
        '-warn:0',
        '-noconfig',
        '-nostdlib',
        `-out:${output}`,
        ...references.map((file) => `-r:${file}`),
        `-r:${library}`,
        ...sources,
      ],
    }),
    run: (output) => ({ program: dotnet, args: ['exec', output] }),
  };
}

/** The assemblies of a runtime; the native ones among them are no references. */
function listReferences(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const isReference = (name: string) =>
    /^(?:System|Microsoft\.CSharp|Microsoft\.Win32|mscorlib|netstandard|WindowsBase).*\.dll$/i.test(name) &&
    !/Native/i.test(name);
  return readdirSync(folder)
    .filter(isReference)
    .map((name) => path.join(folder, name));
}
