/** Drawn lengths, against a build of these lines that somebody else made, within one per cent. */
import { expect, test } from 'vitest';
import { STATIONS } from '../../src/cli/geo/files';
import { ARTYOM } from '../../src/cli/geo/lines';
import { parseStations } from '../../src/cli/geo/stations';
import { haversineKm, HOMEWARD, lengthKm, lineOf, OUTWARD, read, readMap } from './support';

const outward = readMap(`${OUTWARD}/journey.geojson`);
const homeward = readMap(`${HOMEWARD}/journey.geojson`);
const stations = parseStations(read(STATIONS));

const line = (id: string): number[][] => lineOf(outward, id);

function expectKm(actual: number, expected: number): void {
  expect(Math.abs(actual - expected) / expected).toBeLessThan(0.01);
}

test.each([
  ['pyongyang-tumangang', 744.1],
  ['tumangang-khasan', 4.48],
  ['khasan-ussuriysk', 233.57],
  ['ussuriysk-khabarovsk', 635.0],
  ['by-hoeryong', 236.9],
])('%s is %d km long', (id, km) => {
  expectKm(lengthKm(line(id)), km);
});

test('home from Artyom: on the same rails, from their end to their start', () => {
  const back = lineOf(homeward, 'artyom-khasan');
  expect(back[0]).toEqual([...ARTYOM]);
  expect(homeward.features.find(({ id }) => id === 'artyom')?.geometry).toEqual({ type: 'Point', coordinates: [...ARTYOM] });
  expect(lengthKm(back)).toBeCloseTo(268.99, 2);
  expect(lineOf(homeward, 'khasan-tumangang')).toEqual(line('tumangang-khasan').toReversed());
  expect(lineOf(homeward, 'tumangang-pyongyang')).toEqual(line('pyongyang-tumangang').toReversed());
  expect(lineOf(homeward, 'by-hoeryong')).toEqual(line('by-hoeryong').toReversed());

  // From the junction before Ussuriysk on, the way is the one that was come by; it does not go up to Ussuriysk.
  const out = line('khasan-ussuriysk').map(String);
  const from = back.findIndex((point) => out.includes(String(point)));
  const shared = back.slice(from).map(String);
  expect(shared).toEqual(out.slice(0, shared.length).toReversed());
  expect(lengthKm(back.slice(from))).toBeCloseTo(213.27, 2);
  expect(Math.min(...back.map((point) => haversineKm(point, [131.98124, 43.80156])))).toBeGreaterThan(15);
});

test('the placed route is 982.15 km long, and its marks lie where they should', () => {
  const main = line('pyongyang-tumangang');
  const toBorder = lengthKm(main);
  const bridge = toBorder + lengthKm(line('tumangang-khasan').slice(0, 2));
  const khasan = toBorder + lengthKm(line('tumangang-khasan'));
  const last = line('khasan-ussuriysk');
  expect(khasan + lengthKm(last)).toBeCloseTo(982.15, 1);
  expect(bridge).toBeCloseTo(746.91, 1);
  expect(khasan).toBeCloseTo(748.58, 1);
  const baranovsky = stations.find((row) => row.line === 'main-ru' && row.name === 'Baranovsky');
  const at = [baranovsky?.lon ?? 0, baranovsky?.lat ?? 0];
  let toBaranovsky = 0;
  let best = Infinity;
  for (const [index, [lon = 0, lat = 0]] of last.entries()) {
    const [lon0 = lon, lat0 = lat] = last[index - 1] ?? [];
    for (let share = 0; share <= 1; share += 0.01) {
      const away = haversineKm([lon0 + share * (lon - lon0), lat0 + share * (lat - lat0)], at);
      if (away >= best) continue;
      best = away;
      toBaranovsky = lengthKm(last.slice(0, index)) + share * haversineKm([lon0, lat0], [lon, lat]);
    }
  }
  expectKm(toBaranovsky, 211.6);
  expect(khasan + toBaranovsky).toBeCloseTo(959.9, 0);
});

test('a part of the main line: Kalli to Rajin', () => {
  const rows = stations.filter((row) => row.line === 'main-kp');
  const [kalli, rajin] = ['Kalli', 'Rajin'].map((name) => rows.findIndex((row) => row.name === name));
  expectKm(lengthKm(rows.slice(kalli, (rajin ?? 0) + 1).map(({ lon, lat }) => [lon, lat])), 688.4);
});

test('the way by Hoeryong leaves the drawn line at a station of it and comes back to one', () => {
  const other = line('by-hoeryong');
  const main = line('pyongyang-tumangang').map(String);
  const [from, to] = [main.indexOf(String(other[0])), main.indexOf(String(other.at(-1)))];
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  expectKm(lengthKm(line('pyongyang-tumangang').slice(from, to + 1)), 101.9);
});

test('in Russia the line keeps within 1.2 km of every station that it passes, and makes no spike', () => {
  const track = line('khasan-ussuriysk');
  for (const row of stations.filter(({ line: name }) => name === 'main-ru')) {
    const away = Math.min(...track.map((point) => haversineKm(point, [row.lon, row.lat])));
    expect(away, row.name).toBeLessThan(1.2);
  }
  // Out and back again: a point whose two neighbours are the same.
  for (const points of [track, line('ussuriysk-khabarovsk'), lineOf(homeward, 'artyom-khasan')]) {
    const spikes = points.filter((_, i) => i > 0 && i < points.length - 1 && String(points[i - 1]) === String(points[i + 1]));
    expect(spikes).toEqual([]);
  }
});
