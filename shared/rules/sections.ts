// The sections of a definition that references may lead to, and the one form of such a reference.

/** The sections by name. */
export const sections = ['definitions', 'parameters', 'responses'] as const;
/** One of the sections. */
export type Section = (typeof sections)[number];

/** The section that a reference leads to; null for a form that connectors do not know. */
export function sectionOf(reference: string): Section | null {
  const name = /^#\/([a-z]+)\/[^/]+$/.exec(reference)?.[1];
  return sections.find((section) => section === name) ?? null;
}
