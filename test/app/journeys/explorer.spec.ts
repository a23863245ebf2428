// The explorer with 1,000 operations: only what is in view exists, and everything is a few keys away.
import path from 'node:path';
import { buildDefinition, buildManyPaths, writeConnector } from '../../support/connector-folder';
import { expect, test } from '../journey';

test('1,000 operations are filtered, scrolled and reached by keyboard', async ({ folder, start }) => {
  const definition = buildDefinition({ title: 'Thousand', paths: buildManyPaths(1000) });
  const studio = await start({ args: [await writeConnector(path.join(folder, 'thousand'), definition)] });
  const { explorer, designer, page, status } = studio;
  await expect(status).toContainText('1000 of 256 operations');
  await expect(explorer.row('Get thing 0')).toHaveAttribute('aria-selected', 'true');
  expect(await explorer.tree.getByRole('treeitem').count()).toBeLessThan(100);

  await explorer.row('Get thing 0').focus();
  await page.keyboard.press('End');
  await expect(explorer.row('Get thing 999')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(designer.region).toContainText('Get thing 999');
  await expect(explorer.row('Get thing 0')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(explorer.row('General')).toBeFocused();

  await page.keyboard.press('Control+F');
  await expect(explorer.filter).toBeFocused();
  await page.keyboard.type('area-42 get');
  await expect(explorer.row('Get thing 420')).toBeVisible();
  await expect(explorer.tree.getByRole('treeitem', { name: /^Get thing/u })).toHaveCount(10);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(designer.region).toContainText('Get thing 429');

  await explorer.filter.fill('nothing is called like this');
  await expect(explorer.region).toContainText('Nothing matches');
  await explorer.filter.press('Escape');
  await expect(explorer.row('Get thing 429')).toHaveAttribute('aria-selected', 'true');

  // The wheel, over and over, shows rows all the way.
  await explorer.tree.hover();
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 600);
  await expect(explorer.row('Get thing 999')).toBeVisible();
});
