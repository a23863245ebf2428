// Many at once: picks, the grid, copy and paste between connectors, rename with what follows, usages, references.
import path from 'node:path';
import { buildDefinition, buildManyPaths, writeConnector } from '../../support/connector-folder';
import { expectNoAxeViolations } from '../accessibility';
import { expect, test } from '../journey';
import type { Studio } from '../pages/studio';

const parse = (text: string) =>
  JSON.parse(text) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
    definitions?: Record<string, unknown>;
  };

const paste = async ({ app, page }: Studio, text: string) => {
  await app.evaluate(({ clipboard }, held) => clipboard.writeText(held), text);
  await page.keyboard.press('Control+V');
};

test('several operations are picked, changed, duplicated and deleted in one step each', async ({
  folder,
  start,
}) => {
  test.setTimeout(150_000);
  const home = path.join(folder, 'things');
  const studio = await start({
    args: [await writeConnector(home, buildDefinition({ paths: buildManyPaths(200) }))],
  });
  const { bar, definition, explorer, page, status } = studio;
  const undo = bar.getByRole('button', { name: 'Undo' });
  const tools = explorer.region.getByRole('toolbar');
  const before = await definition.read();
  await explorer.row('Get thing 1').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(tools).toContainText('3 picked');
  await explorer.row('Get thing 5').click({ modifiers: ['Control'] });
  await explorer.row('Get thing 2').click({ modifiers: ['Control'] });
  await expect(tools).toContainText('3 picked');

  await tools.getByRole('button', { name: 'Visibility' }).click();
  await page.getByRole('menuitem', { name: 'Advanced' }).click();
  await tools.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('textbox', { name: 'New tag' }).fill('Checked');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const changed = parse(await definition.read()).paths;
  expect(
    [1, 2, 3, 5].map((number) => {
      const { tags, 'x-ms-visibility': visibility } = changed[`/area-0/thing-${number}`]!.get!;
      return [tags, visibility];
    }),
  ).toEqual([
    [['Area 0', 'Checked'], 'advanced'],
    [['Area 0'], undefined],
    [['Area 0', 'Checked'], 'advanced'],
    [['Area 0', 'Checked'], 'advanced'],
  ]);
  await undo.click();
  await undo.click();
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  expect(await definition.read()).toBe(before);

  // All of them, by keyboard alone, and back.
  await explorer.row('Get thing 1').focus();
  await page.keyboard.press('Control+A');
  await expect(tools).toContainText('200 picked');
  await page.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  await page.keyboard.press('Control+D');
  await expect(status).toContainText('201 of 256 operations');
  await undo.click();
  await explorer.row('Get thing 4').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  await expect(status).toContainText('198 of 256 operations');
  await undo.click();
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
});

