// Which `x-` members may stand in a connector's definition. The list is that of the platform's published schema
// for definitions, and the ones that certified connectors carry beside it.
import type { JsonObject } from '../base/json-value';

const platformExtensions: ReadonlySet<string> = new Set([
  'x-ms-agentic-protocol',
  'x-ms-api-annotation',
  'x-ms-capabilities',
  'x-ms-connector-metadata',
  'x-ms-deployment-version',
  'x-ms-docs',
  'x-ms-dynamic-list',
  'x-ms-dynamic-properties',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-tree',
  'x-ms-dynamic-values',
  'x-ms-editor',
  'x-ms-editor-options',
  'x-ms-enum',
  'x-ms-enum-values',
  'x-ms-keywords',
  'x-ms-localizeDefaultValue',
  'x-ms-media-kind',
  'x-ms-no-generic-test',
  'x-ms-notification',
  'x-ms-notification-content',
  'x-ms-notification-url',
  'x-ms-openai-data',
  'x-ms-openai-manifest',
  'x-ms-operation-context',
  'x-ms-pageable',
  'x-ms-parameter-location',
  'x-ms-safe-operation',
  'x-ms-skip-url-encoding',
  'x-ms-summary',
  'x-ms-test-value',
  'x-ms-trigger',
  'x-ms-trigger-hint',
  'x-ms-trigger-metadata',
  'x-ms-trigger-value',
  'x-ms-url-encoding',
  'x-ms-visibility',
]);

/** True for an `x-` member that connectors may carry: the platform's own, and any that is not of the `x-ms-` space. */
export function isLegalExtension(key: string): boolean {
  if (!key.startsWith('x-')) return false;
  return !key.startsWith('x-ms-') || platformExtensions.has(key);
}

/** The legal extensions of an object, in its order. */
export function keepExtensions(holder: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(holder).filter(([key]) => isLegalExtension(key)));
}
