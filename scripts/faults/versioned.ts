// A connector whose files all tell which version they belong to, so that a mixture shows.
import type { ConnectorDocument, ConnectorFiles } from '../../shared/connector/document';
import { listFiles } from '../../shared/connector/open-document';
import type { Edit } from '../../shared/text/edit';

const filling = 'x'.repeat(20_000);

/** The files of version 0. */
export function buildFiles(): ConnectorFiles {
  const definition = {
    swagger: '2.0',
    info: { title: 'Version 0', version: '1' },
    paths: {},
    'x-version': 0,
    'x-filling': filling,
  };
  const properties = { properties: { iconBrandColor: '#0f6cbd' }, 'x-version': 0, 'x-filling': filling };
  const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    files: [
      {
        role: 'definition',
        name: 'apiDefinition.swagger.json',
        text: print(definition),
        encoding: 'utf-8',
      },
      { role: 'properties', name: 'apiProperties.json', text: print(properties), encoding: 'utf-8' },
    ],
    icon: null,
  };
}

/** The edit that makes a version of every file. */
export function buildStep(version: number): Edit {
  const set = { kind: 'set', path: ['x-version'], value: version } as const;
  return {
    kind: 'set-version',
    label: `Version ${version}`,
    joins: 'own',
    changes: [
      { file: 'definition', change: set },
      { file: 'properties', change: set },
    ],
  };
}

/** The one version of all files; null for a mixture or a damaged file. */
export function readVersion({ files }: Pick<ConnectorFiles, 'files'>): number | null {
  const versions = files.map(({ text }) =>
    Number(/"x-version": (\d+),[\s\S]*\}\n$/u.exec(text)?.[1] ?? Number.NaN),
  );
  const [first = Number.NaN] = versions;
  return files.length === 2 && versions.every((one) => one === first) ? first : null;
}

/** The version of a document. */
export function versionOf(document: ConnectorDocument): number | null {
  return readVersion({ files: listFiles(document) });
}
