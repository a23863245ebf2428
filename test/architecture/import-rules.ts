// Who may import whom, as data: each rule has the sentence that a broken build shows and looks at one import.
import { type Link, type SourceFile, houseOf, packageOf, roomOf } from './repository';

/** One rule; `isBroken` looks at one import of one file. */
export interface ImportRule {
  readonly sentence: string;
  isBroken(file: SourceFile, link: Link): boolean;
}

/** The rooms of `shared`, each line knowing only the lines before it. */
export const sharedOrder: readonly (readonly string[])[] = [
  ['base'],
  ['text'],
  ['operations'],
  ['mapping', 'security', 'policies'],
  ['connector'],
  ['rules', 'import', 'package', 'preview', 'runtime'],
  ['platform'],
  ['contract'],
];

const purePackages = ['zod', 'yaml', 'fflate'];
/** What is seen: each knows the store and the commands, never another one. */
const featureRooms = [
  'connections',
  'definition',
  'designer',
  'import',
  'preview',
  'problems',
  'publish',
  'settings',
  'share',
  'test-panel',
  'welcome',
];
/** From the door to the frame: each knows only what stands before it, and `ui` and `theme`. */
const rendererOrder = ['bridge', 'store', 'commands'];
const electronPackageUsers = ['electron/main', 'electron/preload', 'electron/bridge/', 'electron/shell/'];
/** The one file that wraps the encryption of the operating system. */
const encryptionFile = 'electron/connections/os-encryption.ts';

/** Rules 1 to 6 of docs/architecture.md. */
export const importRules: readonly ImportRule[] = [
  {
    sentence: '1. shared imports only shared and its short list of pure packages.',
    isBroken: (file, { target, specifier }) =>
      houseOf(file.name) === 'shared' &&
      (target === null ? !purePackages.includes(packageOf(specifier)) : houseOf(target) !== 'shared'),
  },
  {
    sentence:
      '1. Inside shared there is one direction: base, text, operations, (mapping, security, policies), connector, (rules, import, package, preview, runtime), platform, contract.',
    isBroken: (file, { target }) => {
      if (houseOf(file.name) !== 'shared' || target === null || houseOf(target) !== 'shared') return false;
      if (roomOf(file.name) === roomOf(target)) return false;
      return rankOf(roomOf(target)) >= rankOf(roomOf(file.name));
    },
  },
  {
    sentence: '2. electron and renderer never import each other; they meet in shared/contract.',
    isBroken: (file, { target }) =>
      target !== null &&
      ((houseOf(file.name) === 'electron' && houseOf(target) === 'renderer') ||
        (houseOf(file.name) === 'renderer' && houseOf(target) === 'electron')),
  },
  {
    sentence: '2. renderer and shared know nothing of Node.',
    isBroken: (file, { specifier }) =>
      ['renderer', 'shared'].includes(houseOf(file.name)) && specifier.startsWith('node:'),
  },
  {
    sentence:
      '3. The package electron is imported only in main.ts, preload.ts, bridge, shell and the file that wraps OS encryption.',
    isBroken: (file, { specifier }) =>
      ['electron', 'renderer', 'shared', 'assets'].includes(houseOf(file.name)) &&
      packageOf(specifier) === 'electron' &&
      !isElectronUser(file.name),
  },
  {
    sentence: '4. The rooms of electron do not import one another; main.ts and cli hand them to one another.',
    isBroken: (file, { target }) =>
      houseOf(file.name) === 'electron' &&
      !['main', 'cli'].includes(roomOf(file.name)) &&
      target !== null &&
      houseOf(target) === 'electron' &&
      roomOf(target) !== roomOf(file.name),
  },
  {
    sentence: '4. Services get the sample web API handed in: only main.ts and cli import from assets.',
    isBroken: (file, { target }) =>
      target !== null &&
      houseOf(target) === 'assets' &&
      ['electron', 'renderer', 'shared'].includes(houseOf(file.name)) &&
      !/\.(?:svg|png)$/u.test(target) &&
      !(houseOf(file.name) === 'electron' && ['main', 'cli'].includes(roomOf(file.name))),
  },
  {
    sentence: '5. Feature rooms of renderer do not import one another; they meet in store and commands.',
    isBroken: (file, { target }) =>
      isInRooms(file.name, featureRooms) &&
      target !== null &&
      houseOf(target) === 'renderer' &&
      roomOf(target) !== roomOf(file.name) &&
      !['bridge', 'store', 'commands', 'ui', 'theme'].includes(roomOf(target)),
  },
  {
    sentence:
      '5. In renderer, bridge, store and commands stand below the rooms: each knows only those before it.',
    isBroken: (file, { target }) => {
      if (!isInRooms(file.name, rendererOrder) || target === null || houseOf(target) !== 'renderer')
        return false;
      if (['ui', 'theme'].includes(roomOf(target))) return false;
      const allowed = rendererOrder.slice(0, rendererOrder.indexOf(roomOf(file.name)) + 1);
      return !allowed.includes(roomOf(target));
    },
  },
  {
    sentence: '5. ui and theme know nothing of the product: they import packages and each other.',
    isBroken: (file, { target }) =>
      isInRooms(file.name, ['ui', 'theme']) &&
      target !== null &&
      !(houseOf(target) === 'renderer' && ['ui', 'theme'].includes(roomOf(target))),
  },
  {
    sentence: '5. The preload object is read in renderer/bridge alone; rooms are handed a bridge.',
    isBroken: (file, { target }) =>
      isInRooms(file.name, [...featureRooms, 'ui', 'theme']) && target === 'renderer/bridge/fake-bridge',
  },
  {
    sentence: '6. Nothing imports test.',
    isBroken: (file, { target }) =>
      target !== null &&
      houseOf(target) === 'test' &&
      houseOf(file.name) !== 'test' &&
      // What runs the tests may know them.
      file.name !== 'playwright.config.ts',
  },
];

/** Each broken rule as a line: the file, the import and the sentence. */
export function findBrokenImports(files: readonly SourceFile[], rule: ImportRule): readonly string[] {
  return files.flatMap((file) =>
    file.links
      .filter((link) => rule.isBroken(file, link))
      .map((link) => `${file.name}:${link.line} imports '${link.specifier}'. ${rule.sentence}`),
  );
}

/** Circles of imports that exist at run time; imports of types alone are erased and close none. */
export function findCycles(files: readonly SourceFile[]): readonly string[] {
  const names = new Map(files.map((file) => [file.name.replace(/\.(?:[cm]?ts|tsx|mjs)$/u, ''), file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (name: string, trail: readonly string[]) => {
    const start = trail.indexOf(name);
    if (start >= 0) cycles.push(`6. No cycles: ${[...trail.slice(start), name].join(' -> ')}`);
    if (start >= 0 || done.has(name)) return;
    for (const { target, isType } of names.get(name)?.links ?? []) {
      if (target !== null && !isType && names.has(target)) walk(target, [...trail, name]);
    }
    done.add(name);
  };
  for (const name of names.keys()) walk(name, []);
  return cycles;
}

function rankOf(room: string): number {
  return sharedOrder.findIndex((rooms) => rooms.includes(room));
}

function isInRooms(name: string, rooms: readonly string[]): boolean {
  return houseOf(name) === 'renderer' && rooms.includes(roomOf(name));
}

function isElectronUser(name: string): boolean {
  return name === encryptionFile || electronPackageUsers.some((user) => name.startsWith(user));
}
