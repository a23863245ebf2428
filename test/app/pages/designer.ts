// The designer of what is selected in the explorer.
import type { Locator, Page } from '@playwright/test';

export class DesignerPage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Designer' });
  }
}
