// axe on each state that a person meets, in light, dark and forced colours.
import { expectNoAxeViolations } from '../accessibility';
import { answerOpenDialog } from '../dialogs';
import { expect, test } from '../journey';
import type { Studio } from '../pages/studio';

const check = ({ page }: Studio, state: string) => expectNoAxeViolations(page, state);

test.describe.configure({ timeout: 180_000 });

test('Home, import and the dialogs around them', async ({ studio }) => {
  const { app, dialog, page } = studio;
  await expect(page.getByRole('region', { name: 'Recent' })).toContainText('Nothing here yet');
  await check(studio, 'Home');
  await studio.start('New connector').click();
  await expect(dialog).toBeVisible();
  await check(studio, 'New connector');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await answerOpenDialog(app, require.resolve('@readme/oas-examples/3.0/json/star-trek.json'));
  await studio.start('Import OpenAPI file').click();
  await expect(dialog).toContainText('120 of 120 picked');
  await check(studio, 'Import');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await answerOpenDialog(app, require.resolve('@readme/oas-examples/package.json'));
  await studio.start('Import OpenAPI file').click();
  await expect(dialog).toContainText('could not be imported');
  await check(studio, 'Import that failed');
});

test('the designer and the definition', async ({ studio }) => {
  const { bar, definition, designer, dialog, explorer, page } = studio;
  await studio.openSample();
  await expect(definition.lines).toContainText('"swagger"');
  await check(studio, 'Designer');
  // Two states with the text are enough: axe takes its time over every word of it.
  await page.keyboard.press('Control+Shift+D');
  await expect(definition.panel).toBeHidden();
  await explorer.row('Create purchase order').click();
  await designer.pasteSample({ sku: 'A-1', lines: [{ quantity: 2 }] });
  await designer.column('The HTTP call').getByRole('treeitem', { level: 2 }).first().click();
  await check(studio, 'Designer with a sample and the inspector');
  await page.getByRole('tab', { name: 'Details' }).click();
  await check(studio, 'Details');
  await studio.run('Go to General');
  await check(studio, 'General');
  await page.keyboard.press('Control+Shift+D');
  await expect(definition.lines).toContainText('"version"');
  await definition.goBehind('"version": "1.0.0"');
  await page.keyboard.type('oops');
  await expect(page.getByText('Definition not taken over yet')).toBeVisible();
  await check(studio, 'Draft');
  await page.getByRole('button', { name: 'Discard the text' }).click();
  await page.keyboard.press('Control+Shift+D');
  await page.getByLabel('Title').fill('Changed');
  await expect(bar).toContainText('Unsaved changes');
  await page.keyboard.press('Control+W');
  await expect(dialog).toContainText('Save the changes');
  await check(studio, 'Leave');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  await check(studio, 'Palette');
});

test('test, connections, problems, settings and export', async ({ studio }) => {
  const { bar, connections, dialog, explorer, page, test: panel } = studio;
  await studio.openSample();
  await studio.goTo('Connections');
  await expect(page.getByRole('main')).toContainText('No connection yet');
  await check(studio, 'Connections, none');
  await connections.add();
  await check(studio, 'Add connection');
  await connections.save({ Name: 'Warehouse', Key: 'vanarsdel-demo' });
  await check(studio, 'Connections');

  await studio.goTo('Test');
  await explorer.row('List products').click();
  await expect(panel.reply).toContainText('No reply yet');
  await check(studio, 'Test, not sent');
  await panel.sendButton.click();
  await expect(panel.outcome).toContainText('200');
  for (const view of ['Outputs', 'Body', 'Headers', 'Trace'] as const) {
    await panel.view(view).click();
    await check(studio, `Test, ${view}`);
  }

  await studio.goTo('Problems');
  await check(studio, 'Problems');
  await studio.goTo('Settings');
  await check(studio, 'Settings');
  await bar.getByRole('button', { name: 'Export' }).click();
  await expect(dialog).toContainText('No secret was found');
  await check(studio, 'Export');
});
