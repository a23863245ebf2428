import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextLink } from '../../../renderer/definition/text-link';
import { createStudio, type Studio } from '../../../renderer/store/studio';
import type { FileRole } from '../../../shared/base/problem';
import { ok } from '../../../shared/base/result';
import type { Edit } from '../../../shared/text/edit';
import { parseJson } from '../../../shared/text/parse';
import { createFakeBridge } from '../../support/fake-bridge';
import { MonacoText } from '../../support/monaco-text';

const plain = `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "paths": {}
}
`;

interface Opened {
  readonly studio: Studio;
  readonly link: TextLink;
  readonly model: MonacoText;
  /** The text of the file in the document. */
  readonly text: () => string;
}

/** Opens a connector whose file of that role has the text, and links Monaco's buffer to it. */
function open(text: string, role: FileRole = 'definition'): Opened {
  const studio = createStudio(createFakeBridge({ 'connections.list': () => ok([]) }));
  const definition = role === 'definition' ? text : plain;
  const others =
    role === 'definition' ? [] : [{ role, name: `${role}.txt`, text, encoding: 'utf-8' as const }];
  studio.store.getState().openConnector(
    {
      id: 'one',
      folder: null,
      stamp: '',
      problems: [],
      files: {
        files: [{ role: 'definition', name: 'a.json', text: definition, encoding: 'utf-8' }, ...others],
        icon: null,
      },
    },
    true,
  );
  const model = new MonacoText(text);
  let clock = 0;
  const link = new TextLink(studio, role, model, { now: () => (clock += 10), read: readAside });
  model.onChange = (changes) => link.type(changes);
  studio.store.subscribe((state) => link.follow(state));
  return { studio, link, model, text: () => readText(studio, role) };
}

/** Reads as the worker does, without one. */
async function readAside(text: string) {
  await Promise.resolve();
  return parseJson(text).problems;
}

function readText({ store }: Studio, role: FileRole): string {
  const file = store.getState().connector?.document[role];
  if (!file) return '';
  return 'tree' in file ? file.tree.text : file.text;
}

function lines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
}

const setTitle = (value: string): Edit => ({
  kind: 'set-title',
  label: 'Change the title',
  joins: 'own',
  changes: [{ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value } }],
});

describe('typing', () => {
  it('becomes an edit of the document, and letters typed in a row one step of undo', () => {
    const { studio, model, text } = open(plain);
    const at = plain.indexOf('Stock');
    for (const [index, letter] of ['M', 'y', ' '].entries()) model.typeAt(at + index, 0, letter);
    expect(text()).toBe(plain.replace('Stock', 'My Stock'));
    expect(studio.store.getState().draft).toBeNull();
    studio.store.getState().undo();
    expect(text()).toBe(plain);
    expect(model.text).toBe(plain);
    expect(model.replaced).toBe(0);
  });

  it('keeps the line ends of the file, also where they are mixed', () => {
    const mixed = '{\r\n  "swagger": "2.0",\n  "info": {},\r  "paths": {}\r\n}\r\n';
    const { model, text } = open(mixed);
    const at = model.text.indexOf('"paths"');
    model.typeAt(at, 0, '"host": "a",\n  ');
    expect(text()).toBe(mixed.replace('"paths"', '"host": "a",\r\n  "paths"'));
  });

  it('takes the script as it is, whether it compiles or not', () => {
    const { studio, model, text } = open('class A { }\r\n', 'script');
    model.typeAt(9, 1, '{ {');
    expect(text()).toBe('class A {{ {}\r\n');
    expect(studio.store.getState().draft).toBeNull();
  });
});

describe('following the document', () => {
  it('patches what changed elsewhere into the model, in place', () => {
    const { studio, model, text } = open(plain.replaceAll('\n', '\r\n'));
    studio.store.getState().edit(setTitle('Warehouse'));
    expect(model.text).toBe(text());
    expect(model.text).toContain('Warehouse');
    studio.store.getState().undo();
    studio.store.getState().redo();
    expect(model.text).toBe(text());
    expect(model.replaced).toBe(0);
  });

  it('follows in a text of mixed line ends and with a byte order mark', () => {
    const { studio, model, text } = open(`\uFEFF${plain.replace('\n', '\r\n')}`);
    studio.store.getState().edit(setTitle('Two\nlines'));
    expect(model.lines).toEqual(lines(text()));
    expect(model.replaced).toBe(0);
  });

  it('catches up with changes that it was not told of one by one', () => {
    const { studio, model, link, text } = open(plain);
    const { store } = studio;
    // As if two changes had come while the editor showed another file.
    const follow = link.follow.bind(link);
    link.follow = () => undefined;
    store.getState().edit(setTitle('First'));
    store.getState().edit(setTitle('Second'));
    link.follow = follow;
    link.follow(store.getState());
    expect(model.text).toBe(text());
  });
});

