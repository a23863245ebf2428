// Who may call: the main frame of our own window, showing our own page. Anything else is refused, whatever it asks.

/** A frame as Electron describes it; null when it went away meanwhile. */
export interface SenderFrame {
  readonly url: string;
}

/** What is ours: the origins that our page may have, and the main frame of our window (null while there is none). */
export interface TrustedPage {
  readonly origins: readonly string[];
  mainFrame(): SenderFrame | null;
}

/** True when the frame is our window's main frame and its page comes from one of our origins. */
export function isTrustedSender(frame: SenderFrame | null, trusted: TrustedPage): boolean {
  if (frame === null || frame !== trusted.mainFrame()) return false;
  return trusted.origins.includes(originOf(frame.url));
}

/** Scheme and host (with its port), `app://studio`; empty for what is no address. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
