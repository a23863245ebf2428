// The ways to sign in that connectors know, read from the security schemes of both OpenAPI versions.
import type { Conversion } from './conversion';
import { type PlacedObject, findObject, findPlaced, listPlaced, readText } from './source-document';

/** One way to sign in. `pointer` is where the scheme stands in the source. */
export type SignIn =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'key';
      readonly place: 'header' | 'query';
      readonly name: string;
      readonly bearer: boolean;
    }
  | { readonly kind: 'basic' }
  | OauthSignIn;

/** OAuth 2.0 with a page to sign in on. */
export interface OauthSignIn {
  readonly kind: 'oauth2';
  readonly flow: 'accessCode' | 'implicit';
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
  /** Scope to description. */
  readonly scopes: Readonly<Record<string, string>>;
}

/** Reads a security scheme; `none` for what a connector cannot do (cookies, certificates, a flow without addresses). */
export function readSignIn(c: Conversion, scheme: PlacedObject): SignIn {
  switch (readText(scheme, 'type')) {
    case 'apiKey':
      return readKey(scheme);
    case 'basic':
      return { kind: 'basic' };
    case 'http':
      return readHttp(scheme);
    case 'oauth2':
      return c.source.family === 'swagger-2' ? readFlow(scheme, readText(scheme, 'flow')) : readFlows(scheme);
    case 'openIdConnect':
      return bearer;
    default:
      return { kind: 'none' };
  }
}

const bearer: SignIn = { kind: 'key', place: 'header', name: 'Authorization', bearer: true };

function readKey(scheme: PlacedObject): SignIn {
  const place = readText(scheme, 'in');
  const name = readText(scheme, 'name');
  const isKnown = place === 'header' || place === 'query';
  return isKnown && name !== '' ? { kind: 'key', place, name, bearer: false } : { kind: 'none' };
}

function readHttp(scheme: PlacedObject): SignIn {
  const name = readText(scheme, 'scheme').toLowerCase();
  if (name === 'basic') return { kind: 'basic' };
  return name === 'bearer' || name === 'token' ? bearer : { kind: 'none' };
}

/** The flow with a sign-in page; where there is only one between programs, the token is given by hand. */
function readFlows(scheme: PlacedObject): SignIn {
  const flows = findObject(scheme, 'flows');
  const names = ['authorizationCode', 'implicit', 'password', 'clientCredentials'];
  const found = flows ? names.flatMap((name) => findNamed(flows, name)) : [];
  const [first] = found;
  return first ? readFlow(first.flow, first.name) : bearer;
}

function findNamed(flows: PlacedObject, name: string): readonly { name: string; flow: PlacedObject }[] {
  const flow = findObject(flows, name);
  return flow ? [{ name, flow }] : [];
}

function readFlow(flow: PlacedObject, name: string): SignIn {
  const authorizationUrl = readText(flow, 'authorizationUrl');
  const tokenUrl = readText(flow, 'tokenUrl');
  const isCode = name === 'authorizationCode' || name === 'accessCode';
  if (authorizationUrl === '' || (isCode && tokenUrl === '') || !(isCode || name === 'implicit'))
    return bearer;
  return {
    kind: 'oauth2',
    flow: isCode ? 'accessCode' : 'implicit',
    authorizationUrl,
    tokenUrl,
    refreshUrl: readText(flow, 'refreshUrl') || tokenUrl,
    scopes: Object.fromEntries(
      listPlaced(findPlaced(flow, 'scopes')).map(([scope, { value }]) => [
        scope,
        typeof value === 'string' ? value : '',
      ]),
    ),
  };
}
