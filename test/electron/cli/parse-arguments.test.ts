import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/cli/parse-arguments';

describe('parseArguments', () => {
  it('reads a command, its folder and its options anywhere', () => {
    const expected = { kind: 'command', command: 'pack', folder: 'a', json: true, out: 'b.zip' };
    expect(parseArguments(['pack', 'a', '--json', '--out', 'b.zip'])).toEqual(expected);
    expect(parseArguments(['--out=b.zip', 'pack', '--json', 'a'])).toEqual(expected);
    expect(parseArguments(['validate', '--', '--json'])).toMatchObject({ folder: '--json', json: false });
  });

  it('reads the options of test', () => {
    const args = ['test', 'a', '--connection', 'My key', '--junit=r.xml', '--only', 'A', '--only=B*'];
    expect(parseArguments(args)).toEqual({
      kind: 'command',
      command: 'test',
      folder: 'a',
      json: false,
      out: '',
      connection: 'My key',
      junit: 'r.xml',
      only: ['A', 'B*'],
    });
  });

  it.each([[[]], [['--help']], [['validate', 'a', '-h']]])('helps for %j', (args) => {
    expect(parseArguments(args)).toEqual({ kind: 'help' });
  });

  it.each([
    [['fly', 'a'], 'There is no command fly.'],
    [['--json'], 'Name a command.'],
    [['info'], 'info needs the folder of a connector.'],
    [['info', 'a', 'b'], 'info takes one folder; b is too much.'],
    [['info', 'a', '--fast'], 'There is no option --fast.'],
    [['info', 'a', '--out', 'b'], 'Only pack takes --out.'],
    [['pack', 'a', '--out'], '--out needs a file.'],
    [['pack', 'a', '--only', 'A'], 'Only test takes --only.'],
    [['test', 'a', '--connection='], '--connection needs the name of a connection.'],
  ])('cannot follow %j', (args, reason) => {
    expect(parseArguments(args)).toEqual({ kind: 'unusable', reason });
  });
});
