// Checks connectors in a worker, so that the window stays free. Of the checks that pile up only the last is answered.
import { listFiles } from '../../shared/connector/open-document';
import type { SourceFile } from '../../shared/connector/document';
import type { Found } from '../store/check-document';
import type { CheckElsewhere } from '../store/watch-problems';

/** What goes to the worker and what comes back. */
export interface CheckRequest {
  readonly id: number;
  readonly files: readonly SourceFile[];
}
export interface CheckReply {
  readonly id: number;
  readonly found: Found;
}

/** A checker; its worker is started with the first document. */
export class ConnectorChecker {
  private worker: Worker | null = null;
  private id = 0;
  private answer: (found: Found) => void = () => undefined;

  /** Answers what is found; a document that another one follows before that is never answered. */
  readonly check: CheckElsewhere = (document) => {
    const id = ++this.id;
    this.start().postMessage({ id, files: listFiles(document) } satisfies CheckRequest);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  };

  dispose(): void {
    this.worker?.terminate();
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      if (data.id === this.id) this.answer(data.found);
    };
    this.worker = worker;
    return worker;
  }
}
