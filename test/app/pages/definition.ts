// The text beside the designer.
import { type ElectronApplication, type Locator, type Page, expect } from '@playwright/test';

export class DefinitionPage {
  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Definition' });
  }

  tab(name: 'Definition' | 'Properties' | 'Script'): Locator {
    return this.panel.getByRole('tab', { name });
  }

  /** The text box of the editor, there once the editor has loaded. */
  get editor(): Locator {
    return this.panel.getByRole('textbox').first();
  }

  /** The lines that are in view now. */
  get lines(): Locator {
    return this.panel.locator('.view-lines');
  }

  /** The whole text, as Select all and Copy give it; the cursor goes back to where it was. */
  async read(): Promise<string> {
    await this.app.evaluate(({ clipboard }) => clipboard.writeText(''));
    let text = '';
    // A drop gives the focus to what was moved a frame later, and the keys with it.
    await expect(async () => {
      await this.editor.focus();
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.press('Control+C');
      text = await this.app.evaluate(({ clipboard }) => clipboard.readText());
      expect(text).not.toBe('');
    }).toPass();
    await this.page.keyboard.press('Control+U');
    return text;
  }

  /** Puts the cursor behind the first place where `text` stands. */
  async goBehind(text: string): Promise<void> {
    await this.find(text);
    await this.page.keyboard.press('ArrowRight');
  }

  /** Selects the first place where `text` stands. */
  async find(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const field = this.panel.getByRole('textbox', { name: 'Find' });
    await field.fill(text);
    await field.press('Enter');
    await field.press('Escape');
  }

  /** Pastes instead of typing, so that the editor adds no brackets of its own. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
    await this.editor.focus();
    await this.page.keyboard.press('Control+V');
  }
}
