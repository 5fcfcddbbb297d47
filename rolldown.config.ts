/**
 * The package: `npm run build:package` writes `lib/`. The library for any program, the command line for Node; dependencies
 * stay outside. Types are bundled too, so that they resolve wherever a program looks for them.
 */
import { packPicture } from './src/cli/picture-files';
import { defineConfig, type RolldownOptions } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const library = { index: 'src/library/index.ts' };
const shared = {
  platform: 'node',
  external: (id: string) => !/^[./]/.test(id),
  tsconfig: 'tsconfig.json',
  checks: { pluginTimings: false },
} satisfies RolldownOptions;

export default defineConfig([
  {
    ...shared,
    input: { ...library, byline: 'src/cli/bin.ts' },
    output: { dir: 'lib', cleanDir: true, chunkFileNames: 'shared.js' },
    // Ground and fonts of pictures, so that the command finds them beside itself.
    plugins: [{ name: 'picture', writeBundle: () => packPicture('.', 'lib/picture') }],
  },
  {
    ...shared,
    input: library,
    // The pure folders' own: the types of the package need neither DOM nor node.
    plugins: [dts({ tsconfig: 'tsconfig.pure.json', emitDtsOnly: true })],
    output: { dir: 'lib' },
  },
]);
