/**
 * Lines and points of other programs, opened: whatever they are, the journey is one without a fault of form, its route has
 * exactly their vertices, each time stands at its vertex, and everything that the file says is in the export.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geojson } from '../../../src/formats/geojson';
import { isObject } from '../../../src/journey/json';
import type { Json, JsonObject } from '../../../src/journey/model';
import type { Position } from '../../../src/journey/position';
import { openNamedText } from '../../../src/library/open-file';
import { openText } from '../../../src/validate/open';

/** A walk on a small grid, so that it crosses itself, stands still and comes back; or somewhere on Earth. */
const steps = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), {
  minLength: 1,
  maxLength: 12,
});
const walk = fc
  .tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -60, max: 60 }), steps, fc.constantFrom(0.001, 0.3))
  .map(([x, y, moves, size]): Position[] => {
    let at: [number, number] = [0, 0];
    const all: Position[] = [[x, y]];
    for (const [east, north] of [[1, 0] as const, ...moves]) {
      at = [at[0] + east, at[1] + north];
      all.push([x + at[0] * size, y + at[1] * size, 7]);
    }
    return all;
  });
const instant = fc.integer({ min: 0, max: 4e5 }).map((seconds) => new Date(seconds * 1000).toISOString());

/** Names that mean something in our own files, and names that break careless code. */
const properties = fc.dictionary(
  fc.constantFrom(
    'seq',
    'claims',
    'note',
    'names',
    'role',
    'x',
    '__proto__',
    'stroke',
    'byline_grade',
    'source_properties',
  ),
  fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 2 })),
  { maxKeys: 4, noNullPrototype: true },
) as fc.Arbitrary<JsonObject>;

const line = fc.tuple(walk, fc.boolean(), properties).chain(([positions, timed, own]) =>
  fc.record({
    positions: fc.constant(positions),
    times: timed
      ? fc.array(fc.option(instant), { minLength: positions.length, maxLength: positions.length })
      : fc.constant(null),
    own: fc.constant(own),
  }),
);
const point = fc.record({
  position: walk.map(([first]): Position => first ?? [0, 0]),
  time: fc.option(instant),
  own: properties,
});
const file = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  points: fc.array(point, { maxLength: 2 }),
});

const withMembers = (own: JsonObject, ...more: (readonly [string, Json])[]): JsonObject =>
  Object.fromEntries([...Object.entries(own), ...more]);

function textOf({ lines, points }: typeof file extends fc.Arbitrary<infer T> ? T : never): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ...lines.map(({ positions, times, own }) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: positions },
        properties: times === null ? own : withMembers(own, ['coordTimes', times]),
      })),
      ...points.map(({ position, time, own }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: position },
        properties: time === null ? own : withMembers(own, ['time', time]),
      })),
    ],
  });
}

/** Turf's sphere, by hand. */
function haversineKm(a: Position, b: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(b[1] - a[1]) / 2) ** 2 +
    Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** What times can say about each other; the engine finds it, and the file has it so. */
const OF_DATA = ['contradiction-speed', 'lines-apart-joined'];

test('opens without a fault, each time at its own vertex', () => {
  fc.assert(
    fc.property(file, (made) => {
      const { journey, route, evidence, issues, setAside } = openNamedText(textOf(made), 'a walk.geojson');
      expect(issues.filter(({ code }) => !OF_DATA.includes(code))).toEqual([]);
      expect(Object.values(setAside).every((count) => count === 0)).toBe(true);
      if (journey === null) throw new Error('nothing to draw');
      let km = 0;
      let before: Position | null = null;
      made.lines.forEach(({ positions, times }, at) => {
        const segment = journey.segments.find(({ id }) => id === `line-${at + 1}`);
        expect(segment?.geometry.coordinates).toEqual(positions);
        const ownTimes = new Map<number, string>();
        positions.forEach((position, vertex) => {
          km += before === null ? 0 : haversineKm(before, position);
          before = position;
          const time = times?.[vertex] ?? null;
          if (time === null) return;
          ownTimes.set(vertex, time);
          const window = evidence.windows.find(({ claim }) => claim.id === `time-${at + 1}-${vertex}`);
          expect(window?.unbound).toBeNull();
          expect(window?.place?.from).toBeCloseTo(km, 5);
          expect(window?.place?.to).toBe(window?.place?.from);
          expect(window?.time.from).toBe(Date.parse(time));
          expect(segment?.claims).toContain(window?.claim.id);
        });
        const about = journey.claims.filter(({ id }) => id.startsWith(`time-${at + 1}-`));
        expect(about).toHaveLength(ownTimes.size);
      });
      expect(route.line.lengthKm).toBeCloseTo(km, 5);
    }),
    { numRuns: 60 },
  );
});

test('loses nothing: all that the file says stands in the export, which opens again as it was', () => {
  fc.assert(
    fc.property(file, (made) => {
      const { issues: _, setAside: __, readAs: ___, ...opened } = openNamedText(textOf(made), 'a walk.geojson');
      if (opened.journey === null) throw new Error('nothing to draw');
      const written = geojson.write(opened);
      const features = (JSON.parse(written) as { features: { id: string; properties: JsonObject }[] }).features;
      const kept = (id: string, own: JsonObject): void => {
        const found = features.find((feature) => feature.id === id)?.properties ?? {};
        const named = Object.hasOwn(found, 'source_properties') ? found['source_properties'] : undefined;
        const beside = isObject(named) ? named : {};
        for (const [name, value] of Object.entries(own)) {
          const holder = Object.hasOwn(beside, name) ? beside : found;
          expect(Object.hasOwn(holder, name), name).toBe(true);
          // JSON has one zero.
          expect(JSON.stringify(Object.getOwnPropertyDescriptor(holder, name)?.value), name).toBe(
            JSON.stringify(value),
          );
        }
      };
      made.lines.forEach(({ own, times }, at) => {
        kept(`line-${at + 1}`, times === null ? own : withMembers(own, ['coordTimes', times]));
      });
      made.points.forEach(({ own, time }, at) => {
        kept(`place-${at + 1}`, time === null ? own : withMembers(own, ['time', time]));
      });
      const again = openText(written);
      if (again.journey === null) throw new Error('the export does not open');
      expect(geojson.write(again)).toBe(written);
    }),
    { numRuns: 60 },
  );
});
