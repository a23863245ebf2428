import { describe, expect, it } from 'vitest';
import { findProxy } from '../../../electron/cli/test-runtime';

describe('findProxy', () => {
  const environment = {
    https_proxy: 'http://proxy.local:8080',
    HTTP_PROXY: 'plain.local:3128',
    no_proxy: 'a.com, .b.com',
  };

  it.each([
    ['https://api.example.com/x', 'PROXY proxy.local:8080'],
    ['http://api.example.com/x', 'PROXY plain.local:3128'],
    ['https://a.com', 'DIRECT'],
    ['https://deep.b.com', 'DIRECT'],
  ])('%s', (url, way) => {
    expect(findProxy(url, environment)).toBe(way);
  });

  it('goes straight where no proxy is named, or none that can be read', () => {
    expect(findProxy('https://api.example.com', {})).toBe('DIRECT');
    expect(findProxy('https://api.example.com', { no_proxy: '*', https_proxy: 'p:1' })).toBe('DIRECT');
    expect(findProxy('https://api.example.com', { https_proxy: '::' })).toBe('DIRECT');
  });
});
