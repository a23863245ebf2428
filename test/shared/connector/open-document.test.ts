import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../shared/connector/document';
import { listFiles, openDocument, startOpening } from '../../../shared/connector/open-document';

const file = (role: SourceFile['role'], text: string): SourceFile => ({
  role,
  name: `${role}.file`,
  text,
  encoding: 'utf-8',
});
const whole = [
  file('definition', '{ "swagger": "2.0", }'),
  file('properties', '{"properties":{}}'),
  file('script', 'class Script {}'),
  file('settings', '{}'),
  file('sidecar', '[]'),
];

describe('openDocument', () => {
  it('gives every text back as it was, whatever is wrong with it', () => {
    const opened = openDocument({ files: whole, icon: null });
    expect(opened.ok && listFiles(opened.value)).toEqual(whole);
  });

  it('has null for files that are not there', () => {
    const opened = openDocument({ files: whole.slice(0, 1), icon: null });
    expect(opened).toMatchObject({
      ok: true,
      value: { properties: null, script: null, settings: null, sidecar: null, icon: null },
    });
  });

  it.each([
    [[], 'definition-missing'],
    [[file('properties', '{}')], 'definition-missing'],
    [[file('definition', '\n  "text"')], 'definition-unreadable'],
  ])('refuses %j: %s', (files, code) => {
    expect(openDocument({ files, icon: null })).toMatchObject({ ok: false, problem: { code } });
  });

  it('says where it goes wrong', () => {
    const opened = openDocument({ files: [file('definition', '\n  "text"')], icon: null });
    expect(opened).toMatchObject({ problem: { place: { range: { line: 2, column: 3 } } } });
  });
});

describe('startOpening', () => {
  it('comes to the same in slices of any size', () => {
    const files = { files: whole, icon: null };
    const opening = startOpening(files);
    let slices = 1;
    while (!opening.advance(1)) slices += 1;
    expect(slices).toBeGreaterThan(whole.length);
    expect(opening.finish()).toEqual(openDocument(files));
  });

  it('reads at once what is not read yet', () => {
    const files = { files: whole, icon: null };
    expect(startOpening(files).finish()).toEqual(openDocument(files));
  });
});
