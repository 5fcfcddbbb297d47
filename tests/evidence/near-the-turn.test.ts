/** Out and back over the same line: however near to the turn, the claim says on which way, or is refused. */
import { describe, expect, test } from 'vitest';
import type { ClaimWindow } from '../../src/evidence/model';
import { featureOf, openMadeUp } from '../support/made-up';

const line = (from: number, to: number) => ({
  type: 'LineString',
  coordinates: [
    [from, 50],
    [to, 50],
  ],
});
const square = (west: number, east: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 49.99],
      [east, 49.99],
      [east, 50.01],
      [west, 50.01],
      [west, 49.99],
    ],
  ],
});

/** Aford → Beeham → Ceeton, and the way that Beeham → Ceeton came back again; turn at Ceeton, 12° E. */
function opened(segment: string | null, geometry: { type: string; coordinates: unknown }, precisionKm: number) {
  const found = openMadeUp((file) => {
    featureOf(file, 'deeville').geometry = { type: 'Point', coordinates: [11, 50] };
    featureOf(file, 'beeham-ceeton').geometry = line(11, 12);
    const back = featureOf(file, 'ceeton-deeville');
    back.geometry = line(12, 11);
    Object.assign(back.properties, { grade: 'inferred', note: 'The same way back.' });
    const claim = featureOf(file, 'c-came');
    claim.geometry = geometry;
    Object.assign(claim.properties, { place: null, type: 'sighting', segment, precisionKm });
  });
  if (found.evidence === null) throw new Error('It can be drawn.');
  const window = found.evidence.windows.find(({ claim }) => claim.id === 'c-came') as ClaimWindow;
  const turnKm = found.route.segments[1]?.toKm ?? NaN;
  return { window, turnKm, codes: found.issues.map(({ code }) => code) };
}

describe('near the turn', () => {
  /** 5 km before it: 0.07° at 50° N. */
  const near = { type: 'Point', coordinates: [11.93, 50] };

  test.each([0, 1, 3, 4.9])('a point within %d km is ambiguous, unless the claim names its segment', (precisionKm) => {
    // Drawn as an arc of a great circle, the line passes 60 m from the point.
    const { window, codes } = opened(null, near, precisionKm);
    expect(window.unbound).toBe('place-ambiguous');
    expect(codes).toContain('place-ambiguous');

    const out = opened('beeham-ceeton', near, precisionKm);
    const back = opened('ceeton-deeville', near, precisionKm);
    const offKm = out.turnKm - (out.window.place?.from ?? NaN) - precisionKm;
    expect(offKm).toBeCloseTo(5, 1);
    expect(out.window.place?.to).toBeCloseTo(out.turnKm - offKm + precisionKm, 2);
    expect(back.window.place?.from).toBeCloseTo(out.turnKm + offKm - precisionKm, 2);
    expect(back.window.place?.to).toBeCloseTo(out.turnKm + offKm + precisionKm, 2);
    expect(out.codes).not.toContain('place-ambiguous');
  });

  test('one within reach of the turn itself is one place, since the precision cannot tell the ways apart', () => {
    const { window, turnKm } = opened(null, near, 6);
    expect(window.place?.from).toBeLessThan(turnKm);
    expect(window.place?.to).toBeGreaterThan(turnKm);
  });

  test('an area is passed twice too, and once where the turn lies in it', () => {
    const area = square(11.5, 11.95);
    expect(opened(null, area, 0).window.unbound).toBe('place-ambiguous');
    const { window: out, turnKm } = opened('beeham-ceeton', area, 0);
    expect(out.place?.to).toBeLessThan(turnKm);
    expect(opened('ceeton-deeville', area, 0).window.place?.from).toBeGreaterThan(turnKm);
    const around = opened(null, square(11.5, 12.1), 0).window;
    expect(around.place?.from).toBeCloseTo(out.place?.from ?? NaN, 6);
    expect(around.place?.to).toBeGreaterThan(turnKm);
  });
});
