// Nothing is lost: a killed app, other programs in the folder, and both at once.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { killApp } from '../../../scripts/faults/kill-app';
import type { Studio } from '../pages/studio';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { expectNoAxeViolations } from '../accessibility';
import { expect, test } from '../journey';

const definitionName = 'apiDefinition.swagger.json';

async function rename(studio: Studio, title: string): Promise<void> {
  await expect(studio.explorer.tree).toBeVisible();
  await studio.run('Go to General');
  await studio.page.getByLabel('Title').fill(title);
  await expect(studio.bar).toContainText('Unsaved changes');
}

/** Waits until the work is in the journal: a kill at any later moment finds it there. */
async function waitForJournal(folder: string, words: string): Promise<void> {
  const file = path.join(folder, 'user-data', 'journal');
  await expect
    .poll(async () => {
      const ids = await readdir(file).catch(() => []);
      const steps = ids.map((id) => readFile(path.join(file, id, 'steps.jsonl'), 'utf8').catch(() => ''));
      return (await Promise.all(steps)).join('');
    })
    .toContain(words);
}

test('unsaved work is there again after a kill, with undo, and can be let go', async ({ folder, start }) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  await rename(await start({ args: [home] }), 'Never saved');
  await waitForJournal(folder, 'Never saved');

  const again = await start();
  const list = again.page.getByRole('region', { name: 'Unsaved work' });
  await expect(list).toContainText('Never saved');
  await expectNoAxeViolations(again.page, 'Home with unsaved work');
  await list.getByRole('button', { name: 'Restore Never saved' }).click();
  await expect(again.bar).toContainText('Never saved');
  await expect(again.notice('Your unsaved work of last time is here.')).toBeVisible();
  await again.page.keyboard.press('Control+Z');
  await expect(again.bar).not.toContainText('Never saved');
  await again.page.keyboard.press('Control+Shift+Z');
  await expect(again.bar).toContainText('Never saved');
  await waitForJournal(folder, '"kind":"redo"');

  const third = await start({ args: [home] });
  await expect(third.bar).toContainText('Never saved');
  await third.page.getByRole('button', { name: 'Discard it' }).click();
  await expect(third.bar).not.toContainText('Never saved');
  await expect(third.bar).toContainText('Saved');
  expect(await readFile(path.join(home, definitionName), 'utf8')).not.toContain('Never saved');
});

test('undo goes on after a restart behind a save', async ({ folder, start }) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const studio = await start({ args: [home] });
  await rename(studio, 'Renamed');
  await studio.page.keyboard.press('Control+S');
  await expect(studio.bar).toContainText('Saved');
  await waitForJournal(folder, '"kind":"saved"');

  const again = await start({ args: [home] });
  await expect(again.bar).toContainText('Renamed');
  await expect(again.bar).toContainText('Saved');
  await again.page.keyboard.press('Control+Z');
  await expect(again.bar).not.toContainText('Renamed');
  await expect(again.bar).toContainText('Unsaved changes');
});

test('changes of other programs are merged, and asked about where both changed the same', async ({
  folder,
  start,
}) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const file = path.join(home, definitionName);
  const change = async (from: string, to: string) =>
    writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  const studio = await start({ args: [home] });
  const { bar, page } = studio;
  await expect(bar).toContainText('Items');

  await change('"Items"', '"Items from disk"');
  await expect(bar).toContainText('Items from disk');
  await expect(bar).toContainText('Saved');

  await rename(studio, 'Mine');
  const dialog = page.getByRole('alertdialog', { name: 'The files were changed by another program' });
  await change('Items of a test.', 'Described on disk.');
  await expect(dialog).toContainText(definitionName);
  await expectNoAxeViolations(page, 'the merge dialog without conflicts');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.keyboard.press('Control+S');
  await expect(bar).toContainText('Saved');
  const merged = await readFile(file, 'utf8');
  expect(merged).toContain('Described on disk.');
  expect(merged).toContain('"Mine"');

  await rename(studio, 'Mine again');
  await change('"Mine"', '"Theirs"');
  await expect(dialog.getByRole('radiogroup', { name: /info › title/u })).toBeVisible();
  await expectNoAxeViolations(page, 'the merge dialog with a conflict');
  await dialog.getByRole('radio', { name: /^On disk/u }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(bar).toContainText('Theirs');
  await expect(bar).toContainText('Saved');
});

test('a file that was deleted is written again by a save', async ({ folder, start }) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const studio = await start({ args: [home] });
  await expect(studio.bar).toContainText('Saved');
  await rm(path.join(home, 'apiProperties.json'));
  await expect(studio.bar).toContainText('Missing on disk');
  await studio.page.keyboard.press('Control+S');
  await expect(studio.bar).toContainText('Saved');
  expect(await readFile(path.join(home, 'apiProperties.json'), 'utf8')).toContain('iconBrandColor');
});

test('at most a second of typing is missing, whenever the app is killed', async ({ folder }) => {
  test.setTimeout(300_000);
  const round = {
    name: 'whole app',
    userData: path.join(folder, 'user-data'),
    folder: path.join(folder, 'connector'),
    kills: 5,
  };
  expect(await killApp(round)).toMatchObject({ kills: 5, mixed: 0, unreadable: 0, lost: 0 });
});
