// Moves the focus from pane to pane. A pane is whatever names itself with `data-pane`.

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** Focuses the next pane (`step` 1) or the one before (-1); answers its name, null when there is none. */
export function focusNextPane(step: 1 | -1): string | null {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let count = 1; count <= panes.length; count += 1) {
    const pane = panes[(current + step * count + panes.length * 2) % panes.length];
    const target = pane && findFocusable(pane);
    if (!target) continue;
    target.focus();
    return pane.dataset.pane ?? null;
  }
  return null;
}

function findFocusable(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(focusable)].find(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
}
