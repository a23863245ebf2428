// Choices as text, one on each line, `value = label`: prints and parses them, a pair.
import type { EnumValue } from '../../shared/operations/operation';

/** The lines of the choices; a label that is the value is left out. */
export function printChoices(choices: readonly EnumValue[]): string {
  return choices
    .map(({ value, label }) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return label === '' || label === text ? text : `${text} = ${label}`;
    })
    .join('\n');
}

/** The choices of the lines; empty lines are left out, and so is a value that stands there already. */
export function parseChoices(text: string): readonly EnumValue[] {
  const choices = new Map<string, EnumValue>();
  for (const line of text.split('\n')) {
    const at = line.indexOf(' = ');
    const value = (at < 0 ? line : line.slice(0, at)).trim();
    const label = at < 0 ? value : line.slice(at + 3).trim();
    if (value !== '' && !choices.has(value)) choices.set(value, { value, label });
  }
  return [...choices.values()];
}
