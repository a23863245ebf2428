// The thread in which imports run: an entry of its own in the build. Listens to main, and does nothing else.
import { parentPort } from 'node:worker_threads';
import { createImportWork } from './import-work';
import type { WorkerReply, WorkerRequest } from './worker-messages';

if (parentPort) listen(parentPort);

/** The part of a port that is used here. */
interface Port {
  on(event: 'message', listener: (request: WorkerRequest) => void): unknown;
  postMessage(reply: WorkerReply): void;
}

function listen(port: Port): void {
  const work = createImportWork();
  let cancelled = false;
  const report = (stage: string, fraction: number | null, detail: string): void =>
    port.postMessage({ kind: 'progress', stage, fraction, detail });
  port.on('message', (request) => {
    cancelled = request.kind === 'cancel';
    if (request.kind === 'read') {
      void work.read(request.file, report).then((outline) => port.postMessage({ kind: 'outline', outline }));
    } else if (request.kind === 'build') {
      void work
        .build(request.keys, report, () => cancelled)
        .then((built) => port.postMessage({ kind: 'built', built }));
    }
  });
}
