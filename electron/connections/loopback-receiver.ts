// Waits on this computer for the browser to come back from a sign-in (RFC 8252). Only an answer with the right state
// counts: what else knocks meanwhile is shown a page and changes nothing.
import { timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { printSignInPage, signInPageHeaders } from './sign-in-page';

/** What came back; the browser waits until it is told how it went. */
export interface BrowserAnswer {
  readonly parameters: URLSearchParams;
  readonly finish: (title: string, text: string) => void;
}

/** A receiver that listens. */
export interface LoopbackReceiver {
  /** Resolves with the answer of that state; with null when `signal` aborts or the time is over. */
  wait(state: string, signal: AbortSignal): Promise<BrowserAnswer | null>;
  close(): Promise<void>;
}

/**
 * Listens on the port, for this computer alone: on both of its addresses, as `localhost` may mean either.
 * Problem: `redirect-port-taken`.
 */
export async function openReceiver(port: number): Promise<Result<LoopbackReceiver>> {
  let expected: { state: string; take: (answer: BrowserAnswer) => void } | null = null;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const finish = (title: string, text: string, status = 200) => {
      response.writeHead(status, signInPageHeaders).end(printSignInPage(title, text));
    };
    if (request.method !== 'GET' || url.pathname !== '/redirect') {
      finish('Nothing is here', 'Connector Studio waits on this address for a sign-in to come back.', 404);
    } else if (!expected || !isSame(url.searchParams.get('state') ?? '', expected.state)) {
      finish(
        'Not this sign-in',
        'This page does not belong to the sign-in that is under way. Go back to Connector Studio and begin again there.',
        400,
      );
    } else {
      const { take } = expected;
      expected = null;
      take({ parameters: url.searchParams, finish });
    }
  };
  const servers = await listen(port, answer);
  if (!servers) return fail(describeTaken(port));
  return ok({
    wait: (state, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) resolve(null);
        signal.addEventListener('abort', () => resolve(null), { once: true });
        expected = { state, take: resolve };
      }),
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  });
}

/** Null when the port is taken. A computer without the newer address has the older one alone. */
async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<readonly Server[] | null> {
  const first = await listenOn('127.0.0.1', port, answer);
  if (typeof first === 'string') return null;
  const second = await listenOn('::1', port, answer);
  if (typeof second !== 'string') return [first, second];
  if (second !== 'EADDRINUSE') return [first];
  await closeServer(first);
  return null;
}

/** A server, or the code of the error. */
function listenOn(
  host: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer(answer);
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

/** Lets an answer that is under way end, and nothing else. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function describeTaken(port: number) {
  return errorProblem(
    'redirect-port-taken',
    `Another program uses port ${port}, on which the sign-in would come back.`,
    {
      action:
        'Choose another port for the connection, and register the redirect URL with it at the identity provider.',
    },
  );
}
