// Home and its ways to a connector: new, folder, recent; saving; and leaving with unsaved work.
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { answerOpenDialog } from '../dialogs';
import { expect, test } from '../journey';

test('a new connector is made, saved, and found again under Recent', async ({ folder, start }) => {
  const home = path.join(folder, 'orders');
  const studio = await start();
  const { app, bar, dialog } = studio;
  await studio.start('New connector').click();
  await expect(dialog.getByRole('button', { name: 'Create' })).toBeDisabled();
  await dialog.getByLabel('Title').fill('Orders of Contoso');
  await dialog.getByLabel('Host').fill('https://not a host');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByLabel('Host')).toHaveAccessibleDescription(/host/iu);
  await dialog.getByLabel('Host').fill('api.contoso.com');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(bar).toContainText('Orders of Contoso');
  await expect(bar).toContainText('Not saved yet');

  await answerOpenDialog(app, home);
  await studio.page.keyboard.press('Control+S');
  await expect(bar).toContainText('Saved');
  expect((await readdir(home)).toSorted()).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);
  const definition = await readFile(path.join(home, 'apiDefinition.swagger.json'), 'utf8');
  expect(JSON.parse(definition)).toMatchObject({
    swagger: '2.0',
    info: { title: 'Orders of Contoso' },
    host: 'api.contoso.com',
  });

  const again = await start();
  const recent = again.page.getByRole('region', { name: 'Recent' });
  await recent.getByRole('button', { name: /^Orders of Contoso/u }).click();
  await expect(again.bar).toContainText('Orders of Contoso');

  await rename(home, path.join(folder, 'elsewhere'));
  const third = await start();
  const gone = third.page.getByRole('region', { name: 'Recent' });
  await expect(gone.getByRole('button', { name: /^Orders of Contoso/u })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(gone).toContainText('Not found on disk');
  await gone.getByRole('button', { name: 'Remove Orders of Contoso from the list' }).click();
  await expect(gone).toContainText('Nothing here yet');
});

test('a folder given at start is opened, and saving it unchanged leaves every byte', async ({
  folder,
  start,
}) => {
  // Four spaces, Windows line ends, a byte order mark, keys in an odd order, a key that nobody knows.
  const home = await writeConnector(
    path.join(folder, 'odd'),
    { 'x-of-ours': [1, 2], ...buildDefinition() },
    4,
  );
  const file = path.join(home, 'apiDefinition.swagger.json');
  const odd = `\uFEFF${(await readFile(file, 'utf8')).replaceAll('\n', '\r\n')}`;
  await writeFile(file, odd);
  const studio = await start({ args: [home] });
  await expect(studio.bar).toContainText('Saved');
  await studio.page.keyboard.press('Control+S');
  await expect(studio.bar).toContainText('Saved');
  expect(await readFile(file, 'utf8')).toBe(odd);
  expect((await readdir(home)).toSorted()).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);
});

test('leaving with unsaved work asks: stay, save, discard', async ({ folder, start }) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const file = path.join(home, 'apiDefinition.swagger.json');
  const studio = await start({ args: [home] });
  const { app, bar, page } = studio;
  await expect(bar).toContainText('Items');
  const title = async (text: string) => {
    await studio.run('Go to General');
    await page.getByLabel('Title').fill(text);
    await expect(bar).toContainText('Unsaved changes');
  };
  await title('Items, renamed');
  const ask = page.getByRole('alertdialog', { name: 'Save the changes to Items, renamed?' });

  // The window's own close button, in the system's frame around the page.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ask.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toContainText('Items, renamed');

  await page.keyboard.press('Control+W');
  await ask.getByRole('button', { name: 'Save' }).click();
  await expect(studio.start('New connector')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('"title": "Items, renamed"');

  await page
    .getByRole('region', { name: 'Recent' })
    .getByRole('button', { name: /^Items, renamed/u })
    .click();
  await title('Never kept');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const ended = app.waitForEvent('close');
  // The click ends the app, and with it the answer that Playwright waits for.
  const clicked = page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
  await Promise.all([ended, clicked.catch((error: Error) => expect(error.message).toContain('closed'))]);
  expect(await readFile(file, 'utf8')).toContain('"title": "Items, renamed"');
});
