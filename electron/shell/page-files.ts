// The page behind `app://studio/`: which file answers an address, and with which headers. One host, one folder, and
// nothing outside it.
import path from 'node:path';

/** The scheme of the page. */
export const pageScheme = 'app';
/** Scheme and host of the page. */
export const pageOrigin = 'app://studio';
/** The address of the page. */
export const pageUrl = `${pageOrigin}/index.html`;

// Styles may stand in the page because the UI library writes them there; scripts may not, and nothing is evaluated.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The file under `root` that answers an address; null for another host, a place outside, or a kind not in the table. */
export function findPageFile(root: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== pageOrigin) return null;
  const place = decodePath(pathname);
  if (place === null) return null;
  const file = path.resolve(root, `.${place === '/' ? '/index.html' : place}`);
  const isInside = file.startsWith(path.resolve(root) + path.sep);
  return isInside && path.extname(file) in mediaTypes ? file : null;
}

/** Null for what cannot be decoded, and for characters that mean something to a file system. */
function decodePath(pathname: string): string | null {
  try {
    const place = decodeURIComponent(pathname);
    return /[\\\0:]/.test(place) ? null : place;
  } catch {
    return null;
  }
}

/** The headers of an answer with that file. */
export function buildPageHeaders(file: string): Record<string, string> {
  return {
    'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