describe('a draft', () => {
  const at = plain.indexOf(', "version"');

  it('leaves the document as it was until the text parses, and is then one edit', () => {
    const { studio, model, text } = open(plain);
    const { store } = studio;
    model.typeAt(at, 1, '');
    expect(text()).toBe(plain);
    expect(store.getState().draft).toMatchObject({
      role: 'definition',
      problem: { code: 'json-missing-comma', place: { file: 'definition', range: { line: 3 } } },
    });
    model.typeAt(at, 0, ', "x": 1,');
    const fixed = plain.replace(', "version"', ', "x": 1, "version"');
    expect(text()).toBe(fixed);
    expect(store.getState().draft).toBeNull();
    store.getState().undo();
    expect(model.text).toBe(plain);
  });

  it('goes back and forth in itself, and ends where it began', () => {
    const { studio, model, link, text } = open(plain);
    const { store } = studio;
    model.typeAt(at, 1, '');
    model.typeAt(0, 0, '{');
    expect(store.getState().draft?.text).toBe(`{${plain.replace(', "version"', ' "version"')}`);
    link.undo();
    expect(store.getState().draft?.text).toBe(plain.replace(', "version"', ' "version"'));
    link.undo();
    expect(store.getState().draft).toBeNull();
    expect(model.text).toBe(plain);
    link.redo();
    expect(store.getState().draft?.problem.code).toBe('json-missing-comma');
    expect(text()).toBe(plain);
  });

  it('is put away when it is discarded', () => {
    const { studio, model } = open(plain);
    model.typeAt(0, 1, '');
    studio.store.getState().setDraft(null);
    expect(model.text).toBe(plain);
    model.typeAt(at, 0, ' ');
    expect(studio.store.getState().draft).toBeNull();
  });

  it('lives on when the editor is closed and opened again', () => {
    const first = open(plain);
    first.model.typeAt(at, 1, '');
    const draft = first.studio.store.getState().draft?.text ?? '';
    const model = new MonacoText(draft);
    const link = new TextLink(first.studio, 'definition', model, { now: () => 0, read: readAside });
    model.onChange = (changes) => link.type(changes);
    model.typeAt(at, 0, ',');
    expect(first.studio.store.getState().draft).toBeNull();
    expect(first.text()).toBe(plain);
  });

  it('does not come from errors that the file had before', () => {
    const broken = plain.replace('"paths": {}', '"paths": {},');
    const { studio, model, text } = open(broken);
    model.typeAt(broken.indexOf('Stock'), 5, 'Goods');
    expect(studio.store.getState().draft).toBeNull();
    expect(text()).toBe(broken.replace('Stock', 'Goods'));
  });

  it('comes from a definition that would be no object, which the document refuses', () => {
    const { studio, model, text } = open(plain);
    model.typeAt(0, plain.length, '[]');
    expect(studio.store.getState().draft?.text).toBe('[]');
    expect(text()).toBe(plain);
  });
});

describe('a long text', () => {
  const long = plain.replace('{}', `{ "/a": { "x-note": "${'words '.repeat(400_000)}" } }`);
  const at = long.indexOf(', "version"');
  /** What is read aside has been answered by then. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('waits with what may break it, and takes the rest at once', async () => {
    const { studio, model, text } = open(long);
    const { store } = studio;
    model.typeAt(long.indexOf('Stock'), 5, 'Goods');
    expect(text()).toBe(long.replace('Stock', 'Goods'));
    model.typeAt(at, 0, ', "x": 1');
    expect(store.getState().draft?.problem.code).toBe('text-unread');
    await settled();
    expect(store.getState().draft).toBeNull();
    expect(text()).toBe(long.replace('Stock', 'Goods').replace(', "version"', ', "x": 1, "version"'));
    store.getState().undo();
    store.getState().undo();
    expect(text()).toBe(long);
  });

  it('stays a draft while it is broken, whatever was answered about older texts', async () => {
    const { studio, model, link, text } = open(long);
    const { store } = studio;
    model.typeAt(at, 0, '}');
    await settled();
    const broken = store.getState().draft?.problem.code;
    expect(broken).not.toBe('text-unread');
    expect(link.draftProblems).not.toEqual([]);
    model.typeAt(at, 1, '');
    expect(store.getState().draft).toBeNull();
    model.typeAt(at, 0, ']');
    model.typeAt(at, 1, '');
    await settled();
    expect(store.getState().draft).toBeNull();
    expect(text()).toBe(long);
  });
});

describe('whatever is done', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      at: fc.nat(),
      length: fc.nat(4),
      text: fc.constantFrom('', 'a', '"', '{', '}', ',', '\n', ' ', '"k": 1,\n'),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'discard' as const) }),
    fc.record({ kind: fc.constant('title' as const), value: fc.string({ maxLength: 5 }) }),
  );
  const lineEnds = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 6, maxLength: 6 });

  it('shows the document or its draft, and undo leads back to the first byte', () => {
    fc.assert(
      fc.property(lineEnds, fc.array(step, { maxLength: 20 }), (ends, steps) => {
        const start = plain.split('\n').reduce((text, line, index) => text + (ends[index - 1] ?? '') + line);
        const { studio, link, model, text } = open(start);
        const { store } = studio;
        for (const one of steps) {
          if (one.kind === 'type') {
            const offset = one.at % (model.getValueLength() + 1);
            model.typeAt(offset, Math.min(one.length, model.getValueLength() - offset), one.text);
          } else if (one.kind === 'undo') link.undo();
          else if (one.kind === 'redo') link.redo();
          else if (one.kind === 'discard') store.getState().setDraft(null);
          else if (one.kind === 'title') store.getState().edit(setTitle(one.value));
          const { draft } = store.getState();
          expect(link.shown.source.toString()).toBe(draft ? draft.text : text());
          expect(model.lines).toEqual(lines(link.shown.source.toString()));
        }
        store.getState().setDraft(null);
        const count = store.getState().connector?.history.past.length ?? 0;
        for (let left = count; left > 0; left--) store.getState().undo();
        expect(text()).toBe(start);
        expect(model.lines).toEqual(lines(start));
      }),
      { numRuns: 300 },
    );
  });
});
