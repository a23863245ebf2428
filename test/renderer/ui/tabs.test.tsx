// Tabs: the keys, and what they say to screen readers.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Tabs, nextTab } from '../../../renderer/ui/tabs';

describe('nextTab', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['ArrowDown', 0, null],
  ])('%s from %i of three leads to %s', (key, from, to) => {
    expect(nextTab(key, from, 3)).toBe(to);
  });
});

describe('Tabs', () => {
  const html = renderToStaticMarkup(
    <Tabs
      name="view"
      label="Views"
      tabs={[
        { id: 'a', label: 'First' },
        { id: 'b', label: 'Second', count: 3 },
      ]}
      selected="b"
      onSelect={() => undefined}
    />,
  );

  it('have one tab stop: the selected tab, tied to its panel', () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(/id="view-tab-b" aria-selected="true" aria-controls="view-panel" tabindex="0"/);
    expect(html).toMatch(/id="view-tab-a" aria-selected="false" tabindex="-1"/);
  });

  it('are a named list and show their counts', () => {
    expect(html).toMatch(/role="tablist" aria-label="Views"/);
    expect(html).toMatch(/>3</);
  });
});
