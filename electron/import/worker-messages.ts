// What main and the import worker say to each other: types only.
import type { Result } from '../../shared/base/result';
import type { BuiltConnector } from '../../shared/import/build-connector';
import type { Outline } from '../../shared/import/outline';

/** From main. A build can be cancelled; a read ends with its thread. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly file: string }
  | { readonly kind: 'build'; readonly keys: readonly string[] }
  | { readonly kind: 'cancel' };

/** From the worker: one answer for each read and build, reports before it. `built` is null after a cancel. */
export type WorkerReply =
  | {
      readonly kind: 'progress';
      readonly stage: string;
      readonly fraction: number | null;
      readonly detail: string;
    }
  | { readonly kind: 'outline'; readonly outline: Result<Outline> }
  | { readonly kind: 'built'; readonly built: Result<BuiltConnector> | null };
