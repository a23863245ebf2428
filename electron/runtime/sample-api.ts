// The web API of the inventory sample: started with the first call of the sample, and never for anybody else's
// connector. Where it cannot have its own port, calls are led to the one that it has.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { readString } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';

/** What is known of the sample, and how to start it. */
export interface SampleServices {
  /** The `host` of the sample's definition. */
  readonly host: string;
  start(): Promise<RunningSample>;
}

/** A sample web API that runs on loopback. */
export interface RunningSample {
  readonly port: number;
  close(): Promise<void>;
}

/** Where a call goes instead of the definition's host; both as host and port. */
export interface Reroute {
  readonly from: string;
  readonly to: string;
}

/** The guard of the sample's web API. */
export interface SampleApi {
  /**
   * Starts the sample's web API when this is the sample. Null where the call may go to the host as it stands.
   * Problem: `sample-not-started`.
   */
  prepare(definition: JsonTree): Promise<Result<Reroute | null>>;
  /** Stops the web API if it runs. */
  close(): Promise<void>;
}

/** Marks the definition of the sample, also in a copy that a person has changed. */
const marker = 'x-connector-studio-sample';

const notStarted = errorProblem('sample-not-started', 'The web API of the sample could not be started.', {
  action: 'Close programs that use many network ports and send the call again.',
});

/** Builds the guard of the sample; starts nothing by itself. */
export function buildSampleApi(services: SampleServices): SampleApi {
  let running: Promise<RunningSample> | null = null;
  const start = () => {
    running ??= services.start().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
  return {
    prepare: async (definition) => {
      const { root } = definition;
      if (readString(root, 'host') !== services.host || readString(root, marker) === '') return ok(null);
      try {
        const { port } = await start();
        const to = `127.0.0.1:${port}`;
        return ok(to === services.host ? null : { from: services.host, to });
      } catch {
        return fail(notStarted);
      }
    },
    close: async () => {
      const stopping = running;
      running = null;
      await (await stopping)?.close();
    },
  };
}
