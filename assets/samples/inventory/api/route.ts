// What a route of the sample web API is: a method, a path template, and what it answers. The server in
// `start-inventory-api` finds the route, checks the key and prints the answer.

/** A request as a route sees it. */
export interface ApiRequest {
  /** The values of the path template's names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; an {@link ApiError} where there is none or it is broken. */
  readonly readBody: () => Promise<unknown>;
  /** The address that the web API really listens on, without a slash at the end. */
  readonly baseUrl: string;
}

/** What a route answers; a body that is left out sends none. */
export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** For example `/products/{sku}`. */
  readonly path: string;
  /** True for what anybody may read: no key is asked. */
  readonly open?: boolean;
  answer(request: ApiRequest): ApiReply | Promise<ApiReply>;
}

/** A request that is answered with `{ "error": { "code", "message" } }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The values of a path that fits the template; null where it does not. */
export function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = decode(given[index] ?? '');
    if (part.startsWith('{')) params[part.slice(1, -1)] = text;
    else if (part !== text) return null;
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ApiError(400, 'path-unreadable', `The path part ${text} is not encoded well.`);
  }
}
