// Saved connections: the form that makes one, and the choice in the command bar.
import type { Locator, Page } from '@playwright/test';

export class ConnectionsPage {
  constructor(private readonly page: Page) {}

  /** The choice in the command bar; its name says which connection is used and how it is doing. */
  get picker(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Connection:/u });
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /^(?:Add connection|Change )/u });
  }

  /** Opens the form for a new connection from the command bar. */
  async add(): Promise<void> {
    await this.picker.click();
    await this.page.getByRole('menuitem', { name: 'Add connection…' }).click();
  }

  /** Fills the form in, by the labels of its fields, and saves. */
  async save(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.form.getByLabel(new RegExp(`^${label}`, 'u')).fill(value);
    }
    await this.form.getByRole('button', { name: 'Save' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** Opens the form of the connection that is used. */
  async change(name: string): Promise<void> {
    await this.picker.click();
    await this.page.getByRole('menuitem', { name: 'Manage connections' }).click();
    await this.page.getByRole('button', { name: `Change ${name}` }).click();
  }

  /** The wait for the browser, or the reason why a sign-in did not work. */
  get signIn(): Locator {
    return this.page
      .getByRole('alertdialog', { name: /^Sign in/u })
      .or(this.page.getByRole('dialog', { name: /is not signed in$/u }));
  }

  /** A line of the list of saved connections. */
  row(name: string): Locator {
    return this.page.getByRole('list', { name: 'Saved connections' }).getByRole('listitem', { name });
  }

  /** Chooses an entry of the menu of a saved connection. */
  async choose(name: string, entry: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: `More for ${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }
}
