import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument, SourceFile } from '../../../shared/connector/document';
import { emptyHistory, record, undo } from '../../../shared/connector/history';
import { buildMergeEdit, mergeDocuments } from '../../../shared/connector/merge-documents';
import { openDocument } from '../../../shared/connector/open-document';
import type { MergeSide } from '../../../shared/text/merge-lines';

const definition = `{
  "swagger": "2.0",
  "info": { "title": "Shop", "version": "1.0" },
  "host": "shop.example",
  "paths": {
    "/orders": {
      "get": {
        "operationId": "ListOrders",
        "summary": "List orders",
        "parameters": [
          { "name": "top", "in": "query", "type": "integer" }
        ],
        "responses": { "200": { "description": "Orders." } }
      }
    }
  }
}
`;
const properties = `{ "properties": { "connectionParameters": {}, "iconBrandColor": "#007ee5" } }\n`;

interface Texts {
  readonly definition?: string;
  readonly properties?: string | null;
  readonly script?: string | null;
  readonly icon?: string;
}

function open(texts: Texts): ConnectorDocument {
  const text = { definition, properties, script: null, ...texts };
  const files: SourceFile[] = (['definition', 'properties', 'script'] as const).flatMap((role) => {
    const content = text[role];
    return content === null ? [] : [{ role, name: role, text: content, encoding: 'utf-8' }];
  });
  const opened = openDocument({ files, icon: texts.icon ? { name: 'icon.png', bytes: texts.icon } : null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function merge(base: Texts, ours: Texts, theirs: Texts, ...answers: MergeSide[]) {
  const start = open(ours);
  const merged = mergeDocuments(open(base), start, open(theirs));
  const edit = buildMergeEdit(merged, answers);
  const applied = applyEdit(start, edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  const { document, done } = applied.value;
  const back = undo(document, record(emptyHistory, edit, done));
  return {
    conflicts: merged.conflicts.map((conflict) => `${conflict.file} ${conflict.path.join('/')}`),
    changed: merged.changed,
    definition: document.definition.tree.text,
    properties: document.properties?.tree.text ?? null,
    script: document.script?.text ?? null,
    icon: document.icon?.bytes ?? null,
    undone: back?.document.definition.tree.text ?? start.definition.tree.text,
  };
}

const change = (from: string, to: string) => definition.replace(from, to);

describe('mergeDocuments', () => {
  it('takes over what only the other side changed', () => {
    const merged = merge({}, {}, { definition: change('List orders', 'All orders') });
    expect(merged).toMatchObject({
      conflicts: [],
      changed: ['definition'],
      definition: change('List orders', 'All orders'),
    });
  });

  it('changes nothing where the other side did not', () => {
    const ours = { definition: change('shop.example', 'new.example') };
    expect(merge({}, ours, {})).toMatchObject({ conflicts: [], changed: [], definition: ours.definition });
  });

  it('joins changes in different lines, and undoes to the first bytes', () => {
    const ours = { definition: change('shop.example', 'new.example') };
    const merged = merge({}, ours, { definition: change('List orders', 'All orders') });
    expect(merged.conflicts).toEqual([]);
    expect(merged.definition).toBe(ours.definition.replace('List orders', 'All orders'));
    expect(merged.undone).toBe(ours.definition);
  });

  it('joins parameters that both sides added in the same line', () => {
    const line = '          { "name": "top", "in": "query", "type": "integer" }';
    const ours = {
      definition: change(line, `${line},\n          { "name": "ours", "in": "query", "type": "string" }`),
    };
    const theirs = {
      definition: change(line, `${line},\n          { "name": "theirs", "in": "query", "type": "string" }`),
    };
    const merged = merge({}, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    const { paths } = JSON.parse(merged.definition) as {
      paths: { '/orders': { get: { parameters: { name: string }[] } } };
    };
    expect(paths['/orders'].get.parameters.map(({ name }) => name)).toEqual(['top', 'theirs', 'ours']);
  });

  it('asks where both changed the same value, and does what is answered', () => {
    const ours = { definition: change('List orders', 'Our orders') };
    const theirs = {
      definition: change('List orders', 'Their orders').replace('shop.example', 'their.example'),
    };
    const kept = merge({}, ours, theirs, 'ours');
    expect(kept.conflicts).toEqual(['definition paths//orders/get/summary']);
    expect(kept.definition).toBe(
      change('List orders', 'Our orders').replace('shop.example', 'their.example'),
    );
    expect(merge({}, ours, theirs, 'theirs').definition).toBe(theirs.definition);
  });

  it('asks about a removal against a change', () => {
    const summary = '        "summary": "List orders",\n';
    const ours = { definition: change('List orders', 'Our orders') };
    const merged = merge({}, ours, { definition: change(summary, '') }, 'theirs');
    expect(merged.conflicts).toEqual(['definition paths//orders/get/summary']);
    expect(merged.definition).toBe(change(summary, ''));
  });

  it('merges the script by lines', () => {
    const script = 'class Script\n{\n  // one\n  // two\n  // three\n}\n';
    const sides = (one: string, three: string) => ({
      script: script.replace('one', one).replace('three', three),
    });
    expect(merge({ script }, sides('1', 'three'), sides('one', '3')).script).toBe(sides('1', '3').script);
    const asked = merge({ script }, sides('1', 'three'), sides('I', '3'), 'theirs');
    expect(asked.conflicts).toEqual(['script ']);
    expect(asked.script).toBe(sides('I', '3').script);
  });

  it('takes over files that appear and disappear, and asks where we changed them', () => {
    expect(merge({}, {}, { script: 'class Script {}' }).script).toBe('class Script {}');
    expect(merge({}, {}, { properties: null }).properties).toBeNull();
    const ours = { properties: properties.replace('#007ee5', '#112233') };
    expect(merge({}, ours, { properties: null }, 'ours')).toMatchObject({
      conflicts: ['properties '],
      ...ours,
    });
    expect(merge({}, ours, { properties: null }, 'theirs').properties).toBeNull();
  });

  it('takes over the icon, and asks where both changed it', () => {
    expect(merge({ icon: 'AAAA' }, { icon: 'AAAA' }, { icon: 'BBBB' }).icon).toBe('BBBB');
    const asked = merge({ icon: 'AAAA' }, { icon: 'CCCC' }, { icon: 'BBBB' }, 'ours');
    expect(asked).toMatchObject({ conflicts: ['icon '], icon: 'CCCC' });
  });
});
