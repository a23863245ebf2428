// What the table of the definition cannot say: checks that look at several members of one object.
import { readMember, readString } from '../text/read';
import type { JsonNode, ObjectNode } from '../text/tree';
import {
  type Finding,
  type FindingWords,
  type PlacedMember,
  findKey,
  findSimple,
  findValue,
  listPlacedMembers,
} from './finding';

/** No scheme, no path, no braces; an environment variable may stand for it. */
const hostForm = /^([^{}/ :\\]+(:\d+)?|@environmentVariables\(.*\))$/;

/** Host, base path and whether there is any operation. */
export function checkRoot(root: ObjectNode): readonly Finding[] {
  const findings: Finding[] = [];
  const host = find(root, 'host');
  if (!host || textOf(host) === '') {
    const message = 'The definition needs the host of the web API.';
    findings.push(
      report({ code: 'host-missing', message, action: 'Set the host on the General card.' }, root, host),
    );
  } else if (host.member.value.kind === 'string' && !hostForm.test(textOf(host))) {
    const message = 'The host is a name and perhaps a port, without scheme and path.';
    findings.push(
      findSimple({ code: 'host-invalid', message, action: 'Write it as api.example.com.' }, host),
    );
  }
  const basePath = find(root, 'basePath');
  if (basePath?.member.value.kind === 'string' && !/^(\/|@|$)/.test(textOf(basePath))) {
    const message = 'The base path must begin with a slash.';
    findings.push(findSimple({ code: 'base-path-slash', message, action: 'Put / in front.' }, basePath));
  }
  const paths = find(root, 'paths');
  if (paths?.member.value.kind === 'object' && paths.member.value.members.length === 0) {
    const message = 'A connector needs at least one operation.';
    findings.push(findKey({ code: 'paths-empty', message, action: 'Add an operation.' }, paths));
  }
  return findings;
}

/** The id of an operation, its replies, and a body where the verb has none. */
export function checkOperation(operation: ObjectNode): readonly Finding[] {
  const findings: Finding[] = [];
  const id = find(operation, 'operationId');
  if (!id || textOf(id).trim() === '') {
    const message = 'The operation needs an operationId.';
    const action = 'Give it a name of letters and digits, such as GetProducts.';
    findings.push(report({ code: 'operation-id-missing', message, action }, operation, id));
  } else if (!/^[A-Za-z0-9_-]+$/.test(textOf(id))) {
    const message = 'An operationId is made of letters, digits, _ and -.';
    findings.push(findSimple({ code: 'operation-id-chars', message, action: 'Rename it.' }, id));
  }
  const responses = find(operation, 'responses');
  if (responses?.member.value.kind === 'object' && responses.member.value.members.length === 0) {
    const message = 'The operation needs at least one reply.';
    const action = 'Add the reply of the web API; a sample will do.';
    findings.push(findKey({ code: 'operation-responses-missing', message, action }, responses));
  }
  return findings;
}

/** The type of a parameter that is not the body, and where a file may be sent. */
export function checkParameter(parameter: ObjectNode): readonly Finding[] {
  const place = readString(parameter, 'in');
  const type = readMember(parameter, 'type');
  const schema = find(parameter, 'schema');
  const findings: Finding[] = [];
  if (schema && place !== '' && place !== 'body') {
    const message = 'Only a body has a schema; other parameters have a type.';
    const action = 'Put the type of the schema on the parameter itself.';
    findings.push(findKey({ code: 'non-body-schema', message, action }, schema));
  } else if (!type && !schema) {
    const message = 'The parameter needs a type.';
    findings.push(
      findValue(
        { code: 'parameter-type-missing', message, action: 'Choose text, number or another type.' },
        parameter,
      ),
    );
  }
  if (type?.kind === 'string' && type.value === 'file' && place !== 'formData') {
    const message = 'A file can only be sent as a form field.';
    findings.push(
      findValue(
        { code: 'file-not-formdata', message, action: 'Move it to the form, or choose another type.' },
        parameter,
      ),
    );
  }
  return findings;
}

/** A member by its key, with its place. */
export function find(node: ObjectNode, key: string): PlacedMember | undefined {
  return listPlacedMembers(node).find(({ member }) => member.key === key);
}

/** The text of a member's value; empty for what is no text. */
export function textOf({ member }: { readonly member: { readonly value: JsonNode } }): string {
  return member.value.kind === 'string' ? member.value.value : '';
}

function report(words: FindingWords, around: ObjectNode, placed: PlacedMember | undefined): Finding {
  return placed ? findSimple(words, placed) : findValue(words, around);
}
