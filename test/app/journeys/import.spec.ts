// A real OpenAPI 3 document of 120 operations becomes a connector of twenty; a drag by keyboard changes one line of it.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { answerOpenDialog } from '../dialogs';
import { expect, test } from '../journey';

const document = require.resolve('@readme/oas-examples/3.0/json/star-trek.json');
const groups = ['Animal', 'Book', 'Character', 'Food', 'Movie', 'Weapon'];

test('twenty operations are picked, one is changed, and every other byte stays', async ({
  folder,
  start,
}) => {
  const home = path.join(folder, 'stapi');
  const file = path.join(home, 'apiDefinition.swagger.json');
  const studio = await start();
  const { app, bar, page } = studio;
  await answerOpenDialog(app, document);
  await studio.start('Import OpenAPI file').click();
  const dialog = page.getByRole('dialog', { name: 'Import STAPI' });
  await expect(dialog).toContainText('120 of 120 picked');
  await dialog.getByRole('button', { name: 'Pick none' }).click();
  const filter = dialog.getByRole('textbox', { name: 'Filter operations' });
  const tree = dialog.getByRole('tree', { name: 'Operations of the document' });
  for (const group of groups) {
    await filter.fill(group);
    await tree.getByRole('treeitem', { name: group, exact: true }).click();
  }
  await filter.fill('Spacecraft');
  const rows = tree.getByRole('treeitem').filter({ hasText: '/spacecraft' });
  await rows.nth(0).click();
  await rows.nth(1).click();
  await filter.fill('');
  await expect(dialog).toContainText('20 of 120 picked');
  await dialog.getByRole('button', { name: 'Create connector' }).click();
  await expect(bar).toContainText('STAPI');
  await expect(studio.status).toContainText('20 of 256 operations');
  await expect(bar).toContainText('Not saved yet');

  await answerOpenDialog(app, home);
  await page.keyboard.press('Control+S');
  await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
  const before = await readFile(file, 'utf8');
  expect(Object.keys((JSON.parse(before) as { paths: object }).paths)).toHaveLength(14);

  const again = await start({ args: [home] });
  const { designer } = again;
  await again.explorer.tree.getByRole('treeitem', { level: 2 }).first().click();
  const parameter = designer.row('The HTTP call', 'uid').first();
  await designer.dragByKeyboard(parameter, 'headers');
  await expect(again.bar).toContainText('Unsaved changes');
  await again.page.keyboard.press('Control+S');
  await expect(again.bar.getByText('Saved', { exact: true })).toBeVisible();
  const after = await readFile(file, 'utf8');
  const [oldLines, newLines] = [before.split('\n'), after.split('\n')];
  expect(newLines).toHaveLength(oldLines.length);
  const changed = oldLines.flatMap((line, index) =>
    line === newLines[index] ? [] : [[line, newLines[index]]],
  );
  expect(changed.map(([from, to]) => [from?.trim(), to?.trim()])).toEqual([
    ['"in": "query",', '"in": "header",'],
  ]);
  expect((await readdir(home)).toSorted()).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);

  const third = await start({ args: [home] });
  await expect(third.bar).toContainText('STAPI');
  await expect(third.bar.getByText('Saved', { exact: true })).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(after);
});
