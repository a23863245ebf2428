// Finds the keys that stand more than once in an object. The last one counts, so the earlier ones are named.
import type { Recovery } from './recovery';
import type { MemberNode } from './tree';

const fewMembers = 8;

/** True when a key stands more than once. */
export function hasRepeatedKey(members: readonly MemberNode[]): boolean {
  if (members.length > fewMembers) return new Set(members.map((member) => member.key)).size < members.length;
  // For few members comparing is much faster than hashing.
  for (let left = 1; left < members.length; left++) {
    const key = members[left]?.key;
    for (let right = 0; right < left; right++) {
      if (members[right]?.key === key) return true;
    }
  }
  return false;
}

/** A recovery for each key that stands again further on, in order, in an object whose bracket opens at `opens`. */
export function listRepeatedKeys(members: readonly MemberNode[], opens: number): readonly Recovery[] {
  const last = new Map(members.map((member, index) => [member.key, index]));
  const recoveries: Recovery[] = [];
  let at = opens + 1;
  members.forEach((member, index) => {
    const { gap, key, keyLength: length, colon, value } = member;
    if (last.get(key) !== index)
      recoveries.push({ kind: 'duplicate-key', offset: at + gap, length, detail: key });
    at += gap + length + colon + value.length;
  });
  return recoveries;
}
