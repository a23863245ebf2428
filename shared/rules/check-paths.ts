// Checks what holds between a path, its parameters and the operations of the whole definition: templates and the
// parameters they name, parameters that stand twice, ids that two operations share, the number of operations.
import { type Method, methods } from '../operations/operation';
import { findReference, readReference } from '../operations/find-reference';
import { listPlaceholders } from '../mapping/path-template';
import { readBoolean, readMember, readString } from '../text/read';
import type { JsonNode, JsonTree, ObjectNode } from '../text/tree';
import { find, textOf } from './definition-checks';
import {
  type Finding,
  type FindingWords,
  type PlacedMember,
  findKey,
  findSimple,
  findValue,
  liftFromItem,
  liftFromMember,
  listPlacedItems,
  listPlacedMembers,
} from './finding';

/** The platform takes no connector with more. Source: connector format, section 7. */
const mostOperations = 256;

/** An id as it is written, for the comparison with all others. */
interface WrittenId {
  readonly id: string;
  readonly placed: PlacedMember;
  readonly lift: (findings: readonly Finding[]) => readonly Finding[];
}

interface PathChecked {
  readonly path: string;
  readonly shared: JsonNode | undefined;
  readonly findings: readonly Finding[];
  readonly ids: readonly WrittenId[];
  /** What the platform tells operations apart by: verb and path, without the names in braces. */
  readonly calls: readonly string[];
  /** What is wrong with the path itself. */
  readonly template: FindingWords | null;
}

const kept = new WeakMap<JsonNode, PathChecked>();

/** Checks `paths`; the findings are relative to the root of the definition. */
export function checkPaths(tree: JsonTree): readonly Finding[] {
  const { root } = tree;
  if (root.kind !== 'object') return [];
  const placedPaths = find(root, 'paths');
  const paths = placedPaths?.member.value;
  if (!placedPaths || paths?.kind !== 'object') return [];
  const items = listPlacedMembers(paths).filter(({ member }) => member.key.startsWith('/'));
  const checked = items.map((placed) => ({ placed, about: checkPath(tree, placed) }));
  const findings = [
    ...checked.flatMap(({ placed, about }) => liftFromMember(about.findings, placed)),
    ...checkForms(checked),
    ...checkIds(checked),
    ...checkCount(
      paths,
      checked.reduce((sum, { about }) => sum + about.calls.length, 0),
    ),
  ];
  return liftFromMember(findings, placedPaths);
}

function checkCount(paths: JsonNode, count: number): readonly Finding[] {
  if (count <= mostOperations) return [];
  const message = `The connector has ${count} operations; the platform takes ${mostOperations}.`;
  const action = 'Remove operations, or split the connector in two.';
  return [findValue({ code: 'too-many-operations', message, action }, paths)];
}

function checkPath(tree: JsonTree, { member }: PlacedMember): PathChecked {
  const item = member.value;
  const shared = readMember(tree.root, 'parameters');
  const known = kept.get(item);
  if (known?.path === member.key && known.shared === shared) return known;
  const checked: PathChecked = {
    path: member.key,
    shared,
    ...(item.kind === 'object' ? checkItem(tree, member.key, item) : { findings: [], ids: [] }),
    calls: listVerbs(item).map((verb) => `${verb} ${printForm(member.key)}`),
    template: describeTemplate(member.key),
  };
  kept.set(item, checked);
  return checked;
}

function checkItem(tree: JsonTree, path: string, item: ObjectNode): Pick<PathChecked, 'findings' | 'ids'> {
  const around = listParameters(tree, item);
  const operations = listPlacedMembers(item).filter(
    ({ member }) => isMethod(member.key) && member.value.kind === 'object',
  );
  const findings: Finding[] = [...checkTwice(around)];
  const ids: WrittenId[] = [];
  for (const placed of operations) {
    const operation = placed.member.value;
    if (operation.kind !== 'object') continue;
    const own = listParameters(tree, operation);
    const inOperation = [
      ...checkTwice(own),
      ...checkTemplate(path, around, own),
      ...checkBody(placed.member.key, own),
    ];
    findings.push(...liftFromMember(inOperation, placed));
    const id = find(operation, 'operationId');
    if (id && textOf(id) !== '') {
      ids.push({ id: textOf(id), placed: id, lift: (found) => liftFromMember(found, placed) });
    }
  }
  return { findings, ids };
}

/** A parameter as listed, its reference followed. */
interface ListedParameter {
  readonly node: JsonNode;
  readonly name: string;
  readonly place: string;
  /** Lifts a finding about the whole entry to the object that lists it. */
  readonly report: (words: FindingWords) => Finding;
}

function listParameters(tree: JsonTree, holder: ObjectNode): readonly ListedParameter[] {
  const list = find(holder, 'parameters');
  const array = list?.member.value;
  if (!list || array?.kind !== 'array') return [];
  return listPlacedItems(array).map(({ value, offset }, index) => {
    const reference = readReference(value);
    const node = (reference === null ? undefined : findReference(tree, reference)?.node) ?? value;
    return {
      node,
      name: readString(node, 'name'),
      place: readString(node, 'in'),
      report: (words) => {
        const whole: Finding = { severity: 'error', ...words, path: [], offset: 0, length: 1, onKey: true };
        const [lifted] = liftFromMember(liftFromItem([whole], index, offset), list);
        return lifted ?? whole;
      },
    };
  });
}

