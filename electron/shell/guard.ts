// Keeps every page of the app where it is: no other address, no new window, no permission, no download.
import type { Session, WebContents } from 'electron';

/** Lets a page go only to addresses that `isOwnPage` takes; `onRefused` hears of the others. */
export function guardContents(
  contents: WebContents,
  isOwnPage: (url: string) => boolean,
  onRefused: (what: string) => void,
): void {
  const refuse = (event: { readonly url: string; preventDefault(): void }) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    onRefused('a page that wanted to go elsewhere');
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('a page inside the page');
  });
  contents.setWindowOpenHandler(() => {
    onRefused('a new window');
    return { action: 'deny' };
  });
}

/** Denies cameras, notifications, devices and whatever else a page can ask for. */
export function guardSession(session: Session, onRefused: (what: string) => void): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    onRefused(`the permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    onRefused('a download');
  });
}
