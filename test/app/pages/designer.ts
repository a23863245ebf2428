// The designer of an operation: three columns of rows, and the ways to move a row.
import { expect, type Locator, type Page } from '@playwright/test';

export type Column = 'Sources' | 'What the maker sees' | 'The HTTP call';

/** Which part of a row. */
export type Where = 'before' | 'on' | 'after';

export class DesignerPage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Designer' });
  }

  get title(): Locator {
    return this.region.getByRole('heading', { level: 1 });
  }

  /** What a drop would do now, or why it cannot be. */
  get hint(): Locator {
    return this.region.getByRole('status').or(this.region.getByRole('note'));
  }

  column(name: Column): Locator {
    return this.region.getByRole('region', { name });
  }

  /** A row by the name that it begins with: `sku` finds `sku, string, required`. */
  row(column: Column, name: string): Locator {
    const start = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    return this.column(column).getByRole('treeitem', { name: new RegExp(`^${start}(?:,|$)`, 'u') });
  }

  /** Drags a row by pointer onto another one, in steps as a hand would. */
  async drag(from: Locator, to: Locator, where: Where = 'on'): Promise<void> {
    await this.hold(from, to, where);
    await this.page.mouse.up();
  }

  /** Begins a drag and keeps the button down over `to`. */
  async hold(from: Locator, to: Locator, where: Where = 'on'): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    await from.hover();
    await this.page.mouse.down();
    const box = await to.boundingBox();
    if (!box) throw new Error('There is nothing to drop on.');
    const x = box.x + box.width / 3;
    const y = box.y + box.height * { before: 0.2, on: 0.5, after: 0.8 }[where];
    await this.page.mouse.move(x, y, { steps: 8 });
    await this.page.mouse.move(x + 1, y, { steps: 2 });
  }

  /** Drags by keyboard: Space, arrow keys until the place is said, Enter. */
  async dragByKeyboard(from: Locator, place: string): Promise<void> {
    await from.focus();
    await this.page.keyboard.press('Space');
    const said = this.page.locator('output').filter({ hasText: `: ${place}.` });
    for (let tries = 0; tries < 60 && (await said.count()) === 0; tries += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /** Opens a row, where it is closed. */
  async open(row: Locator): Promise<void> {
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.focus();
    await this.page.keyboard.press('ArrowRight');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
  }

  /** Opens the menu of a row and chooses a line of it. */
  async choose(row: Locator, line: string): Promise<void> {
    await row.click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: line, exact: true }).click();
  }

  /** Adds a sample to the sources: JSON, or any text that is one. */
  async pasteSample(sample: unknown): Promise<void> {
    await this.region.getByRole('button', { name: 'Paste a sample' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste a sample' });
    await dialog.getByRole('textbox').fill(typeof sample === 'string' ? sample : JSON.stringify(sample));
    await dialog.getByRole('button', { name: 'Add sample' }).click();
  }
}
