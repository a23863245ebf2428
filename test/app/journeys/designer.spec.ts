// Shaping an operation by dragging: pointer, keyboard and menu mean the same, and each is one step of undo.
import path from 'node:path';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { type Journey, expect, test } from '../journey';
import type { Studio } from '../pages/studio';

const reply = {
  id: 'A-100',
  onHand: 128,
  price: 12.5,
  updatedAt: '2026-01-31T10:00:00Z',
  locations: [{ warehouse: 'North', onHand: 8 }],
};

const paths = {
  '/stock/{sku}': {
    post: {
      operationId: 'SetStock',
      summary: 'Set stock',
      parameters: [
        { name: 'sku', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' },
        { name: 'warehouse', in: 'query', type: 'string', 'x-ms-summary': 'Warehouse' },
        { name: 'reason', in: 'query', type: 'string', 'x-ms-summary': 'Reason' },
        { name: 'dryRun', in: 'query', type: 'boolean', required: true, 'x-ms-summary': 'Dry run' },
        { name: 'body', in: 'body', schema: { type: 'object', properties: { note: { type: 'string' } } } },
      ],
      responses: { '200': { description: 'Done' } },
    },
  },
};

const call = 'The HTTP call';
const card = 'What the maker sees';

async function openStock({ folder, start }: Pick<Journey, 'folder' | 'start'>): Promise<Studio> {
  const home = await writeConnector(path.join(folder, 'stock'), buildDefinition({ title: 'Stock', paths }));
  const studio = await start({ args: [home] });
  await expect(studio.designer.title).toHaveText('Set stock');
  return studio;
}

test('a parameter moves to the headers: by pointer, by menu and by keyboard, the text is the same', async ({
  folder,
  start,
}) => {
  const { bar, definition, designer } = await openStock({ folder, start });
  const undo = async () => {
    await bar.getByRole('button', { name: 'Undo' }).click();
    await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  };
  const before = await definition.read();
  const expected = before.replace(/("name": "warehouse",\s*"in": )"query"/u, '$1"header"');
  expect(expected).not.toBe(before);

  await designer.drag(designer.row(call, 'warehouse'), designer.row(call, 'Headers'));
  await expect(designer.row(call, 'Headers')).toHaveAttribute('aria-expanded', 'true');
  expect(await definition.read()).toBe(expected);
  await undo();

  await designer.choose(designer.row(call, 'warehouse'), 'Move to headers');
  await expect(designer.row(call, 'Headers')).toHaveAttribute('aria-expanded', 'true');
  expect(await definition.read()).toBe(expected);
  await undo();

  await designer.dragByKeyboard(designer.row(call, 'warehouse'), 'headers');
  await expect(designer.row(call, 'warehouse')).toBeFocused();
  expect(await definition.read()).toBe(expected);
  await undo();
  expect(await definition.read()).toBe(before);
});

test('a sample becomes the body and the reply', async ({ folder, start }) => {
  const { bar, definition, designer } = await openStock({ folder, start });
  const before = await definition.read();
  await designer.pasteSample(reply);
  const sample = designer.row('Sources', 'Sample');
  await designer.drag(sample, designer.row(call, 'Response 200'));
  await expect(designer.row(call, 'locations')).toBeVisible();
  await expect(designer.row(card, 'Updated At')).toBeVisible();
  expect(JSON.parse(await definition.read())).toHaveProperty(
    ['paths', '/stock/{sku}', 'post', 'responses', '200', 'schema', 'properties'],
    expect.objectContaining({
      onHand: expect.objectContaining({ type: 'integer' }),
      price: expect.objectContaining({ type: 'number' }),
      updatedAt: expect.objectContaining({ type: 'string', format: 'date-time' }),
      locations: expect.objectContaining({ type: 'array' }),
    }),
  );
  await bar.getByRole('button', { name: 'Undo' }).click();
  expect(await definition.read()).toBe(before);

  await designer.drag(designer.row('Sources', 'onHand').first(), designer.row(call, 'Body'));
  await expect(designer.row(call, 'onHand')).toBeVisible();
  await expect(designer.row(card, 'On Hand')).toBeVisible();
  await expect(designer.row(call, 'note')).toBeVisible();
  await designer.drag(designer.row('Sources', 'id').first(), designer.row(call, 'Query'));
  await expect(designer.row(call, 'id')).toBeVisible();
});

test('inputs are ordered and hidden; what is required asks for its default', async ({ folder, start }) => {
  const { designer, definition, dialog, page } = await openStock({ folder, start });
  await designer.choose(designer.row(card, 'Reason'), 'Move up');
  const inputs = designer.column(card).getByRole('treeitem', { level: 2 });
  await expect(inputs.filter({ hasText: /^(?:.*)(?:Reason|Warehouse)/u }).first()).toContainText('Reason');
  await designer.drag(designer.row(card, 'Warehouse'), designer.row(card, 'Advanced inputs'));
  await expect(designer.row(card, 'Advanced inputs')).toHaveAttribute('aria-expanded', 'true');
  expect(await definition.read()).toMatch(/"name": "warehouse"[^}]*"x-ms-visibility": "advanced"/u);

  await designer.drag(designer.row(card, 'Dry run'), designer.row(card, 'Hidden inputs'));
  await expect(dialog).toContainText('Hide Dry run');
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'true' }).click();
  await dialog.getByRole('button', { name: 'Hide with this default' }).click();
  expect(await definition.read()).toMatch(/"name": "dryRun"[^}]*"default": true/u);
  expect(await definition.read()).toMatch(/"name": "dryRun"[^}]*"x-ms-visibility": "internal"/u);
});

test('a drop that cannot be says why while it is held, and changes nothing', async ({ folder, start }) => {
  const { bar, designer, page } = await openStock({ folder, start });
  await designer.hold(designer.row(call, 'Body'), designer.row(call, 'Headers'));
  await expect(designer.region).toContainText(/header/u);
  await page.mouse.up();
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  await expect(designer.row(call, 'Body')).toBeVisible();
});
