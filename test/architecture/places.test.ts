// Where files stand and what they are called.
import { describe, expect, it } from 'vitest';
import { houseOf, listRepositoryFiles, nameOfModule, roomOf } from './repository';
import { sharedOrder } from './import-rules';

const names = listRepositoryFiles();
const sources = names.filter((name) => /\.(?:[cm]?ts|tsx|mjs|css)$/u.test(name));
const atRoot = [
  '.ci',
  '.gitignore',
  '.oxlintrc.json',
  '.prettierignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'assets',
  'docs',
  'electron',
  'electron-builder.yml',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'renderer',
  'scripts',
  'shared',
  'test',
  'tsconfig.json',
  'vite.config.mts',
];
const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|stuff|lib)(?:[/.-]|$)/u;

describe('places', () => {
  it('The root holds the houses and what tools look for there, nothing else.', () => {
    const present = new Set(names.map((name) => name.split('/')[0] ?? ''));
    present.delete('.install.lock');
    expect([...present].filter((name) => !atRoot.includes(name))).toEqual([]);
  });

  it('Every room of shared has its place in the order.', () => {
    const rooms = names
      .filter((name) => houseOf(name) === 'shared' && name.split('/').length > 2)
      .map(roomOf);
    expect([...new Set(rooms)].filter((room) => !sharedOrder.flat().includes(room))).toEqual([]);
  });

  it('6. No utils, helpers, common or misc: a name says what the one thing is.', () => {
    expect(sources.filter((name) => vague.test(name))).toEqual([]);
    expect(vague.test('shared/text/text-utils.ts')).toBe(true);
    expect(vague.test('renderer/common/tree.tsx')).toBe(true);
  });

  it('6. No barrels: no file is called index.', () => {
    expect(sources.filter((name) => /(?:^|\/)index\.\w+$/u.test(name))).toEqual([]);
  });

  it('Names are kebab-case.', () => {
    const odd = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|spec|bench|config|d))?\.(?:[cm]?ts|tsx|mjs|css)$/u;
    expect(sources.filter((name) => !odd.test(name.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('A spec of shared, electron and renderer stands at the path of what it tests.', () => {
    // Real connectors go through a whole room at once; that spec stands in the room.
    const isOfRoom = (name: string) => name.endsWith('/corpus.test.ts');
    const modules = new Set(sources.map(nameOfModule));
    const specs = sources.filter((name) =>
      /^test\/(?:shared|electron|renderer)\/.*\.test\.tsx?$/u.test(name),
    );
    const lost = specs.filter(
      (name) => !isOfRoom(name) && !modules.has(name.replace(/^test\//u, '').replace(/\.test\.tsx?$/u, '')),
    );
    expect(lost).toEqual([]);
  });
});
