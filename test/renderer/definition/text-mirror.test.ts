import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceMirror,
  buildMirror,
  countLines,
  toOffset,
  toSpan,
  toTextEdits,
} from '../../../renderer/definition/text-mirror';
import { applyTextEdits } from '../../../shared/text/text-edits';
import { TextPieces } from '../../../shared/text/text-pieces';
import { MonacoText } from '../../support/monaco-text';

/** Texts with every kind of line end next to one another. */
const pieces = fc.array(fc.constantFrom('a', '{', '"b"', ' ', '\n', '\r\n', '\r', 'é', '😀'), {
  maxLength: 24,
});
const anyText = fc
  .tuple(fc.boolean(), pieces)
  .map(([mark, parts]) => (mark ? '\uFEFF' : '') + parts.join(''))
  // Monaco reads a text that is one lone \r as two of them.
  .filter((text) => !/^\uFEFF?\r$/u.test(text));

const mirrorOf = (text: string) => buildMirror(TextPieces.of(text));

function open(text: string) {
  const mirror = mirrorOf(text);
  const model = new MonacoText(text);
  model.setEOL(mirror.lineEnd === '\n' ? 0 : 1);
  return { mirror, model };
}

function lines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
}

describe('buildMirror', () => {
  it('takes the line end that stands most often, and knows when there are others', () => {
    expect(mirrorOf('a\r\nb\r\n')).toMatchObject({ lineEnd: '\r\n', uniform: true, lead: 0 });
    expect(mirrorOf('a\nb')).toMatchObject({ lineEnd: '\n', uniform: true });
    expect(mirrorOf('a\r\nb\r\nc\n')).toMatchObject({ lineEnd: '\r\n', uniform: false });
    expect(mirrorOf('a\rb')).toMatchObject({ uniform: false });
    expect(mirrorOf('{}')).toMatchObject({ lineEnd: '\n', uniform: true });
    expect(mirrorOf('\uFEFF{}')).toMatchObject({ lead: 1, uniform: true });
  });
});

describe('places', () => {
  it('leads from every offset into the editor and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mirror, model } = open(text);
        const offsets = Array.from({ length: text.length + 1 }, (_, at) => at).slice(mirror.lead);
        const outside = offsets.filter((at) => text.slice(at - 1, at + 1) !== '\r\n');
        const places = outside.map((offset) => {
          const span = toSpan(mirror, model, offset, 0);
          return { lineNumber: span.startLineNumber, column: span.startColumn };
        });
        expect(places.map((place) => toOffset(mirror, model, place))).toEqual(outside);
      }),
    );
  });

  it('shows as many lines as the text has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mirror, model } = open(text);
        expect(countLines(mirror)).toBe(model.getLineCount());
      }),
    );
  });
});

describe('toTextEdits', () => {
  it('leaves every byte outside a typed change alone, whatever its line ends', () => {
    const change = fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', 'x', '\n', 'x\ny', '\ny'));
    fc.assert(
      fc.property(anyText, fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
        const { mirror: first, model } = open(start);
        let mirror = first;
        model.onChange = (reported) => {
          const edits = toTextEdits(mirror, reported);
          for (const edit of edits) {
            expect(edit.offset).toBeGreaterThanOrEqual(mirror.lead);
            expect(edit.offset + edit.length).toBeLessThanOrEqual(mirror.source.toString().length);
          }
          mirror = advanceMirror(mirror, edits);
        };
        for (const [at, length, text] of changes) {
          const offset = at % (model.getValueLength() + 1);
          model.typeAt(offset, Math.min(length, model.getValueLength() - offset), text);
          expect(lines(mirror.source.toString())).toEqual(model.lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('types the line end of the text where it is the only one', () => {
    const { mirror, model } = open('{\r\n}\r\n');
    model.onChange = (changes) => {
      expect(toTextEdits(mirror, changes)).toEqual([{ offset: 3, length: 0, text: '  "a": 1\r\n' }]);
    };
    model.typeAt(3, 0, '  "a": 1\n');
    expect.assertions(1);
  });

  it('orders the changes of several cursors', () => {
    const { mirror, model } = open('ab\ncd\n');
    model.onChange = (changes) => {
      expect(applyTextEdits('ab\ncd\n', toTextEdits(mirror, changes))).toBe('Xab\nXcd\n');
    };
    model.applyEdits(
      [1, 2].map((line) => ({
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        text: 'X',
      })),
    );
    expect.assertions(1);
  });
});
