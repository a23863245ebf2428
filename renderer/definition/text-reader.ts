// Reads texts in a worker, so that the window stays free: it waits for a pause in the typing, and of the texts that
// pile up reads only the last.
import type { Problem } from '../../shared/base/problem';
import type { ReadText } from './reading';

const pauseMs = 120;

/** What goes to the worker and what comes back. */
export interface ReadRequest {
  readonly id: number;
  readonly text: string;
}
export interface ReadReply {
  readonly id: number;
  readonly problems: readonly Problem[];
}

/** A reader; its worker is started with the first text. */
export class TextReader {
  private worker: Worker | null = null;
  private timer = 0;
  private id = 0;
  private answer: (problems: readonly Problem[]) => void = () => undefined;

  /** Answers the problems of the text; a text that another one follows too soon is never answered. */
  readonly read: ReadText = (text) => {
    window.clearTimeout(this.timer);
    const id = ++this.id;
    this.timer = window.setTimeout(
      () => this.start().postMessage({ id, text } satisfies ReadRequest),
      pauseMs,
    );
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  };

  dispose(): void {
    window.clearTimeout(this.timer);
    this.worker?.terminate();
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      if (data.id === this.id) this.answer(data.problems);
    };
    this.worker = worker;
    return worker;
  }
}
