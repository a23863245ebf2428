// Checks connectors in a worker, so that the window stays free. The whole texts go there once; after that only what
// edits did. Of the checks that pile up only the last is answered.
import type { AppliedEdit } from '../../shared/connector/applied-edit';
import type { ConnectorDocument, SourceFile } from '../../shared/connector/document';
import { listFiles } from '../../shared/connector/open-document';
import type { Found } from '../store/check-document';
import type { DocumentChange } from '../store/connector-slice';
import type { CheckElsewhere } from '../store/watch-problems';

/** What goes to the worker: the whole texts, or what was done to the document that it has. */
export type CheckRequest =
  | { readonly id: number; readonly files: readonly SourceFile[] }
  | { readonly id: number; readonly done: readonly AppliedEdit[] };

/** What comes back; null where the edits did not fit what the worker has. */
export interface CheckReply {
  readonly id: number;
  readonly found: Found | null;
}

/** What is asked of the worker; the real one is a `Worker`. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<CheckReply>) => void) | null;
  postMessage(request: CheckRequest): void;
  terminate(): void;
}

/** A checker; its worker is started with the first document. */
export class ConnectorChecker {
  private worker: CheckWorker | null = null;
  private id = 0;
  private answer: (found: Found) => void = () => undefined;
  /** The document that the worker has once `done` is done there, and what that is. */
  private latest: ConnectorDocument | null = null;
  private done: readonly AppliedEdit[] = [];

  constructor(private readonly startWorker: () => CheckWorker = startCheckWorker) {}

  /** Answers what is found; a document that another one follows before that is never answered. */
  readonly check: CheckElsewhere = (document) => {
    this.id += 1;
    if (this.latest === document) this.post({ id: this.id, done: this.done });
    else this.post({ id: this.id, files: listFiles(document) });
    this.latest = document;
    this.done = [];
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  };

  /** Notes what an edit did, so that the next check need not send the texts again. */
  note({ before, after, done }: DocumentChange): void {
    const isNext = this.latest === before;
    this.latest = isNext ? after : null;
    this.done = isNext ? [...this.done, done] : [];
  }

  dispose(): void {
    this.worker?.terminate();
  }

  private post(request: CheckRequest): void {
    this.worker ??= this.listen(this.startWorker());
    this.worker.postMessage(request);
  }

  private listen(worker: CheckWorker): CheckWorker {
    worker.onmessage = ({ data: { id, found } }) => {
      if (id !== this.id) return;
      if (found) this.answer(found);
      else if (this.latest) this.post({ id, files: listFiles(this.latest) });
    };
    return worker;
  }
}

function startCheckWorker(): CheckWorker {
  return new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
}
