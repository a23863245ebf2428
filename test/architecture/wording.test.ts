// The text of the repository speaks of the product alone: no machine, no server of a package, no secret.
import { describe, expect, it } from 'vitest';
import { listRepositoryFiles, readRepositoryFile } from './repository';

const texts = listRepositoryFiles().filter(
  (name) => !/\.(?:png|ico|icns|zip|pfx)$/u.test(name) && !name.startsWith('test/samples/'),
);

// Put together here, so that this file keeps its own rules.
const refused: readonly (readonly [sentence: string, pattern: RegExp])[] = [
  [
    'No path of one machine.',
    new RegExp(
      `(?<![\\w.])/(?:${['ho' + 'me', 'Us' + 'ers', 'ro' + 'ot', 'wo' + 'rk'].join('|')})/[a-z]`,
      'u',
    ),
  ],
  ['No drive of one machine.', new RegExp(`\\b[CD]:\\\\{1,2}${'Us' + 'ers'}`, 'u')],
  ['No host of a package registry.', new RegExp(`registry\\.${'npm' + 'js'}|${'npm' + 'mirror'}\\.com`, 'u')],
  ['No address of a private network.', /(?<![\d.])(?:10\.\d{1,3}|192\.168)\.\d{1,3}\.\d{1,3}(?![\d.])/u],
  // As a file has it; what is only shaped like one, for the tests of the search for secrets, has no line of its own.
  ['No private key.', new RegExp(`^-----BEGIN (?:[A-Z]+ )?${'PRIVATE'} KEY-----$`, 'u')],
];

describe('the text of the repository', () => {
  it.each(refused)('%s', (_sentence, pattern) => {
    const found = texts.flatMap((name) =>
      readRepositoryFile(name)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('is found wanting where it should be', () => {
    const bad = [
      `see /${'ho' + 'me'}/anna/x`,
      `C:\\${'Us' + 'ers'}\\anna`,
      `https://registry.${'npm' + 'js'}.org`,
    ];
    expect(bad.map((text) => refused.some(([, pattern]) => pattern.test(text)))).toEqual([true, true, true]);
  });
});
