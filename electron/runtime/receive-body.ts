// Takes in the body of a reply, piece by piece, and says how far it is.
import { printSize } from '../../shared/runtime/print-size';
import { CallFailure } from './failure';
import type { ReceivedBody, ReplyStore } from './reply-store';

/** What is to be known while a body comes in. */
export interface Receiving {
  /** From Content-Length; null where it is not known or counts compressed bytes. */
  readonly expectedBytes: number | null;
  /** The time now in milliseconds, from any start. */
  clock(): number;
  /** `fraction` is 0 to 1, null where the end is not known. */
  report(fraction: number | null, detail: string): void;
}

/** No reply of a web API is meant to be larger: what goes on is a stream without end, or a bomb of zeros. */
export const mostBytes = 2 * 1024 * 1024 * 1024;
const reportEveryMs = 100;

/** Resolves with the whole body. Rejects with an error for `describeFailure`; nothing of the body is left then. */
export async function receiveBody(
  body: AsyncIterable<Uint8Array>,
  store: ReplyStore,
  receiving: Receiving,
): Promise<ReceivedBody> {
  const writer = store.begin();
  let sizeBytes = 0;
  let reportedAt = receiving.clock();
  try {
    for await (const chunk of body) {
      sizeBytes += chunk.length;
      if (sizeBytes > mostBytes) throw new CallFailure('REPLY_TOO_LARGE', printSize(mostBytes));
      await writer.write(chunk);
      if (receiving.clock() - reportedAt < reportEveryMs) continue;
      reportedAt = receiving.clock();
      receiving.report(...printProgress(sizeBytes, receiving.expectedBytes));
    }
    return await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

function printProgress(sizeBytes: number, expectedBytes: number | null): [number | null, string] {
  if (expectedBytes === null || expectedBytes < sizeBytes) return [null, printSize(sizeBytes)];
  return [sizeBytes / expectedBytes, `${printSize(sizeBytes)} of ${printSize(expectedBytes)}`];
}
