/**
 * `npm run build`: Vite's build, then a page a journey. Arguments are Vite's. BYLINE_SITE: the address at which the site will
 * stand, since a picture of a shared link needs a whole address.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { FIRST_JOURNEY } from '../../journey/first';
import { writeSite, type FirstLooks } from './pages';

const folder = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

const vite = spawnSync('npx', ['vite', 'build', ...process.argv.slice(2)], { stdio: 'inherit' });
if (vite.status !== 0) process.exit(vite.status ?? 1);

// The page's components as a program for node. The map is not in what they write.
const outDir = folder('node_modules/.cache/byline-first-look');
await build({
  logLevel: 'warn',
  build: {
    ssr: 'src/first-look.ts',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { external: [/map\/journey-map$/] },
  },
});
const look = (await import(pathToFileURL(`${outDir}/first-look.js`).href)) as FirstLooks;

await writeSite({
  look,
  dist: folder('dist'),
  journeys: folder('geo/journeys'),
  first: FIRST_JOURNEY,
  address: process.env['BYLINE_SITE'] || null,
});
