import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSubPath, parseTemplate } from '../../../shared/policies/parse-template';

const expression = (
  name: string,
  args: string[],
  steps: (string | number)[],
  embedded: boolean,
  source: string,
) => ({
  kind: 'expression',
  name,
  args,
  steps,
  embedded,
  source,
});

describe('parseTemplate', () => {
  it.each([
    ['plain text', [{ kind: 'text', text: 'plain text' }]],
    ['', []],
    [
      "@connectionParameters('host')",
      [expression('connectionParameters', ['host'], [], false, "@connectionParameters('host')")],
    ],
    [
      "https://@header('test').abc.xyz:@header('port')",
      [
        { kind: 'text', text: 'https://' },
        expression('header', ['test'], [], false, "@header('test')"),
        { kind: 'text', text: '.abc.xyz:' },
        expression('header', ['port'], [], false, "@header('port')"),
      ],
    ],
    [
      "@queryParameters('a', 'b')",
      [expression('queryParameters', ['a', 'b'], [], false, "@queryParameters('a', 'b')")],
    ],
    [
      "@connectionParameters('a','')",
      [expression('connectionParameters', ['a', ''], [], false, "@connectionParameters('a','')")],
    ],
    [
      '@environmentVariables("cs_Host")',
      [expression('environmentVariables', ['cs_Host'], [], false, '@environmentVariables("cs_Host")')],
    ],
    ["@body()['@odata.id']", [expression('body', [], ['@odata.id'], false, "@body()['@odata.id']")]],
    ['@body().value[0].id', [expression('body', [], ['value', 0, 'id'], false, '@body().value[0].id')]],
    [
      'id gt @{triggerBody().value[0].id}!',
      [
        { kind: 'text', text: 'id gt ' },
        expression('triggerBody', [], ['value', 0, 'id'], true, '@{triggerBody().value[0].id}'),
        { kind: 'text', text: '!' },
      ],
    ],
    ['@{@body().a}', [expression('body', [], ['a'], true, '@{@body().a}')]],
    [
      "x/{@body()['@odata.id']}",
      [{ kind: 'text', text: 'x/' }, expression('body', [], ['@odata.id'], true, "{@body()['@odata.id']}")],
    ],
    [
      '@Request.OriginalHTTPMethod',
      [expression('Request.OriginalHTTPMethod', [], [], false, '@Request.OriginalHTTPMethod')],
    ],
    ['mail me@somewhere.example', [{ kind: 'text', text: 'mail me@somewhere.example' }]],
    ["@headers('it''s')", [expression('headers', ["it's"], [], false, "@headers('it''s')")]],
  ])('reads %s', (text, parts) => {
    expect(parseTemplate(text)).toEqual(parts);
  });

  it('loses no character of any text', () => {
    const pieces = fc.constantFrom(
      '@',
      '{',
      '}',
      'body()',
      "headers('a')",
      '.x',
      '[0]',
      "['k']",
      'text',
      ' ',
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        const text = list.join('');
        const printed = parseTemplate(text).map((part) => (part.kind === 'text' ? part.text : part.source));
        expect(printed.join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseSubPath', () => {
  it.each([
    ['a', ['a']],
    ['a.b', ['a', 'b']],
    ["['@odata.id']", ['@odata.id']],
    ['null', []],
    ['', []],
    ['odd name', ['odd name']],
  ])('reads %s', (text, steps) => {
    expect(parseSubPath(text)).toEqual(steps);
  });
});
