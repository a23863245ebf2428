import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../shared/connector/document';
import { printFileBytes, printIconBytes } from '../../../shared/package/file-bytes';

function print(text: string, encoding: SourceFile['encoding']): number[] {
  return [...printFileBytes({ role: 'definition', name: 'd.json', text, encoding })];
}

describe('printFileBytes', () => {
  it('prints UTF-8, with a mark where the file had one', () => {
    expect(print('ü', 'utf-8')).toEqual([0xc3, 0xbc]);
    expect(print('ü', 'utf-8-bom')).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xbc]);
    expect(print('\uFEFFü', 'utf-8-bom')).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xbc]);
  });

  it('prints Latin-1 byte for byte, and UTF-8 once a letter does not fit it', () => {
    expect(print('ü\u0080', 'latin-1')).toEqual([0xfc, 0x80]);
    expect(print('ü語', 'latin-1')).toEqual([...Buffer.from('ü語')]);
  });
});

describe('printIconBytes', () => {
  it('decodes base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const printed = printIconBytes({ name: 'icon.png', bytes: Buffer.from(bytes).toString('base64') });
        expect(printed).toEqual({ ok: true, value: new Uint8Array(bytes) });
      }),
    );
  });

  it.each(['A', 'A===', 'AA*A', 'AAA=AAAA'])('refuses %j', (bytes) => {
    expect(printIconBytes({ name: 'icon.png', bytes })).toMatchObject({
      ok: false,
      problem: { code: 'icon-unreadable' },
    });
  });
});
