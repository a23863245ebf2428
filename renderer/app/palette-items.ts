// What the palette lists: commands that can run now, and the operations. Pure.
import type { Command } from '../commands/command';
import { filterFuzzy } from '../commands/fuzzy';
import type { OperationSummary } from '../../shared/operations/operation';

export type PaletteItem =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly command: Command }
  | {
      readonly kind: 'operation';
      readonly id: string;
      readonly label: string;
      readonly operation: OperationSummary;
    };

export interface PaletteEntry {
  readonly item: PaletteItem;
  /** Characters of the label that the query hit. */
  readonly hits: readonly number[];
}

const mostEntries = 60;

/** Without a query: commands, those that ran lately first. With one: whatever fits, the best first. */
export function listPaletteEntries(
  query: string,
  commands: readonly Command[],
  operations: readonly OperationSummary[],
  recent: readonly string[],
): readonly PaletteEntry[] {
  const commandItems = sortByRecent(commands, recent).map((command): PaletteItem => ({
    kind: 'command',
    id: `command ${command.id}`,
    label: command.label,
    command,
  }));
  if (query.trim() === '') return commandItems.map((item) => ({ item, hits: [] }));
  const operationItems = operations.map((operation): PaletteItem => ({
    kind: 'operation',
    id: operation.key,
    label: operation.title,
    operation,
  }));
  return filterFuzzy(query, [...commandItems, ...operationItems], (item) => item.label)
    .slice(0, mostEntries)
    .map(({ item, match }) => ({ item, hits: match.hits }));
}

function sortByRecent(commands: readonly Command[], recent: readonly string[]): readonly Command[] {
  const ran = recent.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  return [...ran, ...commands.filter((command) => !ran.includes(command))];
}
