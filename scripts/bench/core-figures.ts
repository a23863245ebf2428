// Measures the core without a window: an edit from the document to the patched text with its problems in place.
import { applyEdit } from '../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listTextProblems } from '../../shared/connector/list-problems';
import { openDocument } from '../../shared/connector/open-document';
import { listOperations } from '../../shared/operations/list-operations';
import type { Edit } from '../../shared/text/edit';
import { rangeOfPath } from '../../shared/text/locate';
import { parseJson } from '../../shared/text/parse';
import type { Figure } from './figure';
import { measure, sink, type Times } from './measure';

/** The figures for one definition: opening and editing, each next to what the language does with the same text. */
export function measureCore(name: string, text: string): readonly Figure[] {
  const plain = measure(15, () => JSON.stringify(JSON.parse(text), null, 2));
  const parsing = measure(15, () => JSON.parse(text) as unknown);
  const opening = measure(15, () => parseJson(text));
  const editing = measureEdits(openText(text));
  return [
    { name: `open ${name}: p50`, value: opening.p50, peer: 'JSON.parse', peerValue: parsing.p50 },
    { name: `edit ${name}: p50`, value: editing.p50, peer: 'JSON.parse + stringify', peerValue: plain.p50 },
    { name: `edit ${name}: p95`, value: editing.p95, peer: 'JSON.parse + stringify', peerValue: plain.p50 },
  ];
}

function openText(text: string): ConnectorDocument {
  const files = [
    { role: 'definition', name: 'apiDefinition.swagger.json', text, encoding: 'utf-8' },
  ] as const;
  const opened = openDocument({ files, icon: null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** Edits of several kinds all over the document, each on the outcome of the one before, its place found again. */
function measureEdits(document: ConnectorDocument): Times {
  let current = document;
  const operations = listOperations(document.definition.tree);
  return measure(200, (number) => {
    const operation = operations[(number * 37) % operations.length];
    if (!operation) throw new Error('The definition has no operation.');
    const applied = applyEdit(current, buildEdit(number, operation.place));
    if (!applied.ok) throw new Error(applied.problem.message);
    current = applied.value.document;
    sink.last = listTextProblems(current);
    return rangeOfPath(current.definition.tree, operation.place);
  });
}

function buildEdit(number: number, place: readonly (string | number)[]): Edit {
  const path = [...place, ['summary', 'description', 'x-ms-visibility'][number % 3] ?? 'summary'];
  return {
    kind: 'measure',
    label: 'Measure',
    joins: 'own',
    changes: [{ file: 'definition', change: { kind: 'set', path, value: `Value ${number}` } }],
  };
}
