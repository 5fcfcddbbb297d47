/**
 * Vite bundles a worker by itself, so that whatever page and worker share is fetched twice. In a build these make a worker an
 * entry of the page's own bundle instead: what both need is one chunk, which the second takes from the cache.
 */
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

const WORKER = /\?worker&url$/;

/** Only browsers have workers: what is built for node keeps Vite's own way. */
const forBrowsers = (config: { build?: { ssr?: boolean | string | undefined } | undefined }): boolean =>
  !config.build?.ssr;

/** `import url from './worker?worker&url'`: the address of a module worker. */
export function sharedWorkers(): Plugin {
  return {
    name: 'byline:shared-workers',
    enforce: 'pre',
    apply: (config, { command }) => command === 'build' && forBrowsers(config),
    async resolveId(source, importer) {
      if (!WORKER.test(source)) return null;
      const found = await this.resolve(source.replace(WORKER, ''), importer);
      return found === null ? null : `\0worker:${found.id}`;
    },
    load(id) {
      if (!id.startsWith('\0worker:')) return null;
      const reference = this.emitFile({ type: 'chunk', id: id.slice('\0worker:'.length) });
      return `export default import.meta.ROLLDOWN_FILE_URL_${reference};`;
    },
  };
}

/** MapLibre Tiles: no source of ours is made of them, and their decoder is half as large as its worker. */
const MLT = '@maplibre/mlt';
const NO_MLT = `export const GEOMETRY_TYPE = {};
export function decodeTile() { throw new Error('This build draws no MapLibre Tiles'); }`;

/**
 * MapLibre's package holds two bundles, for page and worker, and half of each is in the other. Made from its sources, which the
 * package holds too, it is a quarter smaller. `ownStyle`: a deployment draws on a style of its own, whatever tiles that has.
 */
export function mapLibreSources({ ownStyle }: { readonly ownStyle: boolean }): Plugin {
  const source = (path: string): string =>
    fileURLToPath(new URL(`./node_modules/maplibre-gl/src/${path}`, import.meta.url));
  const places: Readonly<Record<string, string>> = {
    'maplibre-gl': source('index.ts'),
    'maplibre-gl/dist/maplibre-gl-worker.mjs': source('source/worker.ts'),
  };
  return {
    name: 'byline:maplibre-sources',
    enforce: 'pre',
    apply: (config, { command }) => command === 'build' && forBrowsers(config),
    resolveId: (id): Rolldown.ResolveIdResult => (id === MLT && !ownStyle ? `\0${MLT}` : (places[id] ?? null)),
    load: (id) => (id === `\0${MLT}` ? NO_MLT : null),
    // Their classes name fields that the class above them has filled: as MapLibre builds them, a name alone sets nothing.
    transform: {
      filter: { id: /\/maplibre-gl\/src\/.*\.ts$/ },
      handler: (code, id) =>
        transformWithOxc(code, id, {
          target: 'es2022',
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        }),
    },
  };
}
