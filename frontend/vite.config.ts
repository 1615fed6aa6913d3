/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run dev` shows the portal of sources against a platform started by ./polysight up.
const gateway = process.env.POLYSIGHT_PUBLIC_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/session', '/oauth2', '/login', '/logout', '/docs'].map((path) => [path, gateway])),
  },
  build: { chunkSizeWarningLimit: 900 },
  test: { environment: 'jsdom', globals: false, setupFiles: ['src/shared/testing.ts'] },
});
