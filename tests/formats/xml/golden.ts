/** Golden pairs of a format that is read into lines and points, and another program's reading of the same text. */
import { readdirSync, readFileSync } from 'node:fs';
import * as togeojson from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import { expect } from 'vitest';
import type { TrackTime, Tracks } from '../../../src/formats/tracks/model';

/** Name → text of all files of a golden folder that have the format's ending. */
export function goldenTexts(format: 'gpx' | 'kml'): readonly (readonly [name: string, text: string])[] {
  const folder = new URL(`../../golden/${format}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${format}`))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

/** Against the `.json` beside it; every issue and every vertex with its place in the text. */
export async function expectGolden(format: 'gpx' | 'kml', name: string, tracks: Tracks): Promise<void> {
  const lines = tracks.lines.map(({ placeOf, ...line }) => ({
    ...line,
    places: line.positions.map((_, index) => {
      const place = placeOf(index);
      return place && `${place.line}:${place.column}`;
    }),
  }));
  const text = `${JSON.stringify({ ...tracks, lines }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../golden/${format}/${name.replace(/\.[a-z]+$/, '.json')}`);
}

/** What both see: names, positions, and times as they are written. */
export interface Seen {
  readonly name: string | null;
  readonly positions: readonly (readonly number[])[];
  readonly times: readonly string[];
}

/** A line that stays at one position is a point to us and a line to the other: both are told as it, from first to last. */
function seen(name: string | null, positions: readonly (readonly number[])[], times: readonly string[]): Seen {
  const [first] = positions;
  if (first === undefined || !positions.every((one) => one[0] === first[0] && one[1] === first[1])) {
    return { name, positions, times };
  }
  const ends = times.flatMap((time) => time.split(' / '));
  return { name, positions: [first], times: ends.length < 2 ? ends : [ends[0] ?? '', ends.at(-1) ?? ''] };
}

const inOrder = (all: readonly Seen[]): readonly string[] => all.map((one) => JSON.stringify(one)).sort();

export function seenByUs({ lines, points }: Tracks): readonly string[] {
  const text = (time: TrackTime | null): string[] => (time === null ? [] : [time.text]);
  return inOrder([
    ...lines.map(({ name, positions, times, span }) =>
      seen(name, positions, [...(times ?? []).flatMap(text), ...text(span)]),
    ),
    ...points.map(({ name, position, time }) => seen(name, [position], text(time))),
  ]);
}

/** As togeojson over xmldom sees it, in the same words. */
export function seenByOthers(format: 'gpx' | 'kml', xml: string): readonly string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return inOrder(togeojson[format](document).features.flatMap(ofFeature));
}

interface OtherProperties {
  readonly name?: string;
  readonly time?: string;
  readonly timestamp?: string;
  readonly timespan?: { readonly begin?: string; readonly end?: string };
  readonly coordinateProperties?: { readonly times?: readonly (string | readonly string[])[] };
}

function ofFeature({ geometry, properties }: Feature<Geometry | null>): Seen[] {
  const { name = null, time, timestamp, timespan, coordinateProperties } = properties as OtherProperties;
  // Of a track it gives the first time of a vertex once more, as if it were of the whole.
  const whole = [
    ...[geometry?.type === 'Point' ? time : undefined, timestamp].filter((one) => one !== undefined),
    ...(timespan ? [`${timespan.begin || '…'} / ${timespan.end || '…'}`] : []),
  ];
  const lists = coordinateProperties?.times ?? [];
  const perLine = lists.some((one) => typeof one !== 'string') ? lists : [lists];
  const trimmed = name === null ? null : name.trim();
  return partsOf(geometry).map((positions, at) => {
    const own = perLine[at];
    return seen(trimmed, positions, [...(Array.isArray(own) ? (own as string[]) : []), ...whole]);
  });
}

function partsOf(geometry: Geometry | null): (readonly (readonly number[])[])[] {
  switch (geometry?.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [];
  }
}
