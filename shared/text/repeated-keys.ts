// Finds the keys that stand more than once in an object. The last one counts, so the earlier ones are named.
import type { MemberNode } from './tree';

const fewMembers = 8;

/** The members, by index and in order, whose key stands again further on. */
export function findRepeatedKeys(members: readonly MemberNode[]): readonly number[] {
  return hasRepeatedKey(members) ? listRepeated(members) : [];
}

function hasRepeatedKey(members: readonly MemberNode[]): boolean {
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

function listRepeated(members: readonly MemberNode[]): readonly number[] {
  const last = new Map(members.map((member, index) => [member.key, index]));
  return members.flatMap((member, index) => (last.get(member.key) === index ? [] : [index]));
}
