// When a window counts as usable: what a person would wait for before the first click.
import type { Page } from '@playwright/test';

const limitMs = 120_000;

/** The page that shows nothing but a heading. */
export async function waitForBlank(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Blank' }).waitFor();
}

/** Home, its buttons ready. */
export async function waitForHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New connector' }).first().waitFor();
}

/** The operations are listed, the first is chosen, and its inputs or outputs can be dragged. */
export async function waitForOperation(page: Page): Promise<void> {
  const rows = page.getByRole('tree', { name: 'Connector' }).getByRole('treeitem');
  await rows.first().waitFor({ timeout: limitMs });
  const operation = rows.and(page.locator(':not([aria-expanded])')).nth(1);
  await operation.click();
  await page
    .getByRole('region', { name: 'What the maker sees' })
    .getByRole('treeitem')
    .first()
    .waitFor({ timeout: limitMs });
}

/** Swagger Editor has listed the operations of its text. */
export async function waitForSwaggerEditor(page: Page): Promise<void> {
  await page.locator('.opblock').first().waitFor({ timeout: limitMs });
}
