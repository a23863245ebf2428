// Narrows a list of choices to what was typed, and to as many as a list can show. Pure.
import type { EnumValue } from '../../shared/operations/operation';

/** A choice with its place in the whole list. */
export interface ShownChoice {
  readonly choice: EnumValue;
  readonly index: number;
}

const mostShown = 100;

/** The choices whose label or value holds the text, whatever its case; `more` were found and are not shown. */
export function narrowChoices(
  choices: readonly EnumValue[],
  text: string,
): { readonly shown: readonly ShownChoice[]; readonly more: number } {
  const wanted = text.trim().toLowerCase();
  const found = choices
    .map((choice, index): ShownChoice => ({ choice, index }))
    .filter(({ choice }) => holds(choice, wanted));
  return { shown: found.slice(0, mostShown), more: Math.max(0, found.length - mostShown) };
}

/** The value of a choice as it can be read. */
export function printChoiceValue({ value }: EnumValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function holds(choice: EnumValue, wanted: string): boolean {
  if (wanted === '' || choice.label.toLowerCase().includes(wanted)) return true;
  return printChoiceValue(choice).toLowerCase().includes(wanted);
}
