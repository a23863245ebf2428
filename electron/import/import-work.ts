// The work of an import away from main: reads a document, holds it while the person picks operations, builds the
// connector. Knows nothing of threads; `import-worker` runs it in one.
import type { Problem } from '../../shared/base/problem';
import { type Result, ok } from '../../shared/base/result';
import { type BuiltConnector, startBuild } from '../../shared/import/build-connector';
import type { Outline } from '../../shared/import/outline';
import { readOutline } from '../../shared/import/read-outline';
import { type ParsedDocument, openDocumentFile, parseDocumentText } from './read-document';

/** Tells how far a read or a build is: a stage of its row, 0 to 1 or null, and one short line. */
export type Report = (stage: string, fraction: number | null, detail: string) => void;

/** One import: a document that was read, and what is built from it. */
export interface ImportWork {
  /** Reads a file. Problems: those of `import.read`. */
  read(file: string, report: Report): Promise<Result<Outline>>;
  /** Builds from the document that was read; null once `isCancelled` says so. Problems: those of `startBuild`. */
  build(
    keys: readonly string[],
    report: Report,
    isCancelled: () => boolean,
  ): Promise<Result<BuiltConnector> | null>;
}

/** As long as a frame at 60 Hz: a cancel that came in meanwhile is seen. */
const sliceMs = 16;
const mostTextProblems = 20;

/** An import that has read nothing yet. */
export function createImportWork(): ImportWork {
  let held: ParsedDocument | null = null;
  return {
    read: async (file, report) => {
      report('read', null, file);
      const text = await openDocumentFile(file);
      if (!text.ok) return text;
      report('parse', null, `${Math.ceil(text.value.length / 1024)} KB`);
      const parsed = parseDocumentText(text.value, file);
      if (!parsed.ok) return parsed;
      report('outline', null, '');
      const outline = readOutline(parsed.value.document);
      if (!outline.ok) return outline;
      held = parsed.value;
      const problems = [...describeForgiven(parsed.value.problems), ...outline.value.problems];
      return ok({ ...outline.value, problems });
    },
    build: async (keys, report, isCancelled) => {
      report('convert', 0, '');
      const steps = startBuild(held?.document ?? null, keys, held?.json ?? '');
      let sliceStart = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (performance.now() - sliceStart < sliceMs) continue;
        const { stage, done, total, detail } = step.value;
        report(stage, stage === 'print' ? null : done / total, detail);
        await rest();
        if (isCancelled()) return null;
        sliceStart = performance.now();
      }
    },
  };
}

/** The places lead into the source, which is no file of a connector. */
function describeForgiven(problems: readonly Problem[]): readonly Problem[] {
  return problems.slice(0, mostTextProblems).map((problem) => {
    const range = problem.place?.range;
    return { ...problem, severity: 'warning', ...(range ? { place: { range } } : {}) };
  });
}

/** Lets a message that waits be heard. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
