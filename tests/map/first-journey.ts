/** The first journey as the map takes it. */
import { readFileSync } from 'node:fs';
import { buildEvidence } from '../../src/evidence/evidence';
import { parse } from '../../src/journey/parse';
import { buildRoute } from '../../src/line/route';
import type { MapSubject } from '../../src/map/types';

export function firstJourney(): MapSubject {
  const file = new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url);
  const { journey, issues } = parse(JSON.parse(readFileSync(file, 'utf8')));
  if (journey === null) throw new Error(`The first journey does not parse: ${JSON.stringify(issues[0])}`);
  const route = buildRoute(journey);
  return { journey, route, evidence: buildEvidence(journey, route) };
}
