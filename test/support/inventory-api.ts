// A sample web API for one test: real HTTP on a free port, closed when the test ends.
import { onTestFinished } from 'vitest';
import { startInventoryApi } from '../../assets/samples/inventory/api/start-inventory-api';

export const testKey = 'key-of-the-test';

/** What a call to the sample web API answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The web API's own JSON: each test reads from it what it expects.
  readonly body: Record<string, unknown>;
}

/** Starts the web API; `call` sends JSON with the right key (or with the headers given). */
export async function openInventoryApi() {
  const api = await startInventoryApi({ apiKey: testKey });
  onTestFinished(() => api.close());
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { 'x-api-key': testKey },
  ): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const reply = await fetch(path.startsWith('http') ? path : `${api.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...sent,
    });
    const text = await reply.text();
    return {
      status: reply.status,
      headers: reply.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
  return { api, call };
}

/** The code of a refused call. */
export function codeOf(answer: Answer): unknown {
  return (answer.body.error as { code?: unknown } | undefined)?.code;
}