test('the grid takes cells of a spreadsheet, and fills down', async ({ folder, start }) => {
  test.setTimeout(150_000);
  const home = path.join(folder, 'things');
  const studio = await start({
    args: [await writeConnector(home, buildDefinition({ paths: buildManyPaths(300) }))],
  });
  const { bar, definition, designer, explorer, page } = studio;
  const before = await definition.read();
  await explorer.row('Get thing 1').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+Shift+G');
  await expectNoAxeViolations(page, 'grid of picked operations');
  await designer.region.getByRole('button', { name: 'Show all' }).click();
  const grid = designer.region.getByRole('grid', { name: 'Operations' });
  const cell = (text: string) => grid.getByRole('gridcell', { name: text, exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  expect(await grid.getByRole('row').count()).toBeLessThan(80);

  await cell('Get thing 0').click();
  await paste(studio, 'First\t"The first,\nof all"\tHidden\r\nSecond\tThe second\tloud\r\n');
  await expect(cell('Second')).toBeVisible();
  await expect(page.locator('output').filter({ hasText: '“loud” is no visibility' })).toHaveCount(1);
  const pasted = parse(await definition.read()).paths;
  expect(pasted['/area-0/thing-0']!.get).toMatchObject({
    summary: 'First',
    description: 'The first,\nof all',
    'x-ms-visibility': 'internal',
  });
  expect(pasted['/area-0/thing-1']!.get).toMatchObject({ summary: 'Second', description: 'The second' });

  // Typed, filled down over three rows by keyboard, and emptied; each is one step.
  await cell('First').click();
  await page.keyboard.type('Same');
  await page.keyboard.press('Enter');
  await expect(cell('Second')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+D');
  await expect(cell('Same')).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(cell('Same')).toHaveCount(0);
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Control+Z');
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  expect(await definition.read()).toBe(before);

  await designer.region.getByRole('tab', { name: 'Inputs' }).click();
  await designer.region.getByRole('searchbox', { name: 'Filter rows' }).fill('thing 29 query/top');
  const inputs = designer.region.getByRole('grid', { name: 'Inputs' });
  await expect(inputs).toHaveAttribute('aria-rowcount', '14');
  await inputs.getByRole('gridcell', { name: 'Top', exact: true }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inputs.getByRole('gridcell', { name: 'Important', exact: true })).toHaveCount(1);
});

test('operations go to another connector with what they refer to; names are changed everywhere', async ({
  folder,
  start,
}) => {
  test.setTimeout(150_000);
  let studio = await start();
  await studio.openSample();
  await studio.explorer.row('Get stock level').click();
  await studio.page.keyboard.press('Control+C');
  await expect(studio.page.locator('output').filter({ hasText: 'Copied one operation' })).toHaveCount(1);
  const clip = await studio.app.evaluate(({ clipboard }) => clipboard.readText());

  const home = path.join(folder, 'other');
  studio = await start({ args: [await writeConnector(home, buildDefinition({ title: 'Other' }))] });
  const { bar, definition, designer, dialog, explorer, page } = studio;
  await expect(designer.title).toHaveText('List items');
  const before = await definition.read();
  await explorer.row('List items').focus();
  await paste(studio, clip);
  await expect(designer.title).toHaveText('Get stock level');
  const pasted = parse(await definition.read());
  expect(Object.keys(pasted.paths)).toEqual(['/items', '/products', '/products/{sku}/stock']);
  expect(Object.keys(pasted.definitions ?? {}).sort()).toEqual([
    'Product',
    'ProductPage',
    'Stock',
    'StockLevel',
  ]);

  // The same comes in by a drag from another window; its names are taken now.
  const dragged = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.setData('application/x-connector-studio-operations', text);
    return data;
  }, clip);
  await explorer.tree.dispatchEvent('dragover', { dataTransfer: dragged });
  await explorer.tree.dispatchEvent('drop', { dataTransfer: dragged });
  await expect(designer.region).toContainText('/products/{sku}/stock/copy');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(explorer.row('Get stock level')).toHaveCount(1);

  // Rename the operation that the dropdown looks up in: every place is shown before, and follows.
  await explorer.row('List products').click();
  await page.keyboard.press('F2');
  await dialog.getByLabel('New name').fill('FindProducts');
  await expect(dialog).toContainText('3 places change.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const renamed = await definition.read();
  expect(renamed).not.toContain('ListProducts');
  expect(renamed.match(/"operationId": "FindProducts"/gu)).toHaveLength(3);

  // Its usages are a list to jump from.
  await page.keyboard.press('Shift+F12');
  const usages = page.getByRole('tree', { name: 'Usages of List products' });
  await usages.getByRole('treeitem', { name: 'Product › dropdown › operationId' }).click();
  await expect(designer.title).toHaveText('Get stock level');

  // A reference: its uses, a rename that follows, and no deletion while it is used.
  await explorer.row('References').click();
  await explorer.row('ProductPage').click();
  await expect(designer.region).toContainText('1 reference leads here');
  await expect(designer.region.getByRole('button', { name: 'Delete' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await designer.region.getByRole('button', { name: 'Rename' }).click();
  await dialog.getByLabel('New name').fill('Page');
  await expectNoAxeViolations(page, 'rename of a reference, over its card and the usages');
  await page.keyboard.press('Enter');
  await expect(designer.title).toHaveText('Page');
  expect(await definition.read()).toContain('"$ref": "#/definitions/Page"');

  const undo = bar.getByRole('button', { name: 'Undo' });
  await undo.click();
  await undo.click();
  await undo.click();
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  expect(await definition.read()).toBe(before);
});
