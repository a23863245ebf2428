// Puts the answer to what a drop had to ask into the place it was meant for. Pure.
import type { JsonValue } from '../../shared/base/json-value';
import type { DropSlot } from '../../shared/mapping/drop';
import type { PolicyAnswers, TriggerAnswers } from '../../shared/mapping/need';

/** An answer, by what was asked. */
export type Answer =
  | { readonly kind: 'default'; readonly value: JsonValue }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'policy'; readonly value: PolicyAnswers }
  | { readonly kind: 'trigger'; readonly value: TriggerAnswers };

/** The place with the answer in it; as it was where the place takes no answer of that kind. */
export function answerSlot(slot: DropSlot, answer: Answer): DropSlot {
  switch (answer.kind) {
    case 'default':
      return slot.kind === 'card' ? { ...slot, defaultValue: answer.value } : slot;
    case 'name':
      return takesName(slot) ? { ...slot, name: answer.value } : slot;
    case 'policy':
      return takesPolicy(slot) ? { ...slot, policy: answer.value } : slot;
    case 'trigger':
      return slot.kind === 'triggers' ? { ...slot, answers: answer.value } : slot;
  }
}

type Named = Extract<DropSlot, { readonly name?: string }>;
type Sent = Extract<DropSlot, { readonly policy?: PolicyAnswers }>;

function takesName(slot: DropSlot): slot is Named {
  return ['location', 'body', 'segment', 'references'].includes(slot.kind);
}

function takesPolicy(slot: DropSlot): slot is Sent {
  return ['location', 'segment', 'host'].includes(slot.kind);
}
