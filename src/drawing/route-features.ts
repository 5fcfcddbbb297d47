/**
 * The journey as the map sources that MapLibre draws beside the segments (`segment-lines.ts`): alternatives, places.
 * Built when a journey is opened, never in a frame. Knows no colours and no layers.
 */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Journey, Place } from '../journey/model';
import { positionAt } from '../line/lookup';
import type { Route } from '../line/model';
import { pickText } from '../journey/text';
import { nativeName, nativeLanguage, shownName } from './native-name';

export interface RouteFeatures {
  readonly alternatives: FeatureCollection<LineString>;
  readonly places: FeatureCollection<Point>;
}

/** How much a name matters when space is short; also its size. */
export type PlaceClass = 'capital' | 'stop' | 'station';

/** `language`: tag of the one that names are shown in, where the file has them. */
export function routeFeatures(journey: Journey, route: Route, language: string): RouteFeatures {
  return {
    alternatives: collection(
      journey.alternatives.map((way) =>
        line(
          way.geometry.coordinates.map(([lon, lat]) => [lon, lat]),
          { id: way.id, of: way.of, name: pickText(way.name, [language]) },
        ),
      ),
    ),
    places: collection(placeFeatures(journey, route, language)),
  };
}

/** Places that a claim names as its own. */
function claimedPlaces(journey: Journey): Set<string> {
  return new Set(journey.claims.filter((claim) => claim.status === 'accepted').map((claim) => String(claim.place)));
}

function placeClass(place: Place, claimed: ReadonlySet<string>): PlaceClass {
  if (place.role === 'terminus') return 'capital';
  return claimed.has(place.id) || place.role === 'city' || place.role === 'border' ? 'stop' : 'station';
}

function placeFeatures(journey: Journey, route: Route, language: string): Feature<Point>[] {
  const claimed = claimedPlaces(journey);
  const features: Feature<Point>[] = [];
  for (const { place, chainagesKm } of route.places) {
    const km = chainagesKm[0] ?? 0;
    // Bridges and regions are named by the events there, not by a dot of their own.
    if (place.role === 'bridge' || place.role === 'region' || place.geometry?.type !== 'Point') continue;
    const kind = placeClass(place, claimed);
    const name = shownName(place, language);
    const at: [number, number] = [0, 0];
    positionAt(route.line, km, at);
    features.push({
      type: 'Feature',
      properties: {
        id: place.id,
        name,
        native: nativeName(place, nativeLanguage(zoneAt(route, km)), name),
        class: kind,
        sort: kind === 'capital' ? 0 : claimed.has(place.id) ? 1 : kind === 'stop' ? 2 : 3,
        km,
      },
      geometry: { type: 'Point', coordinates: at },
    });
  }
  return features;
}

/** At a joint the later segment, as in the sentence of the moment. */
function zoneAt(route: Route, km: number): string {
  let zone = '';
  for (const { segment, fromKm } of route.segments) if (fromKm <= km + 1e-6) zone = segment.timeZone;
  return zone;
}

function collection<G extends LineString | Point>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function line(coordinates: (number | undefined)[][], properties: Record<string, unknown>): Feature<LineString> {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: coordinates.map((pair) => pair.map((part) => part ?? 0)) },
  };
}
