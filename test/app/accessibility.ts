// Asks axe about the window as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** Expects that axe finds nothing wrong; `state` names what is shown. */
export async function expectNoAxeViolations(page: Page, state: string): Promise<void> {
  // The other mode opens a page of its own, which Electron refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} (${node.failureSummary ?? ''})`),
  );
  expect(found, `axe on ${state}`).toEqual([]);
}
