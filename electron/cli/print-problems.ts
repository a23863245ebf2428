// Prints problems for a terminal and for other programs: one line each, with file, line and column as compilers
// write them.
import type { FileRole, Problem, Severity } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';

/** A problem with its file by name. Line and column are 0 where no place is known. */
export interface PlacedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly action: string;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** How many problems there are of each severity. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** The problems with the names of the connector's files; a file without a name is called by what it is. */
export function listPlaces(
  problems: readonly Problem[],
  document: ConnectorDocument | null,
): readonly PlacedProblem[] {
  return problems.map(({ code, severity, message, action = '', place }) => ({
    code,
    severity,
    message,
    action,
    file: place?.file ? nameFile(place.file, document) : '',
    pointer: place?.pointer ?? '',
    line: place?.range?.line ?? 0,
    column: place?.range?.column ?? 0,
  }));
}

/** `apiDefinition.swagger.json:12:5 error host-missing: The definition … Set the host …` */
export function printProblem(problem: PlacedProblem): string {
  const { file, line, column, severity, code, message, action } = problem;
  const where = file === '' ? '' : line > 0 ? `${file}:${line}:${column} ` : `${file} `;
  return `${where}${severity} ${code}: ${message}${action === '' ? '' : ` ${action}`}`;
}

/** Counts the problems. */
export function countSeverities(problems: readonly Problem[]): SeverityCounts {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}

/** `2 errors, 1 warning`, or `No problems.` */
export function printCounts({ errors, warnings, hints }: SeverityCounts): string {
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(hints, 'hint')].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'No problems.' : parts.join(', ');
}

function plural(count: number, word: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

function nameFile(role: FileRole, document: ConnectorDocument | null): string {
  return document?.[role]?.name ?? role;
}
