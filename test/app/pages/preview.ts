// The card that makers see, beside the designer.
import type { Locator, Page } from '@playwright/test';

export class PreviewPage {
  constructor(private readonly page: Page) {}

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Maker preview' });
  }

  tab(name: 'Card' | 'Outputs' | 'Power Fx'): Locator {
    return this.panel.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
  }

  /** A field by its label. */
  field(label: string): Locator {
    return this.panel.getByLabel(new RegExp(`^${label}`, 'u'));
  }

  /** The choices of a field that is open. */
  get choices(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }
}
