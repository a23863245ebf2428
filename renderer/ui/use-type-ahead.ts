// Collects letters typed in quick succession into one text.
import { useCallback, useRef } from 'react';

const pauseMs = 700;

/** Answers a function that takes a letter and the time of its key press (in ms), and gives the text so far. */
export function useTypeAhead(): (letter: string, timeMs: number) => string {
  const typed = useRef({ text: '', timeMs: 0 });
  return useCallback((letter, timeMs) => {
    const isNext = timeMs - typed.current.timeMs < pauseMs;
    typed.current = { text: isNext ? typed.current.text + letter : letter, timeMs };
    return typed.current.text;
  }, []);
}
