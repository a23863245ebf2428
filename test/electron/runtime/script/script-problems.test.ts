import { describe, expect, test } from 'vitest';
import { describeFailedRun, readCompileProblems } from '../../../../electron/runtime/script/script-problems';

const script = 'class Script\n{\n  int a = ;\n}\n';

describe('readCompileProblems', () => {
  test('puts errors on their lines, each once, and leaves warnings and other files out', () => {
    const printed = [
      "script.csx(3,11): error CS1525: Unexpected symbol `;'",
      "/tmp/x/script.csx(3,11): error CS1525: Unexpected symbol `;'",
      'script.csx(2,1): warning CS0219: never used',
      "host.cs(9,1): error CS0103: The name `x' does not exist",
      'Compilation failed: 1 error(s), 1 warnings',
    ].join('\n');
    expect(readCompileProblems(printed, script)).toEqual([
      {
        code: 'script-error',
        message: "Unexpected symbol `;' (CS1525)",
        severity: 'error',
        place: { file: 'script', range: { offset: 25, length: 1, line: 3, column: 11 } },
        action: 'Correct the line.',
      },
    ]);
  });

  test('knows the forms of both compilers', () => {
    const dotnet = 'C:\\x\\script.csx(1,7,1,13): error CS0246: no such type';
    expect(readCompileProblems(dotnet, script)[0]).toMatchObject({
      code: 'script-error',
      place: { range: { line: 1, column: 7, offset: 6, length: 6 } },
    });
  });

  test.each([
    "host.cs(281,48): error CS0246: The type or namespace name `Script' could not be found.",
    "host.cs(281,48): error CS0246: The type or namespace name 'Script' could not be found",
  ])('says that the class is missing: %s', (line) => {
    expect(readCompileProblems(line, script)[0]?.code).toBe('script-class-missing');
  });

  test('says what the compiler said where it fell over', () => {
    const [problem] = readCompileProblems('\n\nUnhandled Exception:\nSystem.Null', script);
    expect(problem).toMatchObject({ code: 'script-compiler-failed' });
    expect(problem?.message).toContain('Unhandled Exception:');
    expect(readCompileProblems('', script)[0]?.message).toContain('it said nothing');
  });
});

describe('describeFailedRun', () => {
  test.each([
    ['at Script.ExecuteAsync () [0x0] in script.csx:3 ', 3],
    ['   at Script.ExecuteAsync() in /tmp/x/script.csx:line 3', 3],
    ['at System.Net.Http.Something ()', undefined],
  ])('%s', (stack, line) => {
    const problem = describeFailedRun('Exception', 'no luck ', stack, script);
    expect(problem.message).toBe('The custom code failed: no luck (Exception).');
    expect(problem.place?.range?.line).toBe(line);
  });
});
