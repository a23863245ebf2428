// Puts the hooks together with what main has: the listener, and the file in which registrations are remembered.
import { buildHookListener } from './hook-listener';
import { type HookServices, type Hooks, buildHooks, storedHooksSchema } from './hooks';

/** What main hands over. */
export interface HookParts extends Pick<HookServices, 'invoke' | 'notify' | 'now' | 'createId'> {
  readonly log: { error(text: string, error?: unknown): void };
  /** Opens a small file of the app's own by its name. */
  keep<T>(
    name: string,
    schema: { parse(value: unknown): T },
    fallback: T,
  ): { read(): Promise<T>; write(value: T): Promise<void> };
}

/** Builds the hooks; listens to nothing yet. */
export function openHooks(parts: HookParts): Hooks {
  const { invoke, notify, now, createId } = parts;
  return buildHooks({
    invoke,
    notify,
    now,
    createId,
    listener: buildHookListener(),
    store: parts.keep('hooks.json', storedHooksSchema, []),
    onFault: (text, error) => parts.log.error(text, error),
  });
}
