// The one edit between two texts: what stands in both at the beginning and at the end is left alone. Pure.
import type { TextEdit } from '../../shared/text/edit';

const chunk = 4096;

/**
 * The one edit that makes `after` of `before`; null when they are the same. It starts and ends neither inside a
 * line break of two characters nor inside a surrogate pair.
 */
export function diffTexts(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = countCommonStart(before, after, most);
  while (start > 0 && (isInsidePair(before, start) || isInsidePair(after, start))) start--;
  let end = countCommonEnd(before, after, most - start);
  while (end > 0 && (isInsidePair(before, before.length - end) || isInsidePair(after, after.length - end)))
    end--;
  return {
    offset: start,
    length: before.length - end - start,
    text: after.slice(start, after.length - end),
  };
}

function countCommonStart(left: string, right: string, most: number): number {
  let at = 0;
  while (at + chunk <= most && left.slice(at, at + chunk) === right.slice(at, at + chunk)) at += chunk;
  while (at < most && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}

function countCommonEnd(left: string, right: string, most: number): number {
  const tail = (text: string, from: number, length: number) =>
    text.slice(text.length - from - length, text.length - from);
  let at = 0;
  while (at + chunk <= most && tail(left, at, chunk) === tail(right, at, chunk)) at += chunk;
  while (at < most && left.charCodeAt(left.length - 1 - at) === right.charCodeAt(right.length - 1 - at)) at++;
  return at;
}

/** True between `\r` and `\n`, and between the halves of a surrogate pair. */
function isInsidePair(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (
    (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000)
  );
}
