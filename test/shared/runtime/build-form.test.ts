import { describe, expect, test } from 'vitest';
import { buildEncodedForm, buildMultipartForm } from '../../../shared/runtime/build-form';

describe('forms as bodies', () => {
  test('are read back by the platform that reads them all day', async () => {
    const { bytes, mediaType } = buildMultipartForm(
      [
        { name: 'no"te', content: 'línea\r\n--x' },
        {
          name: 'file',
          content: { name: 'ä.bin', mediaType: '', bytes: Uint8Array.from([0, 255, 13, 10]), text: '' },
        },
      ],
      'q7Zw3mX1b9Lk5tRc',
    );
    const read = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': mediaType },
    }).formData();
    expect(read.get('no"te')).toBe('línea\r\n--x');
    const file = read.get('file') as File;
    expect([file.name, file.type]).toEqual(['ä.bin', 'application/octet-stream']);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(Uint8Array.from([0, 255, 13, 10]));
  });

  test('are url-encoded as browsers do it', () => {
    const fields = [
      { name: 'a b', value: 'c&d=é' },
      { name: 'e', value: '' },
    ];
    const read = new URLSearchParams(buildEncodedForm(fields).text);
    expect([...read]).toEqual([
      ['a b', 'c&d=é'],
      ['e', ''],
    ]);
  });
});
