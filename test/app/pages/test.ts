// The test of an operation: its inputs, Send, and the views of what came back.
import type { Locator, Page } from '@playwright/test';

export class TestPage {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Test of the operation' });
  }

  get inputs(): Locator {
    return this.region.getByRole('form', { name: 'Inputs' });
  }

  get sendButton(): Locator {
    return this.inputs.getByRole('button', { name: 'Send', exact: true });
  }

  get cancelButton(): Locator {
    return this.inputs.getByRole('button', { name: 'Cancel' });
  }

  get reply(): Locator {
    return this.region.getByRole('region', { name: 'Reply' });
  }

  /** One line: status, time, size. */
  get outcome(): Locator {
    return this.reply.getByLabel('Outcome of the call');
  }

  get outputs(): Locator {
    return this.reply.getByRole('tree', { name: 'Outputs' });
  }

  get steps(): Locator {
    return this.reply.getByRole('region', { name: 'Steps of the call' }).getByRole('button');
  }

  view(name: 'Outputs' | 'Body' | 'Headers' | 'Trace'): Locator {
    return this.reply.getByRole('tab', { name });
  }
}
