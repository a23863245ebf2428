// Reads the texts of a connector in slices, so that the window answers in between however long they are.
import type { ConnectorDocument, ConnectorFiles } from '../../shared/connector/document';
import { startOpening } from '../../shared/connector/open-document';
import type { Result } from '../../shared/base/result';

const sliceMs = 6;
const stepsAtATime = 500;

/** The document of the texts. Problems: `definition-missing`, `definition-unreadable`. */
export async function readDocument(files: ConnectorFiles): Promise<Result<ConnectorDocument>> {
  const opening = startOpening(files);
  let end = performance.now() + sliceMs;
  while (!opening.advance(stepsAtATime)) {
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + sliceMs;
  }
  return opening.finish();
}

/** Lets everything go first that waits; a timer would wait four milliseconds more each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
