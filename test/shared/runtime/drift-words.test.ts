import { describe, expect, it } from 'vitest';
import { printDrift, printDriftPlace } from '../../../shared/runtime/drift-words';
import type { Drift } from '../../../shared/runtime/find-drift';

const drift = { pointer: '/a', schema: [], around: [], declared: 'integer', found: 'string', count: 1 };

describe('the words for a difference', () => {
  it('name the place as people do', () => {
    expect(printDriftPlace({ pointer: '/value/*/sku' })).toBe('value[].sku');
    expect(printDriftPlace({ pointer: '/*/a~1b' })).toBe('[].a/b');
    expect(printDriftPlace({ pointer: '' })).toBe('the body');
  });

  it('say what is declared and what was found', () => {
    const say = (kind: Drift['kind'], more: Partial<Drift> = {}) => printDrift({ ...drift, kind, ...more });
    expect(say('type')).toBe('is a whole number in the definition, and text in the reply');
    expect(say('undeclared', { count: 3 })).toBe(
      'is in the reply as text, and not in the definition (3 times)',
    );
    expect(say('missing')).toBe('is required by the definition, and not in the reply');
    expect(say('null')).toBe('is null in the reply, where the definition has a whole number');
    expect(say('enum', { declared: 'one of a, b', found: '"c"' })).toBe(
      'is "c" in the reply, where the definition has one of a, b',
    );
  });
});
