// Checks how a reference is written. Whether it leads anywhere is checked once for the whole definition.
import type { JsonNode } from '../text/tree';
import { type Checked, type Finding, findKey, findSimple, listPlacedMembers } from './finding';
import { type Section, sectionOf } from './sections';

/** What is found about a reference; null where the value is none. */
export function checkReference(node: JsonNode, section: Section): Checked | null {
  if (node.kind !== 'object') return null;
  const members = listPlacedMembers(node);
  const placed = members.find(({ member }) => member.key === '$ref');
  if (!placed) return null;
  const { value } = placed.member;
  if (value.kind !== 'string' || sectionOf(value.value) !== section) {
    const message = `A reference here must have the form #/${section}/Name.`;
    const action =
      section === 'definitions'
        ? 'Move what it leads to into the definitions.'
        : `Move it into the ${section}.`;
    return { findings: [findSimple({ code: 'ref-form', message, action }, placed)], references: [] };
  }
  const reference = { text: value.value, offset: placed.offset, length: value.length };
  const beside = members.find(({ member }) => member.key !== '$ref');
  const findings: readonly Finding[] = beside
    ? [
        findKey(
          {
            code: 'ref-siblings',
            message: `\`${beside.member.key}\` beside a reference is not read.`,
            action: 'Move it to what the reference leads to, or remove it.',
            severity: 'warning',
          },
          beside,
        ),
      ]
    : [];
  return { findings, references: [reference] };
}
