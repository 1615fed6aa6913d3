/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';

// `npm run dev` shows the portal of sources against a platform started by ./polysight up.
const gateway = process.env.POLYSIGHT_PUBLIC_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), budget(250, ['home'])],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/session', '/oauth2', '/login', '/logout', '/docs'].map((path) => [path, gateway])),
  },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  test: { environment: 'jsdom', testTimeout: 120_000, globals: false, setupFiles: ['src/testing/setup.ts'], include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'] },
});
