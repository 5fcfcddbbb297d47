/** How the pages of the bench are built: as the app is, but readable, so that a profile names functions and files. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import app from '../vite.config';

const folder = fileURLToPath(new URL('pages/', import.meta.url));

/** A profile tells ours from others' by the file. */
export const OURS = 'byline';

const isPolicy = (plugin: unknown): boolean => (plugin as { name?: string } | null)?.name === 'byline-policy';

/** Without the app's security policy: what is measured beside it was not made for one. */
const plugins = ((app as UserConfig).plugins ?? []).filter((plugin) => !isPolicy(plugin));

/** One page with nothing of the others, as small as the app: for what is measured from the navigation on. */
export const likeTheApp = (page: string, outDir: string): UserConfig => ({
  ...(app as UserConfig),
  plugins,
  publicDir: false,
  build: {
    ...(app as UserConfig).build,
    outDir,
    emptyOutDir: true,
    rolldownOptions: { checks: { pluginTimings: false }, input: `${folder}${page}.html` },
  },
});

export default defineConfig({
  ...(app as UserConfig),
  plugins,
  // The rivals draw on our map, not on one of their own.
  resolve: { dedupe: ['maplibre-gl'] },
  build: {
    ...(app as UserConfig).build,
    outDir: 'test-results/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .map((name) => `${folder}${name}`),
      output: {
        codeSplitting: {
          groups: [
            // First, or ours would take what it imports along.
            { name: 'libraries', test: /\/node_modules\//, priority: 2 },
            { name: OURS, test: /\/src\//, priority: 1 },
          ],
        },
      },
    },
  },
}) as UserConfig;
