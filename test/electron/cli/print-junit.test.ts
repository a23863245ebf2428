import { describe, expect, it } from 'vitest';
import { printJunit } from '../../../electron/cli/print-junit';

describe('printJunit', () => {
  it('prints every outcome, with the reasons, as XML that can be read', () => {
    const about = { operation: 'Get<It>', durationMs: 1250 };
    const reason = { place: 'a & b', expected: '"1"', got: 'two\u0000\uD800' };
    expect(
      printJunit('Stock & more', [
        { ...about, name: 'Fine', outcome: 'passed', reasons: [] },
        { ...about, name: 'Bad', outcome: 'failed', reasons: [reason, { ...reason, place: 'c' }] },
        { ...about, name: 'Not run', outcome: 'skipped', reasons: [reason] },
      ]),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" errors="0" skipped="1" time="3.750">
  <testsuite name="Stock &amp; more" tests="3" failures="1" errors="0" skipped="1" time="3.750">
    <testcase classname="Stock &amp; more.Get&lt;It&gt;" name="Fine" time="1.250"/>
    <testcase classname="Stock &amp; more.Get&lt;It&gt;" name="Bad" time="1.250">
      <failure message="a &amp; b: expected &quot;1&quot;, got two??">a &amp; b: expected &quot;1&quot;, got two??&#10;c: expected &quot;1&quot;, got two??</failure>
    </testcase>
    <testcase classname="Stock &amp; more.Get&lt;It&gt;" name="Not run" time="1.250">
      <skipped message="a &amp; b: expected &quot;1&quot;, got two??"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});
