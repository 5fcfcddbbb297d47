import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { securityPolicy } from './src/cli/site/policy.ts';
import { mapLibreSources, sharedWorkers } from './vite.workers.ts';

export default defineConfig({
  // Relative addresses: the build works from any folder of any server.
  base: './',
  plugins: [
    mapLibreSources({ ownStyle: Boolean(process.env['VITE_BYLINE_STYLE']) }),
    sharedWorkers(),
    svelte(),
    securityPolicy(process.env['BYLINE_CONNECT'], process.env['VITE_BYLINE_STYLE']),
  ],
  worker: { format: 'es' },
  // MapLibre brings its own worker beside it; pre-bundling would tear the two apart.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  // GeoJSON and fonts are fetched as they are, never inlined: one cacheable file each.
  assetsInclude: ['**/*.geojson', '**/*.topojson'],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1400,
    // Workers fetch these, and a worker has no document to write preloads into.
    modulePreload: {
      resolveDependencies: (file, needed) =>
        /\/(open-file|convert|formats|[a-z]{2,3})-[^/]*\.js$/.test(file) ? [] : needed,
    },
    // Who runs the build cannot mend how long its plugins take.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { port: 5173 },
  preview: { port: 4173 },
});
