// What Electron needs from a Linux system: shared libraries and, without a display, Xvfb. Root on Debian gets them
// installed; everybody else is told exactly what to install.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Explained, withProgress } from './progress.mjs';
import { runCaptured, runOrExplain } from './run-command.mjs';

const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
  'libatk-bridge2.0-0',
  'fonts-dejavu-core',
];
const displayPackages = ['xvfb'];
const scriptPackages = [
  'mono-mcs',
  'mono-runtime',
  'libnewtonsoft-json5.0-cil',
  'libmono-system-net-http4.0-cil',
  'libmono-system-web4.0-cil',
  'libmono-system-xml-linq4.0-cil',
  'libmono-system-drawing4.0-cil',
  'libmono-system-io-compression4.0-cil',
  'libmono-microsoft-csharp4.0-cil',
];
const elsewhere = 'Fedora: gtk3 nss alsa-lib mesa-libgbm cups-libs xorg-x11-server-Xvfb';

/** @param {string} executable of Electron */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await listMissingLibraries(executable);
  if (missing.length === 0) return;
  await ensurePackages(libraryPackages, `Electron lacks the system libraries ${missing.join(', ')}.`);
  const still = await listMissingLibraries(executable);
  if (still.length > 0) throw new Explained(`Electron still lacks the system libraries ${still.join(', ')}.`);
}

/** @returns {Promise<string>} the path of Xvfb */
export async function ensureXvfb() {
  const found = findProgram('Xvfb');
  if (found) return found;
  await ensurePackages(
    displayPackages,
    'There is no display, and Xvfb, which can stand in for one, is missing.',
  );
  const installed = findProgram('Xvfb');
  if (!installed) throw new Explained('Xvfb is still missing after its installation.');
  return installed;
}

/**
 * Custom code of connectors is C#. Its tests run where a .NET SDK or Mono is found, and are left out elsewhere.
 * @returns {Promise<string | null>} what to install, where nothing is found and nothing could be installed
 */
export async function ensureScriptTools() {
  if (findProgram('dotnet') || (findProgram('mcs') && findProgram('mono'))) return null;
  const advice = `No .NET SDK and no Mono: the tests of custom code are left out. Install the .NET SDK, or on Debian: ${scriptPackages.join(' ')}`;
  if (!findProgram('apt-get') || process.getuid?.() !== 0) return advice;
  try {
    await ensurePackages(scriptPackages, 'Custom code needs a C# compiler, and none is found.');
    return null;
  } catch (error) {
    if (error instanceof Explained) return advice;
    throw error;
  }
}

/** @param {string} executable */
async function listMissingLibraries(executable) {
  if (!findProgram('ldd')) return [];
  const { output } = await runCaptured(['ldd', executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * @param {string[]} packages
 * @param {string} reason
 */
async function ensurePackages(packages, reason) {
  const isDebian = findProgram('apt-get') !== undefined;
  if (!isDebian || process.getuid?.() !== 0) {
    const command = isDebian ? `sudo apt-get install ${packages.join(' ')}` : packages.join(' ');
    throw new Explained(`${reason}\nInstall: ${command}${isDebian ? '' : ` (Debian names; ${elsewhere})`}`);
  }
  await withProgress(`${reason} Installing ${packages.join(' ')}`, async (detail) => {
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      onLine: detail,
    };
    const aptGet = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=180'];
    await runOrExplain([...aptGet, 'update'], options);
    const names = await Promise.all(packages.map(currentName));
    await runOrExplain([...aptGet, 'install', '-y', '--no-install-recommends', ...names], options);
  });
}

/**
 * Newer Debian and Ubuntu renamed some libraries by a "t64" at the end.
 * @param {string} name
 */
async function currentName(name) {
  const { code } = await runCaptured(['apt-cache', 'show', `${name}t64`]);
  return code === 0 ? `${name}t64` : name;
}

/** @param {string} name */
function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
