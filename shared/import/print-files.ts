// Prints the files of a new connector: two spaces, a final newline, and the definition's members in the order in which
// the platform's designer writes them.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import type { BuildStep } from './build-step';

/** The order of the root members, from the definitions that the platform's wizard writes. */
const rootOrder: readonly string[] = [
  'swagger',
  'info',
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'security',
  'tags',
  'externalDocs',
];

/** Members that are printed one by one, so that a large text does not hold up others. */
const largeMembers: ReadonlySet<string> = new Set(['paths', 'definitions', 'parameters', 'responses']);

/** Prints a definition, one path or definition at a time. Empty lists and sections at the root are left out. */
export function* printDefinition(definition: JsonObject): Generator<BuildStep, string> {
  const members = Object.entries(definition)
    .filter(([key, value]) => key === 'paths' || !(rootOrder.includes(key) && isEmpty(value)))
    .sort(([left], [right]) => rankOf(left) - rankOf(right));
  const parts: string[] = [];
  let done = 0;
  for (const [key, value] of members) {
    const text =
      largeMembers.has(key) && isJsonObject(value) ? yield* printLarge(value, key) : print(value, 1);
    parts.push(`  ${JSON.stringify(key)}: ${text}`);
    done += 1;
    yield { stage: 'print', done, total: members.length, detail: key };
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Prints the properties file around what stands in `properties`. */
export function printProperties(properties: JsonObject): string {
  return `${JSON.stringify({ properties }, null, 2)}\n`;
}

function* printLarge(object: JsonObject, detail: string): Generator<BuildStep, string> {
  const parts: string[] = [];
  const entries = Object.entries(object);
  for (const [key, value] of entries) {
    parts.push(`    ${JSON.stringify(key)}: ${print(value, 2)}`);
    yield { stage: 'print', done: parts.length, total: entries.length, detail };
  }
  return parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n  }`;
}

/** Raw line breaks only stand between tokens, never in a JSON string: each can be indented further. */
function print(value: JsonValue, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function rankOf(key: string): number {
  const rank = rootOrder.indexOf(key);
  return rank < 0 ? rootOrder.length : rank;
}
