// How the window is built and served (Vite), and which unit tests there are (Vitest reads the same file).
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const repository = import.meta.dirname;
const renderer = path.join(repository, 'renderer');

export default defineConfig({
  root: process.env.VITEST ? repository : renderer,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  build: {
    outDir: path.join(repository, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Fonts and pictures stay files, or the content security policy would have to allow more.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    // Absolute, or the development server does not find what to prepare.
    rolldownOptions: { input: path.join(renderer, 'index.html') },
  },
  test: {
    include: ['test/{architecture,shared,electron,renderer,assets}/**/*.{test,spec}.{ts,tsx}'],
    environment: 'node',
    // No file keeps a state of its own (test/architecture sees to it), so one load of the source serves all of them.
    isolate: false,
    testTimeout: 20_000,
    setupFiles: ['test/support/fixed-seed.ts'],
    passWithNoTests: false,
  },
});