function checkTwice(listed: readonly ListedParameter[]): readonly Finding[] {
  const seen = new Set<string>();
  return listed.flatMap(({ name, place, report }) => {
    const key = place === 'body' ? 'body' : `${place} ${name}`;
    if (name === '' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const isBody = place === 'body';
    const message = isBody
      ? 'An operation has one body.'
      : `The parameter ${JSON.stringify(name)} stands twice.`;
    const action = isBody ? 'Join the two, or remove one.' : 'Remove one of them.';
    return [report({ code: isBody ? 'multiple-body-parameters' : 'parameter-duplicate', message, action })];
  });
}

function checkTemplate(
  path: string,
  around: readonly ListedParameter[],
  own: readonly ListedParameter[],
): readonly Finding[] {
  const names = new Set(listPlaceholders(path));
  const inPath = [...around, ...own].filter(({ place }) => place === 'path');
  const findings = own.flatMap((parameter) => {
    if (parameter.place !== 'path' || parameter.name === '') return [];
    return describePathParameter(names, parameter).map((words) => parameter.report(words));
  });
  const missing = [...names].filter((name) => !inPath.some((parameter) => parameter.name === name));
  return [...findings, ...missing.map(describeMissing)];
}

function describePathParameter(
  names: ReadonlySet<string>,
  { node, name }: ListedParameter,
): readonly FindingWords[] {
  const words: FindingWords[] = [];
  if (!names.has(name)) {
    words.push({
      code: 'path-parameter-not-in-template',
      message: `The path does not name {${name}}.`,
      action: `Put {${name}} into the path, or move the parameter elsewhere.`,
    });
  }
  if (!readBoolean(node, 'required')) {
    words.push({
      code: 'path-parameter-not-required',
      message: 'A parameter of the path must be required.',
      action: 'Add "required": true.',
    });
  }
  return words;
}

function describeMissing(name: string): Finding {
  return {
    code: 'path-parameter-undefined',
    message: `The path names {${name}}, which no parameter describes.`,
    severity: 'error',
    action: `Add a path parameter ${name}.`,
    path: [],
    offset: 0,
    length: 0,
    onKey: true,
  };
}

function checkBody(method: string, own: readonly ListedParameter[]): readonly Finding[] {
  const body = own.find(({ place }) => place === 'body');
  const field = own.find(({ place }) => place === 'formData');
  const findings: Finding[] = [];
  if (body && field) {
    const message = 'An operation has a body or a form, not both.';
    findings.push(
      field.report({ code: 'body-and-formdata', message, action: 'Move the field into the body.' }),
    );
  }
  const first = body ?? field;
  if (first && (method === 'get' || method === 'head')) {
    const message = `A ${method.toUpperCase()} request has no body.`;
    const action = 'Move it to the query, or choose another verb.';
    findings.push(first.report({ code: 'get-with-body', message, action }));
  }
  return findings;
}

/** Templates that the platform cannot take, or cannot tell apart where they have a verb in common. */
function checkForms(
  checked: readonly { readonly placed: PlacedMember; readonly about: PathChecked }[],
): readonly Finding[] {
  const seen = new Map<string, string>();
  return checked.flatMap(({ placed, about }) => {
    if (about.template) return [findKey(about.template, placed)];
    const other = about.calls.flatMap((call) => seen.get(call) ?? [])[0];
    for (const call of about.calls) seen.set(call, seen.get(call) ?? about.path);
    if (other === undefined) return [];
    const message = `The platform cannot tell this path from ${other}.`;
    return [
      findKey({ code: 'path-indistinguishable', message, action: 'Join the two, or change one.' }, placed),
    ];
  });
}

function printForm(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}').toLowerCase();
}

function listVerbs(item: JsonNode): readonly string[] {
  return item.kind === 'object' ? item.members.flatMap(({ key }) => (isMethod(key) ? [key] : [])) : [];
}

function describeTemplate(path: string): FindingWords | null {
  if (/[?#]/.test(path)) {
    const action = 'Make query parameters of it.';
    return { code: 'path-contains-query', message: 'A path has no query.', action };
  }
  if (/[{}]/.test(path.replace(/\{[^{}/]+\}/g, ''))) {
    return {
      code: 'path-template-malformed',
      message: 'A brace is missing in the path.',
      action: 'Write names as {name}.',
    };
  }
  const names = listPlaceholders(path);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return null;
  return {
    code: 'path-template-duplicate',
    message: `The path names {${twice}} twice.`,
    action: 'Rename one of them.',
  };
}

function checkIds(
  checked: readonly { readonly placed: PlacedMember; readonly about: PathChecked }[],
): readonly Finding[] {
  const byId = new Map<string, string>();
  return checked.flatMap(({ placed, about }) =>
    about.ids.flatMap(({ id, placed: idPlace, lift }) => {
      const key = id.toLowerCase();
      const other = byId.get(key);
      byId.set(key, other ?? id);
      if (other === undefined) return [];
      const code = other === id ? 'operation-id-duplicate' : 'operation-id-case-duplicate';
      const message =
        other === id
          ? `Another operation is called ${JSON.stringify(id)} too.`
          : `Another operation is called ${JSON.stringify(other)}: only the case differs.`;
      const finding = findSimple({ code, message, action: 'Rename one of them.' }, idPlace);
      return liftFromMember(lift([finding]), placed);
    }),
  );
}

function isMethod(key: string): key is Method {
  return methods.some((method) => method === key);
}
