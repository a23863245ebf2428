// Walks a value by the table of shapes. What was found in a large part is kept with its node: after an edit only the
// parts around the edited place are walked again.
import type { JsonNode, ObjectNode } from '../text/tree';
import {
  type Checked,
  type Finding,
  type FindingWords,
  type PlacedMember,
  type WrittenReference,
  findKey,
  findValue,
  liftFromItem,
  liftFromMember,
  listPlacedItems,
  listPlacedMembers,
} from './finding';
import { checkReference } from './check-reference';
import { type Shape, type SimpleRule, type ValueRule, nameKind } from './shape';

/** Parts shorter than this (UTF-16 units) are walked anew rather than kept. */
const worthKeeping = 400;
const deepest = 400;
const nothing: Checked = { findings: [], references: [] };
const kept = new WeakMap<JsonNode, Map<ValueRule, Checked>>();

/** Checks a value by its rule. The same node and rule give the same object back. */
export function checkValue(node: JsonNode, rule: ValueRule, depth = 0): Checked {
  if (node.kind === 'missing' || depth > deepest) return nothing;
  if (node.length < worthKeeping) return checkAnew(node, rule, depth);
  const byRule = kept.get(node) ?? new Map<ValueRule, Checked>();
  const known = byRule.get(rule);
  if (known) return known;
  const checked = checkAnew(node, rule, depth);
  byRule.set(rule, checked);
  kept.set(node, byRule);
  return checked;
}

function checkAnew(node: JsonNode, rule: ValueRule, depth: number): Checked {
  switch (rule.kind) {
    case 'list':
      return node.kind === 'array' ? checkList(node, rule, depth) : refuse(node, 'a list');
    case 'map':
      return node.kind === 'object' ? checkMap(node, rule, depth) : refuse(node, 'an object');
    case 'shape':
      return node.kind === 'object' ? checkObject(node, rule.shape(), depth) : refuse(node, 'an object');
    case 'flag-or':
      return node.kind === 'boolean' ? nothing : checkValue(node, rule.rule, depth);
    case 'referable':
      return checkReference(node, rule.section) ?? checkValue(node, rule.rule, depth);
    case 'by':
      return node.kind === 'object' ? checkValue(node, rule.choose(node), depth) : refuse(node, 'an object');
    default:
      return checkSimple(node, rule);
  }
}

function checkSimple(node: JsonNode, rule: SimpleRule): Checked {
  switch (rule.kind) {
    case 'text':
      return node.kind === 'string' ? nothing : refuse(node, 'a text');
    case 'flag':
      return node.kind === 'boolean' ? nothing : refuse(node, 'true or false');
    case 'number':
      return node.kind === 'number' ? nothing : refuse(node, 'a number');
    case 'count':
      return node.kind === 'number' && node.value >= 0 && Number.isInteger(node.value)
        ? nothing
        : refuse(node, 'a whole number from 0');
    case 'flag-text':
      return node.kind === 'string' && /^(true|false)$/.test(node.value)
        ? nothing
        : refuse(node, 'the text "true" or "false"', 'warning');
    case 'choice':
      return checkChoice(node, rule);
    case 'any':
      return nothing;
  }
}

function checkChoice(node: JsonNode, rule: Extract<ValueRule, { kind: 'choice' }>): Checked {
  if (node.kind === 'string' && rule.values.includes(node.value)) return nothing;
  const known = rule.values.filter((value) => value !== '').join(', ');
  return found(node, {
    code: rule.code ?? 'value-unknown',
    message: rule.values.length === 1 ? `This must be "${known}".` : `This must be one of ${known}.`,
    action: rule.action ?? 'Choose one of them.',
  });
}

function refuse(node: JsonNode, wanted: string, severity: 'error' | 'warning' = 'error'): Checked {
  return found(node, {
    code: 'value-type',
    message: `This must be ${wanted}, not ${nameKind(node)}.`,
    action: `Write ${wanted} here.`,
    severity,
  });
}

function checkList(
  node: Extract<JsonNode, { kind: 'array' }>,
  rule: Extract<ValueRule, { kind: 'list' }>,
  depth: number,
): Checked {
  const findings: Finding[] = [];
  const references: WrittenReference[] = [];
  if (node.items.length < (rule.least ?? 0)) {
    const code = rule.code ?? 'list-empty';
    findings.push(
      findValue({ code, message: 'This list must not be empty.', action: 'Add to it, or remove it.' }, node),
    );
  }
  for (const [index, { value, offset }] of listPlacedItems(node).entries()) {
    const checked = checkValue(value, rule.item, depth + 1);
    findings.push(...liftFromItem(checked.findings, index, offset));
    addReferences(references, checked.references, offset);
  }
  return { findings, references };
}

function checkMap(node: ObjectNode, rule: Extract<ValueRule, { kind: 'map' }>, depth: number): Checked {
  const findings: Finding[] = [];
  const references: WrittenReference[] = [];
  for (const placed of listPlacedMembers(node)) {
    const { key } = placed.member;
    if (rule.keys && !rule.keys.test(key)) {
      if (key.startsWith('x-')) continue;
      findings.push(
        findKey(
          {
            code: rule.keyCode ?? 'name-invalid',
            message: `${JSON.stringify(key)} cannot stand here.`,
            action: 'Rename or remove it.',
          },
          placed,
        ),
      );
    }
    checkMember(placed, rule.value, depth, findings, references);
  }
  return { findings, references };
}

function checkObject(node: ObjectNode, shape: Shape, depth: number): Checked {
  const findings: Finding[] = [];
  const references: WrittenReference[] = [];
  const present = new Set<string>();
  for (const placed of listPlacedMembers(node)) {
    const { key } = placed.member;
    present.add(key);
    const rule = Object.hasOwn(shape.members, key) ? shape.members[key] : shape.others;
    if (rule) checkMember(placed, rule, depth, findings, references);
    else if (!key.startsWith('x-')) findings.push(findKey(describeUnknown(key, shape), placed));
  }
  for (const { key, code, action } of shape.required ?? []) {
    if (present.has(key)) continue;
    const message = `${capitalize(shape.title)} needs \`${key}\`.`;
    findings.push(
      findValue({ code: code ?? 'member-missing', message, action: action ?? `Add \`${key}\`.` }, node),
    );
  }
  if (shape.check) findings.push(...shape.check(node));
  return { findings, references };
}

function checkMember(
  placed: PlacedMember,
  rule: ValueRule,
  depth: number,
  findings: Finding[],
  references: WrittenReference[],
): void {
  const checked = checkValue(placed.member.value, rule, depth + 1);
  findings.push(...liftFromMember(checked.findings, placed));
  addReferences(references, checked.references, placed.offset);
}

function addReferences(all: WrittenReference[], more: readonly WrittenReference[], offset: number): void {
  for (const one of more) all.push({ text: one.text, offset: one.offset + offset, length: one.length });
}

function describeUnknown(key: string, shape: Shape): FindingWords {
  return {
    code: 'member-unknown',
    message: `\`${key}\` is not known in ${shape.title}.`,
    action: 'Remove it, or check how its name is written.',
    severity: 'warning',
  };
}

function found(node: JsonNode, words: FindingWords): Checked {
  return {
    findings: [{ ...findValue(words, node), onKey: node.kind === 'object' || node.kind === 'array' }],
    references: [],
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
