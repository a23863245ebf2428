// Chooses the one way to sign in that a connector can have, from what the picked operations ask for.
import { type JsonObject, isJsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import { type SignIn, readSignIn } from './sign-in';
import {
  type PlacedObject,
  asObject,
  findObject,
  findPlaced,
  followObject,
  listItems,
  listPlaced,
  placeRoot,
} from './source-document';

/** A security scheme of the source. */
export interface Scheme {
  readonly name: string;
  readonly placed: PlacedObject;
  readonly signIn: SignIn;
}

/** The chosen way: the main scheme, and what must be sent beside it; null for none at all. */
export interface ChosenSecurity {
  readonly main: Scheme;
  readonly beside: readonly Scheme[];
  /** The OAuth scopes that the picked operations ask for. */
  readonly scopes: readonly string[];
}

/** Scheme names to scopes: all of them are needed at once. */
type Requirement = JsonObject;

/** The ways in which an operation can be called; empty where anyone may. */
export function listRequirements(c: Conversion, operation: PlacedObject): readonly Requirement[] {
  const holder = findPlaced(operation, 'security') ? operation : placeRoot(c.source);
  const listed = listItems(holder, 'security').flatMap((item) => {
    const requirement = asObject(item);
    return requirement ? [requirement.value] : [];
  });
  return listed.filter((requirement) => Object.keys(requirement).length > 0);
}

/** The schemes that the source describes, by name. */
export function listSchemes(c: Conversion): ReadonlyMap<string, Scheme> {
  const root = placeRoot(c.source);
  const components = c.source.family === 'swagger-2' ? root : findObject(root, 'components');
  const section = c.source.family === 'swagger-2' ? 'securityDefinitions' : 'securitySchemes';
  const entries = listPlaced(components && findPlaced(components, section)).flatMap(([name, entry]) => {
    const placed = followObject(c.source, entry);
    return placed ? [[name, { name, placed, signIn: readSignIn(c, placed) }] as const] : [];
  });
  return new Map(entries);
}

/**
 * Chooses the way that serves most of the operations; among equals the one that needs least, then the first. Where
 * schemes are described and nothing asks for any, the first usable one is meant. Null where no way is usable.
 */
export function chooseSecurity(
  c: Conversion,
  schemes: ReadonlyMap<string, Scheme>,
  operations: readonly PlacedObject[],
): ChosenSecurity | null {
  const votes = new Map<string, { readonly requirement: Requirement; count: number }>();
  for (const operation of operations) {
    for (const requirement of listRequirements(c, operation)) {
      if (!isUsable(schemes, requirement)) continue;
      const key = Object.keys(requirement).join('\n');
      const vote = votes.get(key) ?? { requirement, count: 0 };
      vote.count += 1;
      votes.set(key, vote);
    }
  }
  const ranked = [...votes.values()].sort(
    (left, right) => right.count - left.count || sizeOf(left.requirement) - sizeOf(right.requirement),
  );
  const best = ranked[0]?.requirement ?? (asksForNothing(c, operations) ? firstUsable(schemes) : undefined);
  return best ? describe(c, schemes, best, operations) : null;
}

function describe(
  c: Conversion,
  schemes: ReadonlyMap<string, Scheme>,
  requirement: Requirement,
  operations: readonly PlacedObject[],
): ChosenSecurity | null {
  const needed = Object.keys(requirement).flatMap((name) => schemes.get(name) ?? []);
  const main = needed.find((scheme) => scheme.signIn.kind !== 'key') ?? needed[0];
  if (!main) return null;
  const scopes = operations.flatMap((operation) =>
    listRequirements(c, operation).flatMap((one) => listScopes(one, main.name)),
  );
  return { main, beside: needed.filter((scheme) => scheme !== main), scopes: [...new Set(scopes)] };
}

function listScopes(requirement: Requirement, name: string): readonly string[] {
  const scopes = Object.hasOwn(requirement, name) ? requirement[name] : undefined;
  return Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
}

/** Beside one way of signing in only plain keys can be sent, which policies do. */
function isUsable(schemes: ReadonlyMap<string, Scheme>, requirement: Requirement): boolean {
  const needed = Object.keys(requirement).map((name) => schemes.get(name)?.signIn.kind ?? 'none');
  return !needed.includes('none') && needed.filter((kind) => kind !== 'key').length <= 1;
}

function asksForNothing(c: Conversion, operations: readonly PlacedObject[]): boolean {
  const root = placeRoot(c.source);
  return !findPlaced(root, 'security') && operations.every((operation) => !findPlaced(operation, 'security'));
}

function firstUsable(schemes: ReadonlyMap<string, Scheme>): Requirement | undefined {
  const first = [...schemes.values()].find((scheme) => scheme.signIn.kind !== 'none');
  return first ? { [first.name]: [] } : undefined;
}

function sizeOf(requirement: Requirement): number {
  return isJsonObject(requirement) ? Object.keys(requirement).length : 0;
}
