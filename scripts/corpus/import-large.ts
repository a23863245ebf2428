// Imports the largest public API description in whole, as the app does: read, parse, outline, convert, print; then
// opens and checks what came out.
import { createImportWork } from '../../electron/import/import-work';
import { openDocument } from '../../shared/connector/open-document';
import { listOperations } from '../../shared/operations/list-operations';
import { checkConnector } from '../../shared/rules/check-connector';
import { fetchLargeDocument } from './large-document';

/** The limits that a description of that size cannot keep to. */
const expected: ReadonlySet<string> = new Set(['definition-too-large', 'too-many-operations']);

/** Imports and prints one JSON line. True when every operation came through and nothing but size is wrong. */
export async function importLarge(print: (line: string) => void): Promise<boolean> {
  const file = await fetchLargeDocument();
  const work = createImportWork();
  const report = (): void => undefined;
  const readStart = performance.now();
  const outline = await work.read(file, report);
  const readMs = Math.round(performance.now() - readStart);
  if (!outline.ok) {
    print(JSON.stringify({ large: file, why: outline.problem.message }));
    return false;
  }
  const keys = outline.value.operations.map(({ key }) => key);
  const buildStart = performance.now();
  const built = await work.build(keys, report, () => false);
  const buildMs = Math.round(performance.now() - buildStart);
  const opened = built?.ok ? openDocument(built.value.files) : built;
  if (!built?.ok || !opened?.ok) {
    print(
      JSON.stringify({
        large: file,
        readMs,
        buildMs,
        why: opened?.ok === false ? opened.problem.message : '',
      }),
    );
    return false;
  }
  const errors = checkConnector(opened.value).filter(
    ({ severity, code }) => severity === 'error' && !expected.has(code),
  );
  const operations = listOperations(opened.value.definition.tree).length;
  print(
    JSON.stringify({
      large: file,
      readMs,
      buildMs,
      picked: keys.length,
      operations,
      bytes: opened.value.definition.tree.text.length,
      losses: built.value.losses.length,
      errors: errors.length,
      why: errors[0] ? `${errors[0].place?.pointer ?? ''} ${errors[0].message}` : '',
    }),
  );
  return operations === keys.length && errors.length === 0;
}
