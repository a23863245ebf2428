// What a drop may have to ask first, and the answers: types only. A refusal carries the question, the slot the answer.
import type { JsonValue } from '../base/json-value';
import type { OperationKey } from '../operations/operation';
import type { FieldPath } from './drop';

/** What has to be asked before a drop can be planned. */
export type Need = NeededValue | NeededName | NeededPolicy | NeededTrigger;

/** A default that must be given first: for which input, and of what type it has to be. Goes to `defaultValue`. */
export interface NeededValue {
  readonly kind: 'default';
  readonly label: string;
  readonly type: string;
  readonly choices: readonly JsonValue[];
}

/** A name that must be given first. Goes to `name`. */
export interface NeededName {
  readonly kind: 'name';
  /** What the name is for, as a label: `Name of the reference`. */
  readonly label: string;
  readonly suggestion: string;
  /** The names that cannot be taken. */
  readonly taken: readonly string[];
}

/** How a parameter of the connection is to be sent. Goes to `policy`, which may be `suggestion` as it stands. */
export interface NeededPolicy {
  readonly kind: 'policy';
  readonly place: 'header' | 'query' | 'host' | 'path';
  readonly suggestion: PolicyAnswers;
  /** Other texts that make sense for `value`, the suggested one first. */
  readonly values: readonly string[];
  /** False where only the operation itself can be meant. */
  readonly canBeAll: boolean;
}

/** The answers for a parameter of the connection. */
export interface PolicyAnswers {
  /** This operation, or every one. */
  readonly scope: 'operation' | 'all';
  /** The header or query parameter; empty for host and path. */
  readonly name: string;
  /** The expression, URL or path: `https://@connectionParameters('host')/api`. */
  readonly value: string;
}

/** The short form that makes a trigger. Goes to `answers`, one of the suggestions as it stands or changed. */
export interface NeededTrigger {
  readonly kind: 'trigger';
  readonly webhook: WebhookForm | null;
  readonly polling: PollingForm | null;
  /** Why it can be no webhook, or no polling trigger; empty where it can. */
  readonly webhookObstacle: string;
  readonly pollingObstacle: string;
}

/** What can be chosen for a webhook. */
export interface WebhookForm {
  readonly suggestion: WebhookAnswers;
  readonly callbacks: readonly { readonly fieldPath: FieldPath; readonly label: string }[];
  readonly deletes: readonly { readonly operation: OperationKey; readonly label: string }[];
  /** The shared schemas that may be what is posted. */
  readonly references: readonly string[];
}

/** What can be chosen for a polling trigger. */
export interface PollingForm {
  readonly suggestion: PollingAnswers;
  readonly collections: readonly { readonly fieldPath: FieldPath; readonly label: string }[];
  /** The query parameters that can carry the state. */
  readonly parameters: readonly string[];
  /** The plain fields of an item, by collection (its path joined by `/`). */
  readonly marks: Readonly<
    Record<string, readonly { readonly fieldPath: FieldPath; readonly label: string }[]>
  >;
}

/** What makes a trigger. */
export type TriggerAnswers = WebhookAnswers | PollingAnswers;

/** A webhook: the web API posts to a callback. */
export interface WebhookAnswers {
  readonly kind: 'webhook';
  /** The field of the body that takes the address of the callback. */
  readonly callback: FieldPath;
  /** What is posted: a shared schema, the shape of samples, or what stands there already. */
  readonly notification:
    | { readonly kind: 'reference'; readonly name: string }
    | { readonly kind: 'samples'; readonly samples: readonly JsonValue[] }
    | { readonly kind: 'kept' };
  /** The operation that takes the webhook away; null for none. */
  readonly deleteOperation: OperationKey | null;
  readonly hint: string;
}

/** A polling trigger: the platform asks for a list again and again, newest first. */
export interface PollingAnswers {
  readonly kind: 'polling';
  /** Where the list stands in the reply; empty for the reply itself. */
  readonly collection: FieldPath;
  /** The query parameter that carries the state. */
  readonly parameter: string;
  /** The state as a template: `@{triggerBody().value[0].modified}`. */
  readonly state: string;
  readonly hint: string;
}
