// Converts security: the chosen way to sign in becomes the definition's security and the connection parameters;
// keys that must be sent beside it become connection parameters with a policy each.
import type { JsonObject, JsonValue } from '../base/json-value';
import { type Scheme, chooseSecurity, listRequirements, listSchemes } from './choose-security';
import { buildConnectionParameters, buildSecret } from './connection-parameters';
import type { Conversion } from './conversion';
import { buildKeyPolicy } from './policies';
import { type PlacedObject, findPlaced, readText } from './source-document';

/** The security of a connector in its parts. */
export interface ConvertedSecurity {
  /** `securityDefinitions` and `security`; empty for none. */
  readonly members: JsonObject;
  readonly connectionParameters: JsonObject;
  readonly policies: readonly JsonObject[];
  /** The name of the security definition; empty for none. */
  readonly name: string;
}

/** Converts the security of the picked operations. Notes the schemes that are not kept. */
export function convertSecurity(c: Conversion, operations: readonly PlacedObject[]): ConvertedSecurity {
  const schemes = listSchemes(c);
  const chosen = chooseSecurity(c, schemes, operations);
  const asked = new Set(
    operations.flatMap((operation) => listRequirements(c, operation).flatMap((one) => Object.keys(one))),
  );
  const kept = new Set(chosen ? [chosen.main, ...chosen.beside].map((scheme) => scheme.name) : []);
  noteOthers(c, schemes, asked, kept);
  if (!chosen) return { members: {}, connectionParameters: {}, policies: [], name: '' };
  const { main, beside, scopes } = chosen;
  if (main.signIn.kind === 'key' && main.signIn.bearer) {
    c.losses.note('security-bearer', main.placed.pointer, main.name);
  }
  const extras = beside.map((scheme) => buildExtra(c, scheme));
  return {
    members: {
      securityDefinitions: { [main.name]: printScheme(main) },
      security: [{ [main.name]: main.signIn.kind === 'oauth2' ? scopes : [] }],
    },
    connectionParameters: {
      ...buildConnectionParameters(main.signIn, scopes),
      ...Object.fromEntries(extras.map((extra) => [extra.name, extra.parameter])),
    },
    policies: extras.map((extra) => extra.policy),
    name: main.name,
  };
}

/** The `security` of one operation: an empty list where anyone may call it, none where the connector's holds. */
export function convertOperationSecurity(
  c: Conversion,
  operation: PlacedObject,
  name: string,
): readonly JsonValue[] | null {
  if (name === '') return null;
  const own = findPlaced(operation, 'security');
  const requirements = listRequirements(c, operation);
  const isOpen = Array.isArray(own?.value) && requirements.length === 0;
  if (isOpen) return [];
  const names = requirements.map((one) => Object.keys(one).join(' + '));
  const isServed = requirements.length === 0 || requirements.some((one) => Object.hasOwn(one, name));
  if (!isServed) c.losses.note('security-operation', own?.pointer ?? '/security', names.join(', '));
  return null;
}

function noteOthers(
  c: Conversion,
  schemes: ReadonlyMap<string, Scheme>,
  asked: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): void {
  for (const name of asked) {
    if (kept.has(name)) continue;
    const scheme = schemes.get(name);
    const pointer = scheme?.placed.pointer ?? '/security';
    const isUnusable = !scheme || scheme.signIn.kind === 'none';
    c.losses.note(isUnusable ? 'security-unknown' : 'security-others', pointer, name);
  }
}

function printScheme({ signIn, placed }: Scheme): JsonObject {
  const text = readText(placed, 'description');
  const description: JsonObject = text === '' ? {} : { description: text };
  if (signIn.kind === 'key') return { type: 'apiKey', in: signIn.place, name: signIn.name, ...description };
  if (signIn.kind !== 'oauth2') return { type: 'basic', ...description };
  return {
    type: 'oauth2',
    flow: signIn.flow,
    authorizationUrl: signIn.authorizationUrl,
    ...(signIn.flow === 'accessCode' ? { tokenUrl: signIn.tokenUrl } : {}),
    scopes: signIn.scopes,
    ...description,
  };
}

interface Extra {
  readonly name: string;
  readonly parameter: JsonObject;
  readonly policy: JsonObject;
}

function buildExtra(c: Conversion, scheme: Scheme): Extra {
  c.losses.note('security-joined', scheme.placed.pointer, scheme.name);
  const { signIn } = scheme;
  const place = signIn.kind === 'key' ? signIn.place : 'header';
  const header = signIn.kind === 'key' ? signIn.name : 'Authorization';
  const name = scheme.name.replace(/[^0-9A-Za-z_]+/g, '_') || 'key';
  const parameter = name === 'api_key' ? 'api_key_2' : name;
  return {
    name: parameter,
    parameter: buildSecret(header, `The value that the web API expects as ${header}`, 4),
    policy: buildKeyPolicy(place, header, parameter),
  };
}
