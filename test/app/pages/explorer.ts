// The list of what the connector has.
import type { Locator, Page } from '@playwright/test';

export class ExplorerPage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Explorer' });
  }

  get tree(): Locator {
    return this.region.getByRole('tree', { name: 'Connector' });
  }

  get filter(): Locator {
    return this.region.getByRole('searchbox', { name: 'Filter operations' });
  }

  /** A row by its whole name; only rows in view exist. */
  row(name: string): Locator {
    return this.tree.getByRole('treeitem', { name, exact: true });
  }
}
