/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { packed } from './build/packed.ts';

// `npm run dev` shows the portal of sources against a platform started by ./polysight up.
const gateway = process.env.POLYSIGHT_PUBLIC_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), budget(250), packed()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/session', '/oauth2', '/login', '/logout', '/docs'].map((path) => [path, gateway])),
  },
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Few files: a browser asks six at a time over HTTP/1.1, and each costs a request. What pages share is split by who needs it, in pieces that are worth one.
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 4 },
            { name: 'widgets', test: /node_modules[\\/]@(mantine|tabler|floating-ui)/, minShareCount: 5, priority: 3 },
            { name: 'list', test: /src[\\/]shared[\\/]list|@tanstack[\\/]/, minShareCount: 4, priority: 2 },
            { name: 'shared', test: /src[\\/]shared/, minShareCount: 5, priority: 1 },
          ],
        },
      },
    },
  },
  test: { environment: 'jsdom', testTimeout: 120_000, globals: false, setupFiles: ['src/testing/setup.ts'], include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'] },
});
