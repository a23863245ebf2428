import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCurl } from '../../../renderer/test-panel/print-curl';

describe('printCurl', () => {
  it('prints method, address, headers and body', () => {
    const command = printCurl({
      method: 'POST',
      url: 'https://api.example/products?top=5',
      headers: [
        { name: 'content-type', value: 'application/json' },
        { name: 'x-api-key', value: '••••' },
      ],
      body: '{"name":"O\'Hara"}',
    });
    expect(command).toBe(
      [
        "curl --request POST 'https://api.example/products?top=5'",
        "--header 'content-type: application/json'",
        "--header 'x-api-key: ••••'",
        `--data-raw '{"name":"O'\\''Hara"}'`,
      ].join(' \\\n  '),
    );
  });

  it('leaves the body out where there is none', () => {
    const command = printCurl({ method: 'GET', url: 'http://a/', headers: [], body: '' });
    expect(command).toBe("curl --request GET 'http://a/'");
  });

  it.runIf(process.platform !== 'win32')('means to a shell what was sent, whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', '\\', '$', '`', ' ', '\n', 'a', ';', '!') });
    fc.assert(
      fc.property(text, text, (value, body) => {
        const command = printCurl({ method: 'PUT', url: 'http://a/', headers: [{ name: 'h', value }], body });
        // The shell's own printf in place of curl says which words the shell hands over.
        const words = execFileSync('sh', ['-c', command.replace(/^curl/u, "printf '%s\\0'")], {
          encoding: 'utf8',
        });
        const data = body === '' ? [] : ['--data-raw', body];
        const expected = ['--request', 'PUT', 'http://a/', '--header', `h: ${value}`, ...data];
        expect(words.split('\0').slice(0, -1)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
