// Whether two documents would be the same on disk.
import { describe, expect, it } from 'vitest';
import { isSameContent } from '../../../renderer/store/same-content';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { openDocument } from '../../../shared/connector/open-document';
import { buildOpened } from '../../support/open-studio';

function open(): ConnectorDocument {
  const read = openDocument(buildOpened().files);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
const icon = { name: 'icon.png', bytes: 'AAAA' };

describe('isSameContent', () => {
  it('is so for the same texts, whichever objects hold them', () => {
    expect(isSameContent(open(), open())).toBe(true);
    expect(isSameContent({ ...open(), icon }, { ...open(), icon: { ...icon } })).toBe(true);
  });

  it.each<[string, (document: ConnectorDocument) => ConnectorDocument]>([
    ['an icon', (document) => ({ ...document, icon })],
    ['a file less', (document) => ({ ...document, properties: null })],
    ['another name', (document) => ({ ...document, definition: { ...document.definition, name: 'x.json' } })],
    [
      'another encoding',
      (document) => ({ ...document, definition: { ...document.definition, encoding: 'utf-8-bom' } }),
    ],
    [
      'a script',
      (document) => ({
        ...document,
        script: { role: 'script', name: 'script.csx', text: '', encoding: 'utf-8' },
      }),
    ],
  ])('is not so with %s', (_name, change) => {
    const document = open();
    expect(isSameContent(change(document), document)).toBe(false);
    expect(isSameContent(document, change(document))).toBe(false);
  });
});
