// The maker preview: it follows what is edited, and its dropdowns are filled over the connection.
import { expectNoAxeViolations } from '../accessibility';
import { expect, test } from '../journey';
import { PreviewPage } from '../pages/preview';

test('the card follows the designer, and its choices come from the web API', async ({ studio }) => {
  const { app, connections, designer, explorer, page } = studio;
  const preview = new PreviewPage(page);
  await studio.openSample();
  await explorer.row('Get product').click();
  await designer.region.getByRole('button', { name: 'Maker preview' }).click();
  await expect(preview.panel).toContainText('Get product');
  await expect(preview.panel).toContainText('Approximated: sample rows.');

  // What is typed in the designer stands on the card a moment later; undo takes it back there too.
  await designer.row('What the maker sees', 'Product').click();
  const summary = designer.region.getByRole('region', { name: 'Inspector' }).getByLabel('Summary');
  await summary.fill('Article');
  await expect(preview.field('Article')).toBeVisible();
  await summary.press('Control+z');
  await expect(preview.field('Product')).toBeVisible();

  // Without a connection rows stand in, and are marked.
  await preview.field('Product').click();
  await expect(preview.choices.first()).toHaveText('Name 1 (sample)');
  await page.keyboard.press('Escape');

  // A wrong key fails in the open; the right one lists what the web API has.
  await connections.add();
  await connections.save({ Name: 'Wrong key', Key: 'not-the-key' });
  await preview.field('Product').click();
  await expect(preview.panel).toContainText('The web API answered 401');
  await page.keyboard.press('Escape');
  await connections.add();
  await connections.save({ Name: 'Right key', Key: 'vanarsdel-demo' });
  await preview.field('Product').click();
  await expect(preview.choices.filter({ hasText: 'sample' })).toHaveCount(0);
  await expect(preview.choices.nth(3)).toBeVisible();
  await preview.choices.first().click();
  await expect(preview.field('Product')).not.toHaveText('');
  await expect(studio.bar.getByText('Saved', { exact: true })).toBeVisible();

  await preview.tab('Outputs').click();
  await expect(preview.panel.getByRole('treeitem', { name: 'Unit price, number' })).toBeVisible();
  await preview.tab('Power Fx').click();
  await expect(preview.panel).toContainText('VanArsdelInventory.GetProduct(sku: Text)');
  await preview.panel.getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^VanArsdelInventory\.GetProduct\(sku: Text\): \{sku: Text/u);

  // A trigger says when it runs.
  await explorer.row('When stock runs low').click();
  await preview.tab('Card').click();
  await expect(preview.panel).toContainText('as soon as the web API sends a notification');
  await expectNoAxeViolations(page, 'maker preview');
});
