// Tries connectors in a thread of their own, so that one that never ends can be stopped and named. The same bundled
// file runs on both sides of the thread.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { type FoundConnector, findConnectors } from './find-connectors';
import { type ConnectorReport, describeRefused, tryConnector } from './try-connector';

const limitMs = 20_000;

/** True in the thread, which only listens. */
export const isThread = !isMainThread;

/** Tries each connector in turn and hands on its report; a thread that takes too long or breaks is replaced. */
export async function tryAll(
  place: string,
  connectors: readonly FoundConnector[],
  onReport: (report: ConnectorReport) => void,
): Promise<void> {
  let worker = start(place);
  for (const [index, { name }] of connectors.entries()) {
    const report = await ask(worker, index, name);
    onReport(report.report);
    if (!report.broken) continue;
    await worker.terminate();
    worker = start(place);
  }
  await worker.terminate();
}

/** The side of the thread: tries the connector of each number that it is sent. */
export async function listen(): Promise<void> {
  const port = parentPort;
  if (!port) return;
  const connectors = await findConnectors(String(workerData));
  port.on('message', (index: number) => {
    const connector = connectors[index];
    if (connector) void tryConnector(connector).then((report) => port.postMessage(report));
  });
}

function start(place: string): Worker {
  return new Worker(fileURLToPath(import.meta.url), { workerData: place });
}

function ask(
  worker: Worker,
  index: number,
  name: string,
): Promise<{ readonly report: ConnectorReport; readonly broken: boolean }> {
  return new Promise((resolve) => {
    const settle = (report: ConnectorReport, broken: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      resolve({ report, broken });
    };
    const onMessage = (report: ConnectorReport): void => settle(report, false);
    const onError = (error: unknown): void => {
      const reason = error instanceof Error ? error.message : String(error);
      settle(describeRefused(name, `CRASHED: ${reason}`, 0), true);
    };
    const timer = setTimeout(
      () => settle(describeRefused(name, `HUNG: no end after ${limitMs / 1000} s`, limitMs), true),
      limitMs,
    );
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(index);
  });
}
