// The behaviours that the platform does not document, as settings: what is assumed here, to be changed where a live
// service shows otherwise.

/** What is assumed where the platform says nothing. */
export interface PolicySettings {
  /** A value without a default that is not there, in a header or query template: empty text, or a failed policy. */
  readonly missingValue: 'empty' | 'fail';
  /** A property value that reads as a JSON list or object once filled in: becomes that, or stays text. */
  readonly jsonText: 'value' | 'text';
  /** Single quotes around a whole property value: marks of a text, taken off, or part of it. */
  readonly quotes: 'strip' | 'keep';
  /** Several host policies for one operation: which counts. */
  readonly severalHosts: 'last' | 'first';
  /** What `@headers()` and `@queryParameters()` read: the call as the policies before left it, or as it came in. */
  readonly valuesFrom: 'present' | 'incoming';
  /** Replies with an error status: policies leave their body alone, or work on it as on every other. */
  readonly errorReplies: 'leave-body' | 'all';
  /** When policies of the Failure section run: when no reply came, or also when it has an error status. */
  readonly failureOn: 'no-reply' | 'error-status';
}

/** The assumptions that fit the policies of published connectors best. */
export const defaultPolicySettings: PolicySettings = {
  missingValue: 'empty',
  jsonText: 'value',
  quotes: 'strip',
  severalHosts: 'last',
  valuesFrom: 'present',
  errorReplies: 'leave-body',
  failureOn: 'no-reply',
};
