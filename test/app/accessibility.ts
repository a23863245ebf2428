// Asks axe about the window as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** How the window may look. */
export const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** Expects that axe finds nothing wrong in any look; `state` names what is shown. */
export async function expectNoAxeViolations(page: Page, state: string): Promise<void> {
  const found: string[] = [];
  for (const { name, ...media } of looks) {
    await page.emulateMedia(media);
    // The other mode opens a page of its own, which Electron refuses. Tooltips stand outside of every landmark by
    // nature: they belong to what they describe. The marks that hand the focus on from menus and dialogs are no stops.
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .exclude('[role="tooltip"]')
      .exclude('[data-tabster-dummy]');
    // A look changes colours and nothing else that axe asks about.
    const { violations } = await (
      name === 'light' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    found.push(
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          (node) => `${name}: ${id}: ${help}: ${node.html.slice(0, 200)} (${node.failureSummary ?? ''})`,
        ),
      ),
    );
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(found, `axe on ${state}`).toEqual([]);
}
