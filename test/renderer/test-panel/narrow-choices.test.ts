import { describe, expect, it } from 'vitest';
import { narrowChoices } from '../../../renderer/test-panel/narrow-choices';

const choices = [
  { value: 'A-1', label: 'Oak desk' },
  { value: 7, label: 'Lamp' },
  { value: { id: 'deep' }, label: 'Object' },
];

describe('narrowChoices', () => {
  it('finds by label and by value, whatever the case, and keeps the place in the whole list', () => {
    const find = (text: string) => narrowChoices(choices, text).shown.map(({ index }) => index);
    expect(find('')).toEqual([0, 1, 2]);
    expect(find(' DESK ')).toEqual([0]);
    expect(find('7')).toEqual([1]);
    expect(find('deep')).toEqual([2]);
    expect(find('chair')).toEqual([]);
  });

  it('counts what a list cannot show', () => {
    const many = Array.from({ length: 250 }, (_, value) => ({ value, label: `Choice ${value}` }));
    expect(narrowChoices(many, 'choice')).toMatchObject({ more: 150 });
    expect(narrowChoices(many, 'choice 24').more).toBe(0);
  });
});
