// The window as a person knows it: command bar, rooms, notices, and the pages of each room.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { ConnectionsPage } from './connections';
import { DefinitionPage } from './definition';
import { DesignerPage } from './designer';
import { ExplorerPage } from './explorer';
import { TestPage } from './test';

export type Room = 'Home' | 'Design' | 'Test' | 'Connections' | 'Problems' | 'Settings';

export class Studio {
  readonly explorer: ExplorerPage;
  readonly designer: DesignerPage;
  readonly definition: DefinitionPage;
  readonly test: TestPage;
  readonly connections: ConnectionsPage;

  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {
    this.explorer = new ExplorerPage(page);
    this.designer = new DesignerPage(page);
    this.definition = new DefinitionPage(app, page);
    this.test = new TestPage(page);
    this.connections = new ConnectionsPage(page);
  }

  /** The bar at the top: name, save state, undo, connection, Test, Export. */
  get bar(): Locator {
    return this.page.getByRole('banner');
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** A notice under the bar that has these words. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('group').filter({ hasText: words });
  }

  async goTo(room: Room): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('button', { name: new RegExp(`^${room}`, 'u') })
      .click();
  }

  /** Runs a command by its name, as the palette finds it. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.getByRole('combobox', { name: 'Search commands and operations' }).fill(command);
    await this.page.getByRole('option', { name: command }).first().click();
  }

  /** One of the large buttons of Home. */
  start(label: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${label}`, 'u') });
  }

  /** Opens the sample and waits until its first operation stands in the designer. */
  async openSample(): Promise<void> {
    await this.start('Open the inventory sample').click();
    await this.explorer.tree.waitFor();
  }

  /** Resizes the content of the window, in pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await this.page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
      width,
      height,
    });
  }
}
