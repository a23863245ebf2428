import { expect, it } from 'vitest';
import { parseChoices, printChoices } from '../../../renderer/designer/choices-text';

it('prints and parses the same choices', () => {
  const choices = [
    { value: 'n', label: 'North' },
    { value: 's', label: 's' },
  ];
  expect(printChoices(choices)).toBe('n = North\ns');
  expect(parseChoices(printChoices(choices))).toEqual(choices);
  expect(parseChoices('\n a \na = Again\n')).toEqual([{ value: 'a', label: 'a' }]);
});
