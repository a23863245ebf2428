// The type of a value as a maker would call it.
import type { Field } from '../../shared/operations/operation';

/** The word for it: `text`, `number`, `yes/no`, … */
export function printMakerType(value: Pick<Field, 'type' | 'format'>): string {
  switch (value.type) {
    case 'string':
      if (value.format === 'date-time' || value.format === 'date') return 'date';
      return value.format === 'byte' || value.format === 'binary' ? 'file' : 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'yes/no';
    case 'array':
      return 'list';
    case '':
      return 'any';
    default:
      return value.type;
  }
}
