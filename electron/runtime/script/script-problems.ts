// Puts what a compiler or a failed run says about custom code on its lines. Pure.
import { type Problem, type TextRange, errorProblem } from '../../../shared/base/problem';

const mostProblems = 50;

/** The name under which the compiler and the runtime know the code. */
export const scriptName = 'script.csx';

/**
 * The errors of a compiler, in the order of the lines. Codes: `script-error`, `script-class-missing`; where it failed
 * without saying where, one `script-compiler-failed`.
 */
export function readCompileProblems(output: string, script: string): readonly Problem[] {
  const lines = script.split('\n');
  const form = /^(?:.*[\\/])?([\w.-]+)\((\d+),(\d+)(?:,\d+,\d+)?\): error (CS\d+): (.*)$/gm;
  const problems = [...output.matchAll(form)].flatMap(([, file, line, column, code, text = '']) => {
    if (file === scriptName) return [describeError(lines, Number(line), Number(column), `${text} (${code})`)];
    return /[`'"]Script['`"]/.test(text) ? [classMissing] : [];
  });
  const unique = [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
  return unique.length > 0 ? unique.slice(0, mostProblems) : [describeCompiler(output)];
}

const classMissing = errorProblem('script-class-missing', 'The custom code has no class called Script.', {
  place: { file: 'script' },
  action: 'Call the class Script and let it extend ScriptBase.',
});

/** The problem of a run that ended in an exception. */
export function describeFailedRun(type: string, message: string, stack: string, script: string): Problem {
  const line = new RegExp(`${scriptName.replace('.', '\\.')}:(?:line )?(\\d+)`).exec(stack)?.[1];
  const range = line === undefined ? undefined : findRange(script.split('\n'), Number(line), 1);
  return errorProblem('script-failed', `The custom code failed: ${message.trim()} (${type}).`, {
    place: { file: 'script', ...(range ? { range } : {}) },
    action: 'Correct the code, or catch the error in it and answer a reply.',
  });
}

function describeError(lines: readonly string[], line: number, column: number, text: string): Problem {
  return errorProblem('script-error', text, {
    place: { file: 'script', range: findRange(lines, line, column) },
    action: 'Correct the line.',
  });
}

function describeCompiler(output: string): Problem {
  const first = output.split('\n').find((line) => line.trim() !== '') ?? 'it said nothing';
  return errorProblem('script-compiler-failed', `The compiler of this computer failed: ${first.trim()}`, {
    place: { file: 'script' },
    action: 'The platform has a newer compiler, which may take the code; try the .NET SDK.',
  });
}

/** The rest of a line from a column; both count from 1. */
function findRange(lines: readonly string[], line: number, column: number): TextRange {
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const length = Math.max(0, (lines[line - 1] ?? '').trimEnd().length - column + 1);
  return { offset: before + column - 1, length, line, column };
}
