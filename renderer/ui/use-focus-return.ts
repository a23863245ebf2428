// Gives the focus back, when what took it goes away, to where it was before.
import { useEffect, useState } from 'react';

/** For dialogs that are there only while they are open. Where the old place is gone, the main part gets the focus. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the removal: until then the dialog keeps the focus to itself.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before !== document.body && before.checkVisibility();
        const target = isThere ? before : document.querySelector<HTMLElement>('main');
        target?.focus();
      });
    },
    [before],
  );
}
