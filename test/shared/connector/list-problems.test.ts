import { describe, expect, it } from 'vitest';
import type { Encoding, SourceFile } from '../../../shared/connector/document';
import { listTextProblems } from '../../../shared/connector/list-problems';
import { openDocument } from '../../../shared/connector/open-document';

function list(...files: readonly SourceFile[]) {
  const opened = openDocument({ files, icon: null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return listTextProblems(opened.value);
}

const file = (role: SourceFile['role'], text: string, encoding: Encoding = 'utf-8'): SourceFile => ({
  role,
  name: role,
  text,
  encoding,
});

describe('listTextProblems', () => {
  it('is empty for texts that are in order', () => {
    expect(list(file('definition', '{}'), file('script', '// "'))).toEqual([]);
  });

  it('has the recoveries of every file with file, pointer and place', () => {
    const problems = list(file('definition', '{"info": {"title": "A",}}'), file('settings', '[1,]'));
    expect(problems).toMatchObject([
      {
        code: 'json-trailing-comma',
        place: { file: 'definition', pointer: '/info/title', range: { line: 1 } },
      },
      { code: 'json-trailing-comma', place: { file: 'settings', range: { column: 3 } } },
    ]);
  });

  it.each([
    ['latin-1', 'text-latin-1', 'warning'],
    ['utf-8-bom', 'text-byte-order-mark', 'hint'],
  ] as const)('tells of bytes that are %s', (encoding, code, severity) => {
    expect(list(file('definition', '{}'), file('script', '', encoding))).toMatchObject([
      { code, severity, place: { file: 'script' } },
    ]);
  });
});
