// The import rules of docs/architecture.md on the whole repository.
import { describe, expect, it } from 'vitest';
import { findBrokenImports, findCycles, importRules } from './import-rules';
import { readSource, readSources } from './repository';

const files = readSources();

describe('who may import whom', () => {
  it.each(importRules.map((rule) => [rule.sentence, rule] as const))('%s', (_sentence, rule) => {
    expect(findBrokenImports(files, rule)).toEqual([]);
  });

  it('6. No cycles.', () => {
    expect(findCycles(files)).toEqual([]);
  });
});

/** A file with one import that breaks the rule at the same place in the list. */
const planted: readonly (readonly [rule: number, file: string, text: string])[] = [
  [0, 'shared/text/parse.ts', "import fs from 'node:fs';"],
  [0, 'shared/runtime/build-request.ts', "export { send } from '../../electron/runtime/send';"],
  [0, 'shared/rules/check.ts', "import React from 'react';"],
  [1, 'shared/text/parse.ts', "import { listOperations } from '../operations/list-operations';"],
  [1, 'shared/mapping/plan-drop.ts', "import type { Policy } from '../policies/policy';"],
  [1, 'shared/connector/history.ts', "const x = await import('../contract/calls');"],
  [2, 'renderer/store/studio.ts', "import { buildWorkspace } from '../../electron/workspace/workspace';"],
  [2, 'electron/workspace/open.ts', "import type { Room } from '../../renderer/store/view-slice';"],
  [3, 'renderer/app/frame.tsx', "import path from 'node:path';"],
  [4, 'electron/workspace/open.ts', "import { dialog } from 'electron';"],
  [4, 'electron/connections/vault.ts', "const { safeStorage } = require('electron/main');"],
  [5, 'electron/workspace/open.ts', "import { send } from '../runtime/send';"],
  [
    6,
    'electron/runtime/send.ts',
    "import { startInventoryApi } from '../../assets/samples/inventory/api/start';",
  ],
  [7, 'renderer/designer/designer.tsx', "import { Editor } from '../definition/editor';"],
  [7, 'renderer/welcome/welcome.tsx', "import { Frame } from '../app/frame';"],
  [8, 'renderer/store/studio.ts', "import { save } from '../commands/save';"],
  [8, 'renderer/commands/save.ts', "import { Designer } from '../designer/designer';"],
  [9, 'renderer/ui/tree.tsx', "import type { Studio } from '../store/studio';"],
  [9, 'renderer/theme/theme.ts', "import { ok } from '../../shared/base/result';"],
  [10, 'renderer/designer/designer.tsx', "import { fake } from '../bridge/fake-bridge';"],
  [11, 'electron/main.ts', "import { fakeClock } from '../test/support/fake-clock';"],
];

describe('the import rules notice', () => {
  it.each(planted)('rule at %i broken in %s by %s', (rule, name, text) => {
    const broken = findBrokenImports([readSource(name, text)], importRules[rule]!);
    expect(broken).toEqual([expect.stringContaining(`${name}:1 imports`)]);
    expect(broken[0]).toContain(importRules[rule]!.sentence);
  });

  it('every rule by at least one planted import', () => {
    expect(new Set(planted.map(([rule]) => rule)).size).toBe(importRules.length);
  });

  it('nothing in files that keep the rules', () => {
    const good = [
      readSource('shared/text/parse.ts', "import { ok } from '../base/result';\nimport { z } from 'zod';"),
      readSource('electron/shell/window.ts', "import { BrowserWindow } from 'electron';"),
      readSource('renderer/designer/designer.tsx', "import { useStudio } from '../store/studio';"),
      readSource('test/shared/text/parse.test.ts', "import { parseJson } from '../../../shared/text/parse';"),
    ];
    expect(importRules.flatMap((rule) => findBrokenImports(good, rule))).toEqual([]);
  });

  it('a circle of three, and no circle where one import is of types alone', () => {
    const a = readSource('shared/base/a.ts', "import { b } from './b';");
    const b = readSource('shared/base/b.ts', "import { c } from './c';");
    const c = (text: string) => readSource('shared/base/c.ts', text);
    expect(findCycles([a, b, c("import { a } from './a';")])).toEqual([
      '6. No cycles: shared/base/a -> shared/base/b -> shared/base/c -> shared/base/a',
    ]);
    expect(findCycles([a, b, c("import type { A } from './a';")])).toEqual([]);
  });
});
