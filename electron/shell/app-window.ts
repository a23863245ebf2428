// The one window: how it opens, what it may do, and when it closes. What is shown in it is the page's own matter.
import { BrowserWindow, type WebContents, nativeTheme, screen, session } from 'electron';
import type { Settings } from '../../shared/contract/app-calls';
import { type CloseGuard, createCloseGuard } from './close-guard';
import { guardContents, guardSession } from './guard';
import { pageOrigin, pageUrl } from './page-files';
import { servePage } from './page-protocol';
import type { AppPlaces } from './prepare-app';
import { placeWindow, smallestWindow } from './window-place';
import type { WindowState } from './window-state';

/** What the window needs. */
export interface WindowParts {
  readonly places: Pick<AppPlaces, 'pageRoot' | 'preload' | 'devUrl'>;
  readonly isDevelopment: boolean;
  readonly log: {
    info(text: string): void;
    warn(text: string): void;
    error(text: string, error?: unknown): void;
  };
  /** The person wants to close while work is unsaved. */
  onCloseRequested(): void;
  /** The page has gone, or begins anew: nobody waits for its calls any more. */
  onPageGone(): void;
  /** The window came to the front. */
  onFocus(): void;
  /** The page's process ended, or does not answer. */
  onCrash(reason: string): void;
  onHang(): void;
  /** The window closed, or its size and place changed. */
  keepState(state: WindowState): void;
}

/** The window. Before `open` and after closing there is none, and what is asked of it does nothing. */
export interface AppWindow {
  readonly guard: CloseGuard;
  /** Origins that the page may have. */
  readonly origins: readonly string[];
  /** Opens as it was kept; null for a first start. */
  open(state: WindowState | null): Promise<void>;
  current(): BrowserWindow | null;
  contents(): WebContents | null;
  setTheme(theme: Settings['theme']): void;
  /** Closes without asking. */
  close(): void;
  /** Loads the page anew. */
  reload(): void;
  /** Brings the window to the front. */
  show(): void;
}

// The grounds of the page's themes, so that the first frame has the colour of the second.
const grounds = { light: '#ffffff', dark: '#292929' } as const;

/** Builds the window's control; nothing opens yet. */
export function createAppWindow(parts: WindowParts): AppWindow {
  const guard = createCloseGuard();
  const address = parts.places.devUrl ?? pageUrl;
  let window: BrowserWindow | null = null;
  const current = () => (window && !window.isDestroyed() ? window : null);
  return {
    guard,
    origins: [parts.places.devUrl === null ? pageOrigin : new URL(parts.places.devUrl).origin],
    current,
    contents: () => current()?.webContents ?? null,
    open: async (state) => {
      nativeTheme.themeSource = state?.theme ?? 'system';
      protectSession(parts);
      window = build(parts, state);
      watchPage(window, parts, guard, address);
      watchWindow(window, parts, guard);
      await window
        .loadURL(address)
        .catch((error: unknown) => parts.log.error('The page cannot be loaded', error));
    },
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      const open = current();
      open?.setBackgroundColor(ground());
      if (open) keep(open, parts);
    },
    close: () => {
      guard.allow();
      current()?.close();
    },
    reload: () => void current()?.loadURL(address),
    show: () => {
      if (current()?.isMinimized()) current()?.restore();
      current()?.focus();
    },
  };
}

function protectSession({ places, log }: WindowParts): void {
  guardSession(session.defaultSession, (what) => log.warn(`Refused ${what}`));
  servePage(session.defaultSession, places.pageRoot, (url, error) => log.error(`No file for ${url}`, error));
}

function build(parts: WindowParts, state: WindowState | null): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      state,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: ground(),
    title: 'Connector Studio',
    webPreferences: {
      preload: parts.places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling dictionaries would come over the network.
      spellcheck: false,
      devTools: parts.isDevelopment,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  return window;
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

function watchPage(window: BrowserWindow, parts: WindowParts, guard: CloseGuard, address: string): void {
  const contents = window.webContents;
  const isOwnPage = (url: string) => isSamePage(url, address, parts.places.devUrl !== null);
  guardContents(contents, isOwnPage, (what) => parts.log.warn(`Refused ${what}`));
  contents.on('did-start-navigation', (event) => {
    if (!event.isMainFrame || event.isSameDocument) return;
    guard.reset();
    parts.onPageGone();
  });
  contents.on('preload-error', (_event, file, error) =>
    parts.log.error(`The preload script ${file} failed`, error),
  );
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) parts.log.error(`The page cannot be loaded: ${description} (${code})`);
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    guard.reset();
    parts.onPageGone();
    if (reason === 'clean-exit') return;
    parts.log.error(`The page's process ended: ${reason} (${exitCode})`);
    parts.onCrash(reason);
  });
}

/** A page may load itself anew; the development server may add what it needs to the address. */
function isSamePage(url: string, address: string, isDevelopment: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const [wanted, own] = [new URL(url), new URL(address)];
  if (isDevelopment) return wanted.origin === own.origin;
  wanted.hash = '';
  return wanted.href === own.href;
}

function watchWindow(window: BrowserWindow, parts: WindowParts, guard: CloseGuard): void {
  let timer: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(window, parts), 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('focus', () => parts.onFocus());
  window.on('unresponsive', () => parts.onHang());
  window.on('close', (event) => {
    if (!guard.mayClose()) {
      event.preventDefault();
      parts.onCloseRequested();
      return;
    }
    clearTimeout(timer);
    keep(window, parts);
  });
}

function keep(window: BrowserWindow, parts: WindowParts): void {
  if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
  const theme = nativeTheme.themeSource;
  parts.keepState({ bounds: window.getNormalBounds(), maximized: window.isMaximized(), theme });
}
