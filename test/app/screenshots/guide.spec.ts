// Takes the pictures of the guide and the README from the real app. `npm run screenshots` runs this; it fails like a
// journey when the app cannot be brought to the state that a picture shows.
import path from 'node:path';
import { answerOpenDialog } from '../dialogs';
import { expect, test } from '../journey';
import { PreviewPage } from '../pages/preview';
import type { Studio } from '../pages/studio';

const folder = path.resolve(__dirname, '..', '..', '..', 'docs', 'guide');
const sizes = [
  { name: '', width: 1440, height: 900 },
  { name: '-small', width: 1024, height: 680 },
] as const;

/**
 * Takes the state in light and dark at both sizes: `name.png`, `name-dark.png`, `name-small.png`, ... `arrange` brings
 * back what a change of size puts away.
 */
async function take(studio: Studio, name: string, arrange?: () => Promise<void>): Promise<void> {
  const { page } = studio;
  for (const size of sizes) {
    await studio.resize(size.width, size.height);
    await arrange?.();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(size.width / 2, 2);
      await page.screenshot({
        path: path.join(folder, `${name}${colorScheme === 'dark' ? '-dark' : ''}${size.name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await studio.resize(sizes[0].width, sizes[0].height);
}

test('the pictures of the guide', async ({ studio }) => {
  test.setTimeout(400_000);
  const { app, bar, connections, definition, designer, dialog, explorer, page, test: panel } = studio;
  await studio.resize(sizes[0].width, sizes[0].height);
  await expect(page.getByRole('region', { name: 'Recent' })).toContainText('Nothing here yet');
  await take(studio, 'home');

  await answerOpenDialog(app, require.resolve('@readme/oas-examples/3.0/json/star-trek.json'));
  await studio.start('Import OpenAPI file').click();
  await expect(dialog).toContainText('120 of 120 picked');
  await take(studio, 'import');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await studio.openSample();
  await explorer.row('Get stock level').click();
  await expect(definition.lines).toContainText('"operationId": "GetStockLevel"');
  await designer.pasteSample({
    sku: 'A-100',
    onHand: 128,
    reserved: 12,
    updatedAt: '2026-01-31T10:00:00Z',
    locations: [{ warehouse: 'North', onHand: 96 }],
  });
  await take(studio, 'design');
  await designer.hold(designer.row('Sources', 'updatedAt'), designer.row('The HTTP call', 'Response 200'));
  await page.screenshot({ path: path.join(folder, 'drag.png') });
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await connections.add();
  await take(studio, 'connection');
  await connections.save({ Name: 'Warehouse key', Key: 'vanarsdel-demo' });

  await explorer.row('Create purchase order').click();
  const preview = new PreviewPage(page);
  await take(studio, 'preview', async () => {
    if (!(await preview.panel.isVisible())) await page.keyboard.press('Control+Shift+P');
    if (await definition.panel.isVisible()) await page.keyboard.press('Control+Shift+D');
    await expect(preview.panel).toContainText('Create purchase order');
    await expect(definition.panel).toBeHidden();
  });
  await page.keyboard.press('Control+Shift+P');
  await explorer.row('List products').click();
  await explorer.row('List suppliers').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+Shift+G');
  await expect(designer.region.getByRole('grid')).toBeVisible();
  await take(studio, 'grid');
  await explorer.row('List products').click();
  await page.keyboard.press('F2');
  await dialog.getByLabel('New name').fill('FindProducts');
  await expect(dialog).toContainText('places change.');
  await take(studio, 'rename');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+Shift+D');
  await explorer.row('List products').click();
  await page.keyboard.press('F5');
  await panel.sendButton.click();
  await expect(panel.outcome).toContainText('200');
  await take(studio, 'outputs');
  await panel.view('Trace').click();
  await panel.steps.last().click();
  await take(studio, 'trace');

  await bar.getByRole('button', { name: 'Export' }).click();
  await expect(dialog).toContainText('No secret was found');
  await take(studio, 'export');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  await take(studio, 'palette');
});
