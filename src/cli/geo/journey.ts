/**
 * The editor's evidence file and the drawn lines → the journey's document. Puts members in the format's order and adds
 * geometry; changes no word and no hour, and checks nothing: that is what parse and validate are for.
 */
import type { Json, JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import type { JourneyLines } from './lines';

/** An item of the evidence file: the members of the format, with `point` or `line` in place of a geometry. */
type Item = JsonObject & {
  readonly id: string;
  readonly point?: Json;
  readonly line?: Json;
  /** True: the line is travelled from its end to its start. */
  readonly reversed?: Json;
};

export interface Evidence {
  readonly journey: JsonObject;
  readonly reports: readonly JsonObject[];
  readonly segments: readonly Item[];
  readonly alternatives: readonly Item[];
  readonly places: readonly Item[];
  readonly claims: readonly Item[];
}

/** A GeoJSON FeatureCollection with the format's foreign members. Throws where an item names a line that is not built. */
export function buildJourney(evidence: Evidence, lines: JourneyLines): JsonObject {
  const features = [
    ...evidence.segments.map((item) => feature('segment', item, lineGeometry(item, lines))),
    ...evidence.alternatives.map((item) => feature('alternative', item, lineGeometry(item, lines))),
    ...evidence.places.map((item) => feature('place', item, pointGeometry(item))),
    ...evidence.claims.map((item) => feature('claim', item, pointGeometry(item))),
  ];
  return {
    type: 'FeatureCollection',
    bbox: boundsOf(features),
    journey: evidence.journey,
    reports: evidence.reports,
    features,
  };
}

function feature(kind: string, item: Item, geometry: JsonObject | null): JsonObject {
  const { id, point, line, reversed, ...members } = item;
  return { type: 'Feature', id, properties: { kind, ...members }, geometry };
}

function pointGeometry(item: Item): JsonObject | null {
  return Array.isArray(item.point) ? { type: 'Point', coordinates: item.point } : null;
}

function lineGeometry(item: Item, lines: JourneyLines): JsonObject {
  const found = Object.entries(lines).find(([name]) => name === item.line)?.[1] as readonly Position[] | undefined;
  if (!found) throw new Error(`${item.id}: no line ${JSON.stringify(item.line)}`);
  return { type: 'LineString', coordinates: item.reversed === true ? found.toReversed() : found };
}

function boundsOf(features: readonly JsonObject[]): number[] {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const visit = (value: Json | undefined): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as readonly Json[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    } else {
      (value as readonly Json[]).forEach(visit);
    }
  };
  for (const { geometry } of features) visit((geometry as { coordinates?: Json } | null)?.coordinates);
  return bounds;
}
