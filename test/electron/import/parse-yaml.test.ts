import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../electron/import/parse-yaml';

function parse(text: string) {
  const parsed = parseYaml(text, 'api.yaml');
  return parsed.ok ? parsed.value : parsed.problem;
}

describe('parseYaml', () => {
  it('reads what descriptions are written in', () => {
    const text = `
openapi: 3.0.3
info: &about
  title: "Things"
  version: 1.0
copy:
  <<: *about
  title: Other
paths:
  /a:
    get:
      responses:
        200: { description: OK }
        default: {}
  # a comment
list: [yes, no, 012, 2024-01-01, null, ~]
text: |
  two
  lines
`;
    expect(parse(text)).toMatchObject({
      document: {
        openapi: '3.0.3',
        info: { title: 'Things', version: 1 },
        copy: { title: 'Other', version: 1 },
        paths: { '/a': { get: { responses: { '200': { description: 'OK' }, default: {} } } } },
        list: ['yes', 'no', 12, '2024-01-01', null, null],
        text: 'two\nlines\n',
      },
      json: '',
      problems: [],
    });
  });

  it('counts a repeated key by its last', () => {
    expect(parse('a: 1\na: 2')).toMatchObject({ document: { a: 2 } });
  });

  it('reads the first of several documents and says so', () => {
    const parsed = parse('a: 1\n---\nb: 2\n');
    expect(parsed).toMatchObject({
      document: { a: 1 },
      problems: [{ code: 'import-several-documents', severity: 'warning' }],
    });
  });

  it.each([
    ['a: [1, 2', /line 1, column \d+/],
    ['a: 1\n b: 2', /line 1, column \d+/],
    ['a: *nobody', /nobody/],
    ['a: "open', /line 1, column \d+/],
    ['\t- a', /line 1, column 1/],
    ['', /empty/],
  ])('says what is wrong with %j, and where', (text, sentence) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ code: 'import-unreadable' });
    expect('message' in parsed ? parsed.message : '').toMatch(sentence);
  });

  it('refuses a short text that stands for an endless one', () => {
    const names = 'abcdefghi'.split('');
    const lines = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => (before ? `*${before}` : '"lol"')).join(', ')}]`;
    });
    expect(parse(lines.join('\n'))).toMatchObject({
      code: 'import-unreadable',
      message: 'api.yaml cannot be read as YAML: its aliases stand for too much.',
    });
  });

  it('takes many aliases of one thing, as descriptions have them', () => {
    const uses = Array.from({ length: 500 }, (_, n) => `k${n}: *shared`);
    expect(parse(['shared: &shared { a: 1 }', ...uses].join('\n'))).toMatchObject({
      document: { k499: { a: 1 } },
    });
  });

  it('refuses what is nested without end', () => {
    expect(parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toMatchObject({ code: 'import-unreadable' });
  });

  it('refuses what would take minutes', () => {
    expect(parse(`# ${'x'.repeat(25 * 1024 * 1024)}\na: 1`)).toMatchObject({ code: 'file-too-large' });
  });
});
