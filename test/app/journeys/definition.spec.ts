// The definition as text beside the designer: each follows the other, and undo goes through both.
import path from 'node:path';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { expect, test } from '../journey';
import type { Studio } from '../pages/studio';

async function openItems(start: (options: { args: string[] }) => Promise<Studio>, folder: string) {
  const studio = await start({ args: [await writeConnector(path.join(folder, 'items'), buildDefinition())] });
  await expect(studio.bar).toContainText('Items');
  await studio.run('Go to General');
  await expect(studio.definition.lines).toContainText('"title": "Items"');
  return studio;
}

test('typing in the text changes the designer, and the form changes the text', async ({ folder, start }) => {
  const { bar, definition, page } = await openItems(start, folder);
  const title = page.getByLabel('Title');
  await definition.goBehind('"title": "Items');
  await page.keyboard.type(' of Contoso');
  await expect(title).toHaveValue('Items of Contoso');
  await expect(bar).toContainText('Items of Contoso');
  await expect(bar).toContainText('Unsaved changes');

  await page.getByLabel('Version').fill('2.5');
  await expect(definition.lines).toContainText('"version": "2.5"');

  // One step each: the version by its field, the typing in one go.
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(definition.lines).toContainText('"version": "1.0"');
  await expect(title).toHaveValue('Items of Contoso');
  await definition.editor.focus();
  await page.keyboard.press('Control+Z');
  await expect(title).toHaveValue('Items');
  await expect(bar).toContainText('Saved');
  await page.keyboard.press('Control+Y');
  await expect(title).toHaveValue('Items of Contoso');
  await bar.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByLabel('Version')).toHaveValue('2.5');
  await expect(bar.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true');
});

test('every space that is typed arrives', async ({ folder, start }) => {
  const { definition, page } = await openItems(start, folder);
  await definition.goBehind('"description": "Items of a test');
  await page.keyboard.type(' and  more,  with   spaces  between');
  await expect(page.getByLabel('Description')).toHaveValue(
    'Items of a test and  more,  with   spaces  between.',
  );
  expect(await definition.read()).toContain(
    '"description": "Items of a test and  more,  with   spaces  between."',
  );
});

test('text that does not parse is a draft: the designer waits, and nothing is lost', async ({
  folder,
  start,
}) => {
  const { bar, definition, page } = await openItems(start, folder);
  const draft = page.getByText('Definition not taken over yet');
  await definition.goBehind('"title": "Items"');
  await page.keyboard.type('oops');
  await expect(draft).toBeVisible();
  await expect(bar).toContainText('Text has an error');
  await expect(page.getByLabel('Title')).toHaveValue('Items');

  await page.keyboard.press('Control+S');
  await expect(page.getByText('cannot be saved yet').first()).toBeVisible();

  for (let count = 0; count < 'oops'.length; count += 1) await page.keyboard.press('Backspace');
  await expect(draft).toBeHidden();
  await expect(bar).toContainText('Saved');

  await page.keyboard.type('again');
  await expect(draft).toBeVisible();
  await definition.panel.getByRole('button', { name: 'Discard the text' }).click();
  await expect(draft).toBeHidden();
  await expect(definition.lines).toContainText('"title": "Items",');
  await expect(bar).toContainText('Saved');
});

test('what is selected in one is shown in the other', async ({ folder, start }) => {
  const { definition, explorer, page } = await openItems(start, folder);
  await explorer.row('List items').click();
  await expect(definition.lines).toContainText('"operationId": "ListItems"');
  await definition.goBehind('"title": "Items');
  await expect(explorer.row('General')).toHaveAttribute('aria-selected', 'true');
  await definition.goBehind('"operationId": "ListItems');
  await expect(explorer.row('List items')).toHaveAttribute('aria-selected', 'true');
  await definition.tab('Properties').click();
  await expect(definition.lines).toContainText('"iconBrandColor"');
  await page.keyboard.press('Control+Shift+D');
  await expect(definition.panel).toBeHidden();
});
