// Listens to an event of an element for as long as it is shown, on its way down (`capture`) or up.
import { useEffect, useRef, type RefObject } from 'react';

/** Calls the latest `listener` for each event of that name in the element. */
export function useListener<Name extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
  capture = false,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const target = element.current;
    const hear = (event: HTMLElementEventMap[Name]) => latest.current(event);
    target?.addEventListener(name, hear, capture);
    return () => target?.removeEventListener(name, hear, capture);
  }, [element, name, capture]);
}
