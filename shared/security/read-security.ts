// Reads how a definition wants credentials to travel: its `securityDefinitions`, and which of them counts.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonTree } from '../text/tree';

/** What a security definition is; `unknown` for a type that the format does not have. */
export type SecurityKind = 'apiKey' | 'basic' | 'oauth2' | 'unknown';

/** One entry of `securityDefinitions`. */
export interface SecurityDefinition {
  /** Its key, for example `api_key`. */
  readonly id: string;
  readonly kind: SecurityKind;
  /** Where an API key goes; `header` where the definition does not say. */
  readonly in: 'header' | 'query';
  /** The name of the header or query parameter of an API key, else empty. */
  readonly name: string;
  readonly place: Path;
}

const kinds: ReadonlyMap<string, SecurityKind> = new Map([
  ['apikey', 'apiKey'],
  ['basic', 'basic'],
  ['oauth2', 'oauth2'],
]);

/** Lists the security definitions in the order of the text. */
export function listSecurityDefinitions(definition: JsonTree): readonly SecurityDefinition[] {
  const node = findNode(definition, ['securityDefinitions']);
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => {
    if (value.kind !== 'object') return [];
    const kind = kinds.get(readString(value, 'type').toLowerCase()) ?? 'unknown';
    const place = ['securityDefinitions', key];
    const where = readString(value, 'in') === 'query' ? ('query' as const) : ('header' as const);
    return [{ id: key, kind, in: where, name: readString(value, 'name'), place }];
  });
}

/**
 * The one definition that counts: a connector signs in one way, for all of its operations. It is the first that the
 * document's `security` names, else the first there is; null where there is none.
 */
export function findSecurity(definition: JsonTree): SecurityDefinition | null {
  const all = listSecurityDefinitions(definition);
  const required = readMember(definition.root, 'security');
  const names =
    required?.kind === 'array'
      ? required.items.flatMap(({ value }) =>
          value.kind === 'object' ? value.members.map((member) => member.key) : [],
        )
      : [];
  const named = names.map((name) => all.find((one) => one.id === name)).find((one) => one !== undefined);
  return named ?? all[0] ?? null;
}
