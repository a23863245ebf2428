// The states of the designer around a drag: what is pasted, what is asked, what is refused; axe in each, and the focus.
import { expectNoAxeViolations } from '../accessibility';
import { expect } from '@playwright/test';
import { buildDragFiles } from '../drag-connector';
import { shareStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const card = 'What the maker sees';
const sources = 'Sources';

test.describe.configure({ timeout: 240_000 });

test('a recorded call is read, its secret masked, its parts searched', async ({ shared }) => {
  const { designer, dialog, explorer, page } = shared.studio;
  await explorer.row('Set stock').click();
  await expect(designer.title).toHaveText('Set stock');
  await designer.region.getByRole('button', { name: 'Paste a sample' }).click();
  await dialog
    .getByRole('textbox')
    .fill(
      `curl -X POST 'https://api.example.com/v1/shops/main/stock/A-1?area=north' -H 'Authorization: Bearer 8f14e45fceea167a' -d '{"onHand":5}'`,
    );
  await expect(dialog).toContainText('A recorded call: POST /v1/shops/main/stock/A-1.');
  await expect(dialog.getByRole('checkbox', { name: 'Mask what looks like a secret' })).toBeChecked();
  await expectNoAxeViolations(page, 'Paste a sample');
  await dialog.getByRole('button', { name: 'Add sample' }).click();
  await expect(designer.row(sources, 'Samples')).toBeFocused();
  const saved = await shared.save();
  expect(saved['connector-studio.json']).toContain('"value": "***"');
  expect(saved['connector-studio.json']).not.toContain('8f14e45f');

  await designer.region.getByRole('button', { name: 'Search Sources' }).click();
  await page.getByRole('searchbox', { name: 'Search in Sources' }).fill('onhand');
  await expect(designer.row(sources, 'onHand')).toBeVisible();
  await expect(designer.row(sources, 'Operations')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(designer.row(sources, 'Operations')).toBeVisible();
  await shared.undo();
});

test('a sample with a secret is held until it is masked', async ({ shared }) => {
  const { designer, dialog, explorer } = shared.studio;
  await explorer.row('Pick stock').click();
  await expect(designer.title).toHaveText('Pick stock');
  await designer.region.getByRole('button', { name: 'Paste a sample' }).click();
  await dialog.getByRole('textbox').fill('{"user":"ada","password":"hunter2"}');
  await dialog.getByRole('checkbox', { name: 'Mask what looks like a secret' }).uncheck();
  await dialog.getByRole('button', { name: 'Add sample' }).click();
  await expect(designer.row(sources, 'Sample')).toBeVisible();
  expect((await shared.save())['connector-studio.json']).toBe(shared.before['connector-studio.json']);
  await designer.choose(designer.row(sources, 'Sample'), 'Mask what looks like a secret');
  expect((await shared.save())['connector-studio.json']).toContain('"password": "***"');
  await shared.undo();
});

test('a drag by keyboard, a binding and what a drop asks', async ({ shared }) => {
  const { designer, dialog, explorer, page } = shared.studio;
  await explorer.row('Pick stock').click();
  await expect(designer.row(card, 'Operation')).toBeVisible();
  await designer.open(designer.row(sources, 'Connection'));
  await designer.row(card, 'Area').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('output').filter({ hasText: 'Picked up Area.' })).toBeAttached();
  await expectNoAxeViolations(page, 'A drag by keyboard over a binding');
  await page.keyboard.press('Escape');
  await expect(designer.row(card, 'Area')).toBeFocused();

  await designer.drag(designer.row(sources, 'tenant'), designer.row(call, 'Headers'));
  await expect(dialog).toContainText('Send tenant as a header');
  await expectNoAxeViolations(page, 'How a parameter of the connection is sent');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(designer.row(sources, 'tenant')).toBeFocused();

  await designer.hold(designer.row(sources, 'tenant'), designer.row(card, 'Optional inputs'));
  await expect(designer.region).toContainText('A parameter of the connection goes onto the headers');
  await page.mouse.up();
  await expect(dialog).toBeHidden();
});

test('an action becomes a trigger by the form, and an action again', async ({ shared }) => {
  const { designer, dialog, explorer, page } = shared.studio;
  await explorer.row('Add hook').click();
  await expect(designer.title).toHaveText('Add hook');
  await page.getByRole('tab', { name: 'Details' }).click();
  await designer.region.getByRole('button', { name: 'Make it a trigger…' }).click();
  await expect(dialog.getByRole('combobox', { name: 'It is taken away by' })).toHaveValue(
    'delete /hooks/{id}',
  );
  await expectNoAxeViolations(page, 'The form of a trigger');
  await dialog.getByRole('button', { name: 'Make it a trigger' }).click();
  await expect(designer.region).toContainText('It is a webhook');
  await designer.region.getByRole('button', { name: 'Make it an action' }).click();
  await expect(designer.region.getByRole('button', { name: 'Make it a trigger…' })).toBeVisible();
  await page.getByRole('tab', { name: 'Map' }).click();
});
