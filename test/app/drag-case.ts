// One row of the drag table as a test: by pointer, then by keyboard alone, with the same text afterwards, the focus on
// what was dropped, and one step of undo.
import { expect } from '@playwright/test';
import { buildDragDefinition, type DragDefinition } from './drag-connector';
import type { Column, DesignerPage, Where } from './pages/designer';
import type { SharedStudio } from './shared-studio';

/** A row of the map by its column and the name that it begins with; the first one of that name. */
export interface RowAt {
  readonly column: Column;
  readonly name: string;
}

/** What is dragged, where to, and what the files are afterwards. */
export interface DragCase {
  readonly name: string;
  /** The operation that is changed, by its title. */
  readonly operation: string;
  /** What has to be there first. */
  readonly prepare?: (shared: SharedStudio) => Promise<void>;
  /** Rows that have to be open. */
  readonly open?: readonly RowAt[];
  readonly from: RowAt;
  readonly to: RowAt;
  readonly where?: Where;
  /** The place as the keyboard says it. */
  readonly place: string;
  /** Answers what the drop asks for. */
  readonly answer?: (shared: SharedStudio) => Promise<void>;
  /** Changes the definition as the drop should. */
  readonly change?: (definition: DragDefinition) => unknown;
  readonly changeProperties?: (properties: PropertiesFile) => void;
  /** The row that has the focus afterwards; what was dragged by default. */
  readonly focus?: string | RegExp;
}

/** The properties file, as far as drops change it. */
export interface PropertiesFile {
  readonly properties: Record<string, unknown>;
}

/** Does the drag both ways. */
export async function runDragCase(shared: SharedStudio, one: DragCase): Promise<void> {
  const { designer, explorer } = shared.studio;
  await explorer.row(one.operation).click();
  await expect(designer.title).toHaveText(one.operation);
  await one.prepare?.(shared);
  for (const { column, name } of one.open ?? []) await designer.open(designer.row(column, name).first());
  const from = at(designer, one.from);

  await designer.drag(from, at(designer, one.to), one.where);
  await one.answer?.(shared);
  await expectDone(shared, one);

  await designer.dragByKeyboard(at(designer, one.from), one.place);
  await one.answer?.(shared);
  await expectDone(shared, one);
}

async function expectDone(shared: SharedStudio, one: DragCase): Promise<void> {
  const { page } = shared.studio;
  const focused = page.locator('[role="treeitem"]:focus');
  await expect(focused).toHaveAccessibleName(one.focus ?? new RegExp(`^${one.from.name}(?:,|$)`, 'u'));
  const definition = buildDragDefinition();
  const changed = one.change?.(definition) ?? definition;
  const properties = JSON.parse(shared.before['apiProperties.json'] ?? '') as PropertiesFile;
  one.changeProperties?.(properties);
  await expectShown(shared, 'apiDefinition.swagger.json', print(changed));
  if (!one.change) await expectShown(shared, 'apiProperties.json', print(properties));
  const saved = await shared.save();
  expect(saved['apiDefinition.swagger.json']).toBe(print(changed));
  expect(saved['apiProperties.json']).toBe(print(properties));
  await shared.undo();
}

/** One of the new lines is in view beside the designer; an order alone has none. */
async function expectShown({ before, studio }: SharedStudio, file: string, after: string): Promise<void> {
  const added = listAdded(before[file] ?? '', after);
  if (added.length === 0) return;
  await expect
    .poll(async () => {
      const shown = (await studio.definition.lines.innerText()).replaceAll('\u00a0', ' ');
      return added.some((line) => shown.includes(line));
    })
    .toBe(true);
}

/** The lines that the text after has more often, those that say something. */
function listAdded(before: string, after: string): readonly string[] {
  const left = before.split('\n');
  return after.split('\n').flatMap((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && line.includes('"') ? [line.trim()] : [];
  });
}

function at(designer: DesignerPage, { column, name }: RowAt) {
  return designer.row(column, name).first();
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
