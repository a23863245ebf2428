// Finds secrets in the files of a connector, before they leave the machine. Judges texts; never changes them.
import { type Path, printPointer } from '../base/pointer';
import type { FileRole, Problem } from '../base/problem';
import type { ConnectorFiles, SourceFile } from '../connector/document';
import { parseJson } from '../text/parse';
import type { JsonNode } from '../text/tree';
import { type SecretShape, findSecretShape, isAuthorizationValue, isFiller } from './secret-shapes';

/** What was found: `definite` secrets stop a package, `suspicious` texts are told. */
export interface SecretFindings {
  readonly definite: readonly Problem[];
  readonly suspicious: readonly Problem[];
}

interface Search {
  readonly role: FileRole;
  readonly definite: Problem[];
  readonly suspicious: Problem[];
}

const clientSecretKey = /^(?:token:)?client_?secret$/i;
const authorizationKey = /^(?:authorization|x-api-key|api-key|ocp-apim-subscription-key)$/i;
const deepest = 200;

/**
 * Looks through every file. Definite: a client secret (`secret-client`), a default value of a securestring
 * (`secret-default`), a private key or a live token (`secret-token`). Suspicious: texts of other token shapes and
 * values of authorization headers (`secret-suspected`). Each problem names file and pointer, never the secret.
 */
export function findSecrets(files: ConnectorFiles): SecretFindings {
  const found: SecretFindings[] = files.files.map(findInFile);
  return {
    definite: found.flatMap((one) => one.definite),
    suspicious: found.flatMap((one) => one.suspicious),
  };
}

function findInFile(file: SourceFile): SecretFindings {
  const search: Search = { role: file.role, definite: [], suspicious: [] };
  if (file.role === 'script') addShape(search, file.text, []);
  else visit(search, parseJson(file.text).root, []);
  return search;
}

function visit(search: Search, node: JsonNode, path: Path): void {
  if (path.length > deepest) return;
  if (node.kind === 'string') addShape(search, node.value, path);
  if (node.kind === 'array') node.items.forEach((item, index) => visit(search, item.value, [...path, index]));
  if (node.kind !== 'object') return;
  checkSecureDefault(search, node, path);
  checkHeader(search, node, path);
  for (const member of node.members) {
    const place = [...path, member.key];
    if (member.value.kind === 'string') checkNamed(search, member.key, member.value.value, place);
    visit(search, member.value, place);
  }
}

/** A member whose name says what it is: a client secret, or a value for an authorization header. */
function checkNamed(search: Search, key: string, value: string, path: Path): void {
  if (search.role === 'properties' && clientSecretKey.test(key) && !isFiller(value)) {
    add(search.definite, search, path, 'secret-client', 'The client secret of the sign-in is written here.');
  }
  if (authorizationKey.test(key) && isAuthorizationValue(value)) suspectHeader(search, path);
}

/** Connection parameters of type securestring must not carry a value of their own. */
function checkSecureDefault(search: Search, node: JsonNode, path: Path): void {
  if (search.role !== 'properties' || readText(node, 'type')?.toLowerCase() !== 'securestring') return;
  const value = readText(node, 'defaultValue');
  if (value === undefined || isFiller(value)) return;
  const place = [...path, 'defaultValue'];
  add(
    search.definite,
    search,
    place,
    'secret-default',
    'A secret connection parameter has a value of its own.',
  );
}

/** A header parameter of the definition, or a policy that sets a header: the value may be a credential. */
function checkHeader(search: Search, node: JsonNode, path: Path): void {
  const isHeader = readText(node, 'in') === 'header';
  const names = isHeader
    ? ['default', 'x-ms-test-value', 'example', 'x-example']
    : ['x-ms-apimTemplateParameter.value'];
  for (const name of names) {
    const value = readText(node, name);
    if (value !== undefined && isAuthorizationValue(value)) suspectHeader(search, [...path, name]);
  }
}

function suspectHeader(search: Search, path: Path): void {
  add(search.suspicious, search, path, 'secret-suspected', 'This header value looks like a credential.');
}

function addShape(search: Search, text: string, path: Path): void {
  const shape: SecretShape | undefined = findSecretShape(text);
  if (!shape) return;
  if (shape.definite) add(search.definite, search, path, 'secret-token', `This text holds ${shape.title}.`);
  else add(search.suspicious, search, path, 'secret-suspected', `This text looks like ${shape.title}.`);
}

function add(list: Problem[], search: Search, path: Path, code: string, message: string): void {
  const severity = list === search.definite ? 'error' : 'warning';
  const place = { file: search.role, pointer: printPointer(path) };
  const isKnown = list.some((problem) => problem.place?.pointer === place.pointer && problem.code === code);
  if (!isKnown)
    list.push({ code, message, severity, place, action: 'Take the value out before you share this.' });
}

function readText(node: JsonNode, key: string): string | undefined {
  if (node.kind !== 'object') return undefined;
  const value = node.members.findLast((member) => member.key === key)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}
