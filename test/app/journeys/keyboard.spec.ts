// The whole way without a pointer: nothing here clicks, and the focus is never lost.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerSaveDialog } from '../dialogs';
import { expect, test } from '../journey';
import type { Studio } from '../pages/studio';

/** Presses Tab, at most sixty times, until the focus is on what has this name. */
async function tabTo({ page }: Studio, name: RegExp): Promise<void> {
  await waitForRooms(page);
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await readFocus(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}; it ends at ${await readFocus(page)}.`);
}

/** Goes down in a tree, at most twenty rows, to the first row of this name. */
async function goDownTo({ page }: Studio, name: RegExp): Promise<void> {
  for (let rows = 0; rows < 20 && !name.test(await readFocus(page)); rows += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await readFocus(page)).toMatch(name);
}

/** What is fetched when it is first shown has to be there before Tab can reach it. */
async function waitForRooms(page: Studio['page']): Promise<void> {
  await expect(page.getByText(/^Loading /u).filter({ visible: true })).toHaveCount(0);
}

function readFocus(page: Studio['page']): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'nothing';
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
  });
}

test('open, drag, test and export by keyboard alone', async ({ folder, studio }) => {
  const { bar, connections, designer, explorer, page, test: panel } = studio;
  const { keyboard } = page;
  await tabTo(studio, /^Open the inventory sample/u);
  await keyboard.press('Enter');
  await expect(explorer.tree).toBeVisible();
  expect(await readFocus(page)).not.toBe('nothing');

  await test.step('choose an operation', async () => {
    await keyboard.press('Control+F');
    await keyboard.type('suppliers');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(designer.title).toHaveText('List suppliers');
  });

  await test.step('move a parameter with Space and the arrow keys, and take it back', async () => {
    await tabTo(studio, /^Required inputs/u);
    await tabTo(studio, /^Host/u);
    await goDownTo(studio, /, (?:string|int32)/u);
    const name = await readFocus(page);
    await keyboard.press('Space');
    await expect(page.locator('output').filter({ hasText: 'Picked up' })).toBeAttached();
    await keyboard.press('Escape');
    expect(await readFocus(page)).toBe(name);
    await designer.dragByKeyboard(page.locator(':focus'), 'headers');
    await expect(bar).toContainText('Unsaved changes');
    await expect.poll(() => readFocus(page)).toBe(name);
    await keyboard.press('Control+Z');
    await expect(bar.getByText('Saved', { exact: true })).toBeVisible();
    expect(await readFocus(page)).not.toBe('nothing');
  });

  await test.step('the same by the menu of the row', async () => {
    await tabTo(studio, /^Host|, string|, int32/u);
    await keyboard.press('Home');
    await goDownTo(studio, /, (?:string|int32)/u);
    await keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    expect(await readFocus(page)).not.toBe('nothing');
  });

  await test.step('add a connection through the palette', async () => {
    await keyboard.press('Control+4');
    await expect(page.getByRole('button', { name: /^Add connection/u })).toBeVisible();
    await tabTo(studio, /^Add connection/u);
    await keyboard.press('Enter');
    await expect(connections.form).toBeVisible();
    await tabTo(studio, /^Name|^$/u);
    await connections.form.getByLabel(/^Key/u).focus();
    await keyboard.type('vanarsdel-demo');
    await keyboard.press('Enter');
    await expect(connections.form).toBeHidden();
    expect(await readFocus(page)).not.toBe('nothing');
  });

  await test.step('send the call', async () => {
    await keyboard.press('F5');
    await expect(panel.inputs).toBeVisible();
    await keyboard.press('Control+Enter');
    await expect(panel.outcome).toContainText('200');
    await tabTo(studio, /^Outputs/u);
    await keyboard.press('ArrowRight');
    await expect(panel.view('Body')).toBeFocused();
  });

  await test.step('export', async () => {
    const file = path.join(folder, 'inventory.zip');
    await answerSaveDialog(studio.app, file);
    await keyboard.press('Control+E');
    await expect(studio.dialog).toBeVisible();
    await tabTo(studio, /^Choose where to save/u);
    await keyboard.press('Enter');
    await tabTo(studio, /^Done/u);
    await keyboard.press('Enter');
    await expect(studio.dialog).toBeHidden();
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
    expect(await readFocus(page)).not.toBe('nothing');
  });

  await test.step('F6 goes from pane to pane and comes back', async () => {
    await keyboard.press('Control+2');
    const seen = new Set<string>();
    for (let presses = 0; presses < 8; presses += 1) {
      await keyboard.press('F6');
      seen.add(
        await page.evaluate(
          () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'nothing',
        ),
      );
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['Command bar', 'Rooms', 'Explorer', 'Designer', 'Definition']),
    );
    expect(seen).not.toContain('nothing');
  });
});
