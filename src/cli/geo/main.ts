/** `npm run geo`: writes every derived file under geo/ from the committed sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildAll } from './build';
import { journeyFolders } from './folders';

for (const [path, text] of buildAll((source) => readFileSync(source, 'utf8'), journeyFolders())) {
  writeFileSync(path, text);
  process.stdout.write(`${path}  ${Buffer.byteLength(text)} bytes\n`);
}
