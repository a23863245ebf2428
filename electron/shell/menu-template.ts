// The native menu. Its entries run the window's own commands, by their ids; the window listens to their keys itself,
// so the menu only shows them.
import type { MenuItemConstructorOptions } from 'electron';

/** What the menu depends on. `send` hands the id of a command to the window. */
export interface MenuOptions {
  readonly platform: string;
  readonly appName: string;
  /** Adds the tools of a developer. */
  readonly isDevelopment: boolean;
  send(command: string): void;
}

type Entry = readonly [command: string, label: string, keys?: string] | null;

const fileEntries: readonly Entry[] = [
  ['new-connector', 'New Connector…', 'CmdOrCtrl+N'],
  ['open-folder', 'Open Folder…', 'CmdOrCtrl+O'],
  ['import-file', 'Import OpenAPI File…', 'CmdOrCtrl+Shift+O'],
  ['open-sample', 'Open the Inventory Sample'],
  null,
  ['save', 'Save', 'CmdOrCtrl+S'],
  ['save-as', 'Save to Another Folder…', 'CmdOrCtrl+Shift+S'],
  ['export-zip', 'Export as Zip…', 'CmdOrCtrl+E'],
  null,
  ['close-connector', 'Close Connector', 'CmdOrCtrl+W'],
];
const undoEntries: readonly Entry[] = [
  ['undo', 'Undo', 'CmdOrCtrl+Z'],
  ['redo', 'Redo', 'CmdOrCtrl+Y'],
];
const viewEntries: readonly Entry[] = [
  ['palette', 'Command Palette…', 'CmdOrCtrl+K'],
  null,
  ['go-to-home', 'Home', 'CmdOrCtrl+1'],
  ['go-to-design', 'Design', 'CmdOrCtrl+2'],
  ['go-to-test', 'Test', 'CmdOrCtrl+3'],
  ['go-to-connections', 'Connections', 'CmdOrCtrl+4'],
  ['go-to-problems', 'Problems', 'CmdOrCtrl+5'],
  ['go-to-settings', 'Settings', 'CmdOrCtrl+6'],
  null,
  ['toggle-definition', 'Definition', 'CmdOrCtrl+Shift+D'],
  ['toggle-preview', 'Maker Preview', 'CmdOrCtrl+Shift+P'],
  ['toggle-problems', 'Problems Panel', 'CmdOrCtrl+Shift+M'],
  ['toggle-trace', 'Trace Panel', 'CmdOrCtrl+Shift+T'],
];

/** The ids that the menu sends; each is a command of the window. */
export const menuCommands: readonly string[] = [...fileEntries, ...undoEntries, ...viewEntries].flatMap(
  (entry) => (entry ? [entry[0]] : []),
);

/** Builds the template of the menu bar. */
export function buildMenuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const list = (entries: readonly Entry[]) => entries.map((entry) => buildItem(entry, options));
  const appMenu: MenuItemConstructorOptions = { label: options.appName, role: 'appMenu' };
  return [
    ...(isMac ? [appMenu] : []),
    { label: '&File', submenu: [...list(fileEntries), ...(isMac ? [] : [separator, quit])] },
    { label: '&Edit', submenu: [...list(undoEntries), separator, ...clipboardItems] },
    { label: '&View', submenu: [...list(viewEntries), separator, ...zoomItems, ...developerItems(options)] },
    { label: '&Window', role: 'windowMenu' },
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };
const quit: MenuItemConstructorOptions = { role: 'quit', label: 'Quit' };
const clipboardItems: readonly MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];
const zoomItems: readonly MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
];

function developerItems({ isDevelopment }: MenuOptions): readonly MenuItemConstructorOptions[] {
  return isDevelopment ? [separator, { role: 'reload', accelerator: '' }, { role: 'toggleDevTools' }] : [];
}

function buildItem(entry: Entry, options: MenuOptions): MenuItemConstructorOptions {
  if (!entry) return separator;
  const [command, label, keys] = entry;
  return {
    id: command,
    label,
    ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
    click: () => options.send(command),
  };
}
