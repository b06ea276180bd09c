import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API; the built application is served by the API itself. */
const api = process.env['REPRISE_API'] ?? 'http://127.0.0.1:4600';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    // One employee page must not wait for what only HR opens: the limit is kept by
    // scripts/bundle-size.mjs, over whole routes, so the warning per chunk says nothing.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      treeshake: {
        // antd's parts do nothing by being imported, but do not say so; without this its form
        // validator comes along with every input (18 kB an employee would wait for).
        // Our own rooms are pure: what a page does not use of them it need not load.
        moduleSideEffects: [
          { test: /node_modules\/@rc-component\//, sideEffects: false },
          { test: /libs\/(domain|http-contracts)\//, sideEffects: false },
        ],
      },
    },
  },
});
