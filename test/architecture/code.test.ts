// What the house refuses inside a file, on the whole repository.
import { describe, expect, it } from 'vitest';
import { codeRules, findBrokenCode, hasHead, listUndocumented, needsDocstrings } from './code-rules';
import { readSource, readSources } from './repository';

const files = readSources();

describe('what stands in a file', () => {
  it.each(codeRules.map((rule) => [rule.sentence, rule] as const))('%s', (_sentence, rule) => {
    expect(findBrokenCode(files, rule)).toEqual([]);
  });

  it('A file opens with a line or two on what lives in it.', () => {
    const headless = files.filter((file) => !file.name.includes('.test.') && !hasHead(file));
    expect(headless.map((file) => file.name)).toEqual([]);
  });

  it('Every export of shared and electron says what it is.', () => {
    const silent = files
      .filter((file) => needsDocstrings(file))
      .flatMap((file) => listUndocumented(file).map((name) => `${file.name}: ${name}`));
    expect(silent).toEqual([]);
  });
});

const anything = 'a' + 'ny';
/** A text that breaks the rule at the same place in the list, on its first line. */
const planted: readonly (readonly [rule: number, file: string, text: string])[] = [
  [0, 'shared/base/a.ts', 'const now = Date.now();'],
  [0, 'shared/base/a.ts', 'export const id = () => Math.random();'],
  [0, 'shared/base/a.ts', 'const home = process.env;'],
  [0, 'shared/base/a.ts', 'await fetch(url);'],
  [0, 'shared/base/a.ts', 'export const later = (run: () => void) => setTimeout(run, 1);'],
  [1, 'electron/log/log.ts', 'openLog();'],
  [1, 'renderer/store/studio.ts', 'void start();'],
  [2, 'electron/log/log.ts', 'let count = 0;'],
  [2, 'shared/text/a.ts', 'const seen = new Map<string, number>();'],
  [2, 'renderer/store/a.ts', 'export const all: string[] = [];'],
  [2, 'electron/tasks/a.ts', 'const control = new AbortController();'],
  [3, 'shared/text/a.ts', "export * from './b';"],
  [3, 'renderer/ui/a.ts', "export { Tree } from './tree';"],
  [4, 'shared/text/a.ts', `function read(value: ${anything}) {}`],
  [4, 'scripts/a.ts', `const value = read() as ${anything};`],
  [4, 'test/a.ts', `const list: Array<${anything}> = [];`],
  [5, 'electron/log/a.ts', 'try { open(); } catch { /* well */ }'],
  [5, 'electron/log/a.ts', 'try { open(); } catch (error) {}'],
  [6, 'shared/text/a.ts', `// ${'TO' + 'DO'}: the rest`],
  [7, 'shared/text/a.ts', `// ${'eslint' + '-disable-next-line'} no-console`],
  [7, 'shared/text/a.ts', `// @ts-${'ignore'}`],
  [8, 'shared/text/a.ts', 'const first = list[0]!;'],
  [8, 'shared/text/a.ts', 'const name = find(list)!.name;'],
  [9, 'test/a.test.ts', `it.${'skip'}('does', () => {});`],
  [9, 'test/a.test.ts', `await page.${'waitFor' + 'Timeout'}(100);`],
];

describe('the rules on code notice', () => {
  it.each(planted)('rule at %i broken in %s by %s', (rule, name, text) => {
    expect(findBrokenCode([readSource(name, text)], codeRules[rule]!)).toEqual([
      `${name}:1 ${codeRules[rule]!.sentence}`,
    ]);
  });

  it('every rule by at least one planted text', () => {
    expect(new Set(planted.map(([rule]) => rule)).size).toBe(codeRules.length);
  });

  it('nothing in code that keeps the rules', () => {
    const text = [
      "// Says that any clock, Date.now() for one, is handed in. It's fine.",
      "import { z } from 'zod';",
      '/** The names. */',
      "export const names = new Set(['any', 'Math.random']);",
      'const byTree = new WeakMap<object, number>();',
      'export function pick(company: string, list: { open: boolean }) {',
      '  const isOther = company !== names.toString() && !list.open;',
      '  return isOther ? [company] : byTree;',
      '}',
    ].join('\n');
    const file = readSource('shared/base/a.ts', text);
    expect(codeRules.flatMap((rule) => findBrokenCode([file], rule))).toEqual([]);
  });

  it('an export without a comment and a file without a head', () => {
    const file = readSource(
      'shared/base/a.ts',
      "import './b';\n\nexport const a = 1;\n/** B. */\nexport type B = 1;",
    );
    expect(listUndocumented(file)).toEqual(['a']);
    expect(hasHead(file)).toBe(false);
    expect(hasHead(readSource('a.mjs', '#!/usr/bin/env node\n// Says hello.\n'))).toBe(true);
  });
});
