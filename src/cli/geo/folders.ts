/** Which journeys the geo build makes: the one place that looks into a folder instead of reading a file that it knows. */
import { existsSync, readdirSync } from 'node:fs';
import { JOURNEYS } from './files';

/** The folders with an `evidence.json`, by name. A journey without one was written as `journey.geojson` and stays so. */
export function journeyFolders(): string[] {
  return readdirSync(JOURNEYS)
    .map((name) => `${JOURNEYS}/${name}`)
    .filter((folder) => existsSync(`${folder}/evidence.json`))
    .sort();
}
