// The log of the app: plain lines in a small rotating file, for a person who looks into a fault. It never holds
// secrets, texts of connectors, or anything that a web API answered.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { maskSecrets } from './mask-secrets';

/** Where the rooms write what a person may want to know later. None of these throws. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  /** `error` adds its name, message and stack. */
  error(text: string, error?: unknown): void;
}

/** `folder` is made with the first line; `now` answers the time; `onFault` hears when a line cannot be written. */
export interface LogOptions {
  readonly folder: string;
  readonly now: () => Date;
  readonly sizeBytesMax?: number;
  readonly onFault?: (error: unknown) => void;
}

/** The name of the file that is written now. */
export const logFileName = 'connector-studio.log';
const olderFileName = 'connector-studio.old.log';
const longestLine = 8000;

/**
 * Builds the log. A file that has reached its size (1 MB by default) becomes the older one, and a new one begins. A
 * line that cannot be written is dropped: the app works on without its log.
 */
export function createLog({ folder, now, sizeBytesMax = 1_000_000, onFault }: LogOptions): Log {
  const file = path.join(folder, logFileName);
  let size: number | null = null;
  const write = (level: string, text: string) => {
    const line = `${now().toISOString()} ${level} ${maskSecrets(text).slice(0, longestLine)}\n`;
    try {
      size ??= prepare(folder, file);
      if (size > sizeBytesMax) {
        renameSync(file, path.join(folder, olderFileName));
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      size += line.length;
    } catch (error) {
      onFault?.(error);
    }
  };
  return {
    info: (text) => write('info', text),
    warn: (text) => write('warn', text),
    error: (text, error) => write('error', error === undefined ? text : `${text}: ${describeError(error)}`),
  };
}

function prepare(folder: string, file: string): number {
  mkdirSync(folder, { recursive: true });
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The stack where there is one (it begins with name and message), followed by the causes. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'not an error object';
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\ncaused by ${describeError(error.cause)}` : own;
}
