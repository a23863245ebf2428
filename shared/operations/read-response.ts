// Reads one entry of `responses`, its reference followed. Used by `read-operation`.
import type { Path } from '../base/pointer';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { findReference, readReference } from './find-reference';
import type { Field, ResponseHeader, ResponseModel } from './operation';
import { readField } from './read-fields';

/** Reads the response that is listed under a status; null for what is no response. */
export function readResponse(
  tree: JsonTree,
  status: string,
  listed: JsonNode,
  listedAt: Path,
): ResponseModel | null {
  const reference = readReference(listed);
  const target = reference === null ? { node: listed, place: listedAt } : findReference(tree, reference);
  if (target?.node.kind !== 'object') return null;
  const { node, place } = target;
  return {
    status,
    description: readString(node, 'description'),
    schema: readSchemaOf(tree, node, place),
    headers: readHeaders(node, place),
    place,
    listedAt,
  };
}

/** The `schema` of a response, body parameter or notification as a field; null where there is none. */
export function readSchemaOf(tree: JsonTree, holder: JsonNode, place: Path): Field | null {
  const listed = readMember(holder, 'schema');
  if (listed?.kind !== 'object') return null;
  return readField(tree, listed, {
    name: '',
    required: false,
    listedAt: [...place, 'schema'],
    ancestors: [],
  });
}

function readHeaders(node: JsonNode, place: Path): readonly ResponseHeader[] {
  const headers = readMember(node, 'headers');
  if (headers?.kind !== 'object') return [];
  return headers.members.flatMap(({ key, value }) => {
    if (value.kind !== 'object') return [];
    const label = readString(value, 'x-ms-summary') || key;
    return [{ name: key, label, type: readString(value, 'type'), place: [...place, 'headers', key] }];
  });
}
