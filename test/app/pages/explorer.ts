// The list of what the connector has.
import type { Locator, Page } from '@playwright/test';

export class ExplorerPage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Explorer' });
  }

  get tree(): Locator {
    return this.region.getByRole('tree');
  }

  get filter(): Locator {
    return this.region.getByRole('textbox', { name: 'Filter operations' });
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }
}
