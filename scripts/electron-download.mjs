// A process of its own that fetches the Electron release for this platform into Electron's download cache.
// It prints the bytes received, so that its parent can tell a slow download from one that hangs.
import { createRequire } from 'node:module';
import { downloadArtifact } from '@electron/get';

const require = createRequire(import.meta.url);
const { version } = /** @type {{ version: string }} */ (require('electron/package.json'));
const checksums = /** @type {Record<string, string>} */ (require('electron/checksums.json'));

let lastReport = 0;
try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    downloadOptions: {
      quiet: true,
      getProgressCallback: (
        /** @type {{ transferred: number, total: number | null }} */ { transferred, total },
      ) => {
        if (Date.now() - lastReport < 1000) return Promise.resolve();
        lastReport = Date.now();
        const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);
        console.log(`${megabytes(transferred)} of ${megabytes(total ?? 0)} MB`);
        return Promise.resolve();
      },
    },
  });
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  console.error(`${error instanceof Error ? error.message : String(error)}${cause}`);
  process.exitCode = 1;
}
