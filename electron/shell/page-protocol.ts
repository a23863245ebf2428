// Serves the page from the app's own folder under its own scheme, instead of file:// and its extra rights.
import { readFile } from 'node:fs/promises';
import { type Session, protocol } from 'electron';
import { buildPageHeaders, findPageFile, pageScheme } from './page-files';

/** Makes the scheme as good as https. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers the page's requests out of `root`; `onFault` hears of files that are missing. */
export function servePage(
  session: Session,
  root: string,
  onFault: (url: string, error: unknown) => void,
): void {
  session.protocol.handle(pageScheme, async (request) => {
    const file = findPageFile(root, request.url);
    if (request.method !== 'GET' || file === null) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: buildPageHeaders(file) });
    } catch (error) {
      onFault(request.url, error);
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: buildPageHeaders('none.txt') });
}
