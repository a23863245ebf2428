// Chooses which test cases run: the named ones, and before them those whose values they use.
import type { JsonValue } from '../base/json-value';
import type { TestCase } from './case-schema';
import { listVariables } from './case-variables';

/** The cases in their order; in a name `*` stands for any text. Empty where no case has such a name. */
export function selectCases(cases: readonly TestCase[], names: readonly string[]): readonly TestCase[] {
  const patterns = names.map(buildPattern);
  const chosen = new Set(cases.filter(({ name }) => patterns.some((pattern) => pattern.test(name))));
  // From the last to the first: what a case needs stands before it.
  for (const [index, one] of [...cases.entries()].reverse()) {
    if (!chosen.has(one)) continue;
    for (const variable of listNeeded(one)) {
      const giver = cases.slice(0, index).findLast(({ take }) => take.some(({ name }) => name === variable));
      if (giver) chosen.add(giver);
    }
  }
  return cases.filter((one) => chosen.has(one));
}

function listNeeded({ inputs, expect }: TestCase): readonly string[] {
  return listVariables([inputs, expect as JsonValue]);
}

function buildPattern(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'isu');
}
