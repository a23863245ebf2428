// What the house refuses inside a file, as data: each rule has its sentence and answers the lines that break it.
import { type SourceFile, houseOf } from './repository';
import { lineAt } from './scan-source';

export interface CodeRule {
  readonly sentence: string;
  /** Which files it holds for. */
  appliesTo(file: SourceFile): boolean;
  /** The numbers of the lines that break it. */
  findLines(file: SourceFile): readonly number[];
}

const isProduct = (file: SourceFile) =>
  ['shared', 'electron', 'renderer', 'assets'].includes(houseOf(file.name));
const isShared = (file: SourceFile) => houseOf(file.name) === 'shared';

/** The files that start things: everywhere else, importing a file does nothing. */
const starters = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/cli/main.ts',
  'electron/import/import-worker.ts',
  'renderer/main.tsx',
  'renderer/definition/read-worker.ts',
  'renderer/problems/check-worker.ts',
];

// Names that stand for a clock, chance, the machine or the network, where code uses them as globals.
const impure =
  /(?<![\w$.'"])(?:Date\.now|new Date\(\s*\)|Math\.random|crypto\s*\.|process\s*\.|performance\s*\.|window\s*\.|globalThis\b|navigator\s*\.|localStorage\b|console\s*\.|fetch\s*\(|(?:set|clear)(?:Timeout|Interval|Immediate)\s*\(|queueMicrotask\s*\(|XMLHttpRequest\b|WebSocket\b|Buffer\s*\.|__dirname\b|require\s*\()/gu;

// Split in two, so that a search for the words does not find the rule.
const unfinished = new RegExp(
  `\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`,
  'u',
);
const silencers = new RegExp(`(?:eslint|oxlint)-disable|@ts-(?:ignore|expect-error|nocheck)`, 'u');

/** What a file may remember between calls: answers that are the same for the same question. */
const memories = new Map([['shared/text/lines.ts', 'the line starts of the last few texts']]);

/** The rules, in the order of docs/architecture.md. */
export const codeRules: readonly CodeRule[] = [
  {
    sentence: 'shared is pure: no clock, no randomness, no timers, no machine, no network, no console.',
    appliesTo: isShared,
    findLines: (file) => findInCode(file, impure),
  },
  {
    sentence: 'No work at import: a file declares; only the entry files start something.',
    appliesTo: (file) => isProduct(file) && !starters.includes(file.name),
    findLines: findTopLevelWork,
  },
  {
    sentence: 'No singletons: a file keeps no state of its own; it is built by a function and handed in.',
    appliesTo: (file) => isProduct(file) && !starters.includes(file.name) && !memories.has(file.name),
    findLines: (file) =>
      findInCode(
        file,
        /^(?:export )?(?:let |var |const \w+[^=\n]*= (?:new (?:Map|Set)(?:<[^\n]*>)?\(\)|\[\]|\{\}|new (?!Map|Set|WeakMap|WeakSet|RegExp|Error|TextEncoder|TextDecoder|Intl|URL)\w+[(<]))/gmu,
      ),
  },
  {
    sentence: 'No barrels: a file exports what it holds itself.',
    appliesTo: isProduct,
    findLines: (file) => findInCode(file, /^export (?:type )?(?:\*|\{[^}]*\}) ?(?:as \w+ )?from/gmu),
  },
  {
    sentence: 'The type that allows everything is not used; unknown stands at the doors.',
    appliesTo: () => true,
    findLines: (file) => findInCode(file, /(?:[:<,|&(]\s*|\bas\s+|=>\s*)any\b(?=\s*[>,;)\]|&=[{\n])/gu),
  },
  {
    sentence: 'An error is handled or handed on: no empty catch.',
    appliesTo: () => true,
    findLines: (file) =>
      findInCode(file, /\bcatch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\(\w*\) => \{\s*\}\)/gu),
  },
  {
    sentence: 'What is left to do is not left in a comment.',
    appliesTo: () => true,
    findLines: ({ comments }) => comments.filter(({ text }) => unfinished.test(text)).map(({ line }) => line),
  },
  {
    sentence: 'The compiler and the linter are not silenced.',
    appliesTo: () => true,
    findLines: ({ comments }) => comments.filter(({ text }) => silencers.test(text)).map(({ line }) => line),
  },
  {
    sentence: 'Nothing is claimed to be there that may not be: no non-null assertion outside test.',
    appliesTo: (file) => houseOf(file.name) !== 'test',
    findLines: (file) => findInCode(file, /[\w\])]!(?=[.;,)\]\s[])(?!==?)(?! [^=]*\?)/gu),
  },
  {
    sentence: 'No test is left out, singled out or waits for a fixed time.',
    appliesTo: (file) => houseOf(file.name) === 'test',
    findLines: (file) =>
      findInCode(file, /\b(?:it|test|describe)\.(?:skip|only|fixme|todo)\(\s*['"`]|\.waitForTimeout\s*\(/gu),
  },
];

/** Each broken rule as a line: the file with its line, and the sentence. */
export function findBrokenCode(files: readonly SourceFile[], rule: CodeRule): readonly string[] {
  return files
    .filter((file) => rule.appliesTo(file))
    .flatMap((file) => rule.findLines(file).map((line) => `${file.name}:${line} ${rule.sentence}`));
}

function findInCode({ code }: SourceFile, pattern: RegExp): readonly number[] {
  return [...code.matchAll(pattern)].map((match) => lineAt(code, match.index));
}

const declarations =
  /^(?:import|export|const|let|var|function|async function|class|abstract class|interface|type|enum|declare|namespace)\b/u;

/** Statements at the left edge that are no declarations. */
function findTopLevelWork({ name, code }: SourceFile): readonly number[] {
  // The one setting of a library that the house makes for both processes, beside the schemas that need it.
  const isAllowed = (line: string) => name === 'shared/contract/row.ts' && line.startsWith('z.config(');
  return code
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => /^(?:[\w(['"!+-]|\$\w)/u.test(line) && !declarations.test(line) && !isAllowed(line))
    .map(({ number }) => number);
}

/** True for a file of a house whose exports are documented one by one. */
export function needsDocstrings(file: SourceFile): boolean {
  return ['shared', 'electron'].includes(houseOf(file.name));
}

/** The names of exports that no comment stands before. A type inferred from the schema above it needs none. */
export function listUndocumented(file: SourceFile): readonly string[] {
  const lines = file.text.split('\n');
  const form =
    /^export (?:default )?(?:async |abstract |declare )*(?:function\*?|const|class|interface|type|enum) (\w+)/u;
  return lines.flatMap((line, index) => {
    const name = form.exec(line)?.[1];
    if (name === undefined) return [];
    const before = lines[index - 1]?.trim() ?? '';
    const isInferred = /= z\.(?:infer|input|output)</u.test(line);
    return before.endsWith('*/') || isInferred ? [] : [name];
  });
}

/** True when the file opens with a comment that says what lives in it. */
export function hasHead({ text }: SourceFile): boolean {
  const [first, second] = text.split('\n');
  const head = first?.startsWith('#!') ? second : first;
  return /^(?:\/\/ \S|\/\*)/u.test(head ?? '');
}
