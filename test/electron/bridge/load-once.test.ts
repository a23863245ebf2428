// Things that are built when they are first needed.
import { describe, expect, it } from 'vitest';
import { loadOnce } from '../../../electron/bridge/load-once';

describe('loadOnce', () => {
  it('builds with the first call and answers the same thing ever after', async () => {
    let builds = 0;
    const load = loadOnce(async () => ({ number: (builds += 1) }));
    expect(builds).toBe(0);
    const [first, second] = await Promise.all([load(), load()]);
    expect(first).toBe(second);
    expect(await load()).toBe(first);
    expect(builds).toBe(1);
  });
});
