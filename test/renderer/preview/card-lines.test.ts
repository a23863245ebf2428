// The card from top to bottom.
import { describe, expect, it } from 'vitest';
import { buildCardLines, type CardLine } from '../../../renderer/preview/card-lines';
import type { CardField, MakerCard } from '../../../shared/preview/card';

const field = (id: string, change: Partial<CardField> = {}): CardField => ({
  id,
  label: id.split('/').at(-1) ?? id,
  required: false,
  control: 'text',
  hint: '',
  defaultValue: undefined,
  choices: [],
  lookup: null,
  items: [],
  place: [],
  ...change,
});

const card = (change: Partial<MakerCard>): MakerCard => ({
  kind: 'action',
  title: '',
  description: '',
  fields: [],
  advanced: [],
  outputs: [],
  trigger: null,
  deprecated: false,
  approximations: [],
  ...change,
});

const closed = { isAdvancedOpen: false, live: {} };
const print = (line: CardLine) =>
  line.kind === 'field' ? `${line.depth} ${line.field.label}` : `${line.kind} ${line.id}`;

describe('buildCardLines', () => {
  it('keeps advanced fields behind a switch', () => {
    const one = card({ fields: [field('query/a')], advanced: [field('query/b'), field('query/c')] });
    expect(buildCardLines(one, closed).map(print)).toEqual(['0 a', 'advanced advanced']);
    const open = buildCardLines(one, { ...closed, isAdvancedOpen: true });
    expect(open.map(print)).toEqual(['0 a', 'advanced advanced', '0 b', '0 c']);
    expect(open[1]).toMatchObject({ count: 2, isOpen: true });
  });

  it('opens lists into their first item, lists in them too', () => {
    const notes = field('body/lines/[]/notes', {
      label: 'Notes',
      control: 'list',
      items: [field('body/lines/[]/notes/[]', { label: 'Notes' })],
    });
    const lines = field('body/lines', {
      label: 'Lines',
      required: true,
      control: 'list',
      items: [field('body/lines/[]/sku', { label: 'SKU' }), notes],
    });
    expect(buildCardLines(card({ fields: [lines] }), closed).map(print)).toEqual([
      'list body/lines',
      '1 Lines SKU - 1',
      'list body/lines/[]/notes',
      '2 Lines Notes - 1',
      'add-item body/lines/[]/notes add',
      'add-item body/lines add',
    ]);
  });

  it('puts the fields that a lookup brought below the one that they belong to', () => {
    const record = field('body/record', { control: 'live-fields' });
    const live = { 'body/record': [field('body/name')] };
    const lines = buildCardLines(card({ fields: [record] }), { ...closed, live });
    expect(lines.map((line) => [line.id, print(line)])).toEqual([
      ['body/record', '0 record'],
      ['body/record body/name', '1 name'],
    ]);
  });
});
