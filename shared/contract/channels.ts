// The three channels between main and the preload script, and how the preload learns the names in the table without
// loading its schemas.

/** Calls: `invoke` with an envelope, answered by a result. */
export const callChannel = 'studio:call';
/** The id of a task to cancel. */
export const cancelChannel = 'studio:cancel';
/** From main: the name of an event and its payload. */
export const eventChannel = 'studio:event';

const callsSwitch = '--studio-calls=';
const eventsSwitch = '--studio-events=';

/** Prints the names as arguments for the renderer's process. */
export function printNames(calls: readonly string[], events: readonly string[]): string[] {
  return [`${callsSwitch}${calls.join(',')}`, `${eventsSwitch}${events.join(',')}`];
}

/** Reads the names back; empty where they are missing, and then nothing can be called. */
export function parseNames(args: readonly string[]): {
  calls: ReadonlySet<string>;
  events: ReadonlySet<string>;
} {
  return { calls: readSwitch(args, callsSwitch), events: readSwitch(args, eventsSwitch) };
}

function readSwitch(args: readonly string[], name: string): ReadonlySet<string> {
  const found = args.find((argument) => argument.startsWith(name));
  return new Set(found === undefined ? [] : found.slice(name.length).split(','));
}
