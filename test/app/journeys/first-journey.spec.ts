// The first minutes: open the sample, drag, see the text follow, call the web API with a wrong and a right key, and
// hand the connector on without a secret. It also runs on the packaged app.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { answerSaveDialog } from '../dialogs';
import { expect, test } from '../journey';

const wrongKey = 'wrong-key-7f3a91';
const rightKey = 'vanarsdel-demo';

test('the sample is opened, changed by dragging, called, and exported without a secret', async ({
  folder,
  studio,
}) => {
  const { bar, connections, definition, designer, explorer, page, test: panel } = studio;
  await studio.openSample();
  await expect(bar).toContainText('VanArsdel Inventory');
  await explorer.row('List products').click();
  await expect(designer.title).toHaveText('List products');

  await test.step('drag a parameter from the query to the headers', async () => {
    const parameter = designer.row('The HTTP call', 'search');
    await designer.drag(parameter, designer.row('The HTTP call', 'Headers'));
    await expect(designer.row('The HTTP call', 'Headers')).toHaveAttribute('aria-expanded', 'true');
    expect(await definition.read()).toMatch(/"name": "search",\s*"in": "header"/u);
    await expect(bar).toContainText('Unsaved changes');
    await bar.getByRole('button', { name: 'Undo' }).click();
    await expect(bar).toContainText('Saved');
    expect(await definition.read()).toMatch(/"name": "search",\s*"in": "query"/u);
    await designer.drag(
      designer.row('What the maker sees', 'Page size'),
      designer.row('What the maker sees', 'Optional inputs'),
    );
    await expect(designer.row('What the maker sees', 'Page size')).toBeVisible();
    await expect(bar).toContainText('Unsaved changes');
  });

  await test.step('a wrong key is refused, and the trace shows no key', async () => {
    await connections.add();
    await connections.save({ Name: 'Warehouse', Key: wrongKey });
    await page.keyboard.press('F5');
    await panel.inputs.getByLabel('Page size').fill('3');
    await panel.sendButton.click();
    await expect(panel.outcome).toContainText('401');
    await expect(connections.picker).toHaveAccessibleName(/refused/iu);
    await panel.view('Trace').click();
    for (const step of await panel.steps.all()) await step.click();
    await expect(panel.reply).not.toContainText(wrongKey);
  });

  await test.step('the right key brings products', async () => {
    await connections.change('Warehouse');
    await connections.save({ Key: rightKey });
    await studio.goTo('Test');
    await panel.sendButton.click();
    await expect(panel.outcome).toContainText('200');
    await expect(connections.picker).toHaveAccessibleName(/works/iu);
    await panel.view('Outputs').click();
    await expect(panel.outputs.getByRole('treeitem').first()).toBeVisible();
    await panel.view('Body').click();
    await expect(panel.reply).toContainText('"sku"');
    await panel.view('Headers').click();
    await expect(panel.reply).toContainText('x-api-key');
    await expect(panel.reply).not.toContainText(rightKey);
  });

  await test.step('the zip holds the connector and no secret', async () => {
    const file = path.join(folder, 'inventory.zip');
    await answerSaveDialog(studio.app, file);
    await bar.getByRole('button', { name: 'Export' }).click();
    await expect(studio.dialog).toContainText('No secret was found');
    await studio.dialog.getByRole('button', { name: /^Choose where to save/u }).click();
    await expect(studio.dialog).toContainText(file);
    await studio.dialog.getByRole('button', { name: 'Done' }).click();
    const entries = unzipSync(await readFile(file));
    expect(Object.keys(entries).toSorted()).toEqual([
      'apiDefinition.swagger.json',
      'apiProperties.json',
      'connector-studio.json',
      'icon.png',
    ]);
    const texts = Object.values(entries).map((bytes) => Buffer.from(bytes).toString('latin1'));
    for (const text of texts) expect(text).not.toContain(wrongKey);
  });
});
