// A value that follows another one when the window has time: typing comes first, what is drawn from it a moment later.
import { startTransition, useEffect, useState } from 'react';
import { planWhenIdle } from '../ui/plan-when-idle';

/** The value as it was when there was last time for it. A new `key` shows the new value at once. */
export function useIdleValue<T>(value: T, key: string): T {
  const [shown, setShown] = useState({ value, key });
  useEffect(() => {
    if (Object.is(shown.value, value) && shown.key === key) return;
    return planWhenIdle(() => startTransition(() => setShown({ value, key })));
  }, [shown, value, key]);
  return shown.key === key ? shown.value : value;
}
