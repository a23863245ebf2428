// Starts the real app for a journey: its own user data, system dialogs that are answered, and an eye on the console.
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';

const rootDir = path.resolve(__dirname, '..', '..');

/** How long a page may take until a thing can be used. */
const actionTimeoutMs = 15_000;

/** What a start may set. `userData` is the folder that the app keeps its own files in. */
export interface LaunchOptions {
  readonly userData: string;
  /** True for the packaged app in dist/test-build instead of the build in out/. */
  readonly isPackaged?: boolean;
  /** More arguments, for example a folder to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A running app. */
export interface RunningStudio {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page logged as an error, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Ends the app at once, unsaved work or not. */
  close(): Promise<void>;
}

/** Starts the app and waits for its window to show something. `npm run journeys` sets what this reads. */
export async function launchStudio({
  userData,
  isPackaged,
  args,
  env,
}: LaunchOptions): Promise<RunningStudio> {
  const switches = (process.env.STUDIO_ELECTRON_SWITCHES ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath: isPackaged ? findPackagedProgram() : process.env.STUDIO_ELECTRON,
    args: [...switches, ...(isPackaged ? [] : [rootDir]), ...(args ?? [])],
    env: { ...readEnvironment(), ...env, STUDIO_USER_DATA: userData },
  });
  const child = app.process();
  const page = await app.firstWindow();
  page.setDefaultTimeout(actionTimeoutMs);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.getByRole('main').waitFor();
  return { app, page, complaints, close: () => endProgram(child) };
}

async function endProgram(child: ReturnType<ElectronApplication['process']>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGKILL');
  await ended;
}

/** The program that `npm run dist -- --test-build` leaves on this platform. */
function findPackagedProgram(): string {
  const folder = path.join(rootDir, 'dist', 'test-build');
  const places = [
    'linux-unpacked/connector-studio',
    'linux-arm64-unpacked/connector-studio',
    'win-unpacked/Connector Studio.exe',
    'mac/Connector Studio.app/Contents/MacOS/Connector Studio',
    'mac-arm64/Connector Studio.app/Contents/MacOS/Connector Studio',
  ].map((place) => path.join(folder, place));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('There is no packaged app: run "npm run dist -- --test-build" first.');
  return found;
}

function readEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
