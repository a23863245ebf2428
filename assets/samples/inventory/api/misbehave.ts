// Makes the sample web API misbehave, so that people can see what tests and the comparison with the definition say then.
import type { ApiReply } from './route';

const faults = ['numbers-as-text', 'missing-names', 'errors'] as const;

/** A way to misbehave. */
export type Fault = (typeof faults)[number];

/** The fault of that name; null for none, and for a name that no fault has. */
export function readFault(name: string | undefined): Fault | null {
  return faults.find((fault) => fault === name) ?? null;
}

/** What is answered instead: numbers as text, objects without their `name`, or an error of the server. */
export function misbehave(reply: ApiReply, fault: Fault): ApiReply {
  if (reply.status >= 400) return reply;
  if (fault === 'errors') {
    return { status: 500, body: { error: { code: 'failed', message: 'The warehouse is on fire.' } } };
  }
  return reply.body === undefined ? reply : { ...reply, body: change(reply.body, fault) };
}

function change(value: unknown, fault: Fault): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, fault));
  if (typeof value === 'number' && fault === 'numbers-as-text') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => fault !== 'missing-names' || name !== 'name');
  return Object.fromEntries(members.map(([name, member]) => [name, change(member, fault)]));
}
