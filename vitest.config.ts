import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/browser';

/**
 * Two projects: `unit` in Node, for what is pure and for the command line; `browser` in a real Chromium, for what needs
 * a page (Svelte effects never run under Node, and a test of them would pass untested).
 */
export default defineConfig(async () => {
  const wanted = process.argv.some((word) => word.includes('unit')) ? null : await findBrowser();
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/e2e/**'],
            testTimeout: 60_000,
            // What is tested has no state of its own: loading the program once a worker is enough.
            isolate: false,
          },
        },
        ...(wanted === null
          ? []
          : [
              {
                plugins: [svelte()],
                optimizeDeps: { exclude: ['maplibre-gl'] },
                worker: { format: 'es' as const },
                assetsInclude: ['**/*.geojson', '**/*.topojson'],
                test: {
                  name: 'browser',
                  include: ['tests/browser/**/*.test.ts'],
                  testTimeout: 60_000,
                  // One file at a time: WebGL in software fills a core by itself.
                  fileParallelism: false,
                  browser: {
                    enabled: true,
                    headless: true,
                    screenshotFailures: false,
                    provider: playwright({
                      launchOptions: {
                        executablePath: wanted.executablePath,
                        args: wanted.args,
                        env: { ...process.env, ...wanted.env } as Record<string, string>,
                      },
                    }),
                    instances: [{ browser: 'chromium' as const }],
                  },
                },
              },
            ]),
      ],
    },
  };
});
