/** Pictures of the tests: with the project's own ground, and the table that page and command line measure by. */
import { readFileSync } from 'node:fs';
import type { Evidence } from '../../src/evidence/evidence';
import { composePicture, type Ground, type Picture, type PictureInput } from '../../src/picture/compose';
import { measureByTable } from '../../src/picture/measure';
import { words } from '../../src/words';

const json = (path: string): never => JSON.parse(readFileSync(path, 'utf8')) as never;

export const GROUND: Ground = {
  world: json('geo/basemap/world.geojson'),
  region: json('geo/basemap/region.geojson'),
  labels: json('geo/basemap/labels.geojson'),
  network: json('geo/rail/network.geojson'),
};

export function pictureOf(evidence: Evidence, changed: Partial<PictureInput> = {}): Picture {
  const { startMs, endMs } = evidence.clock;
  return composePicture({
    journey: evidence.journey,
    route: evidence.route,
    evidence,
    timeMs: (startMs + endMs) / 2,
    selection: { segment: null, event: null },
    view: 'route',
    widthPx: 1200,
    heightPx: 675,
    theme: 'light',
    words,
    ground: GROUND,
    measure: measureByTable,
    ...changed,
  });
}
