/** A claim about a vertex: exactly there, whatever else comes by. */
import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../src/journey/model';
import { addClaim, featureOf, openMadeUp, type MadeUpFile } from '../support/made-up';

type Members = Record<string, unknown>;

/** The made-up line, but the second segment goes out to Ceeton, back along itself, and out again. */
function there(file: MadeUpFile): void {
  const line = featureOf(file, 'beeham-ceeton').geometry;
  if (!line) throw new Error('no line');
  const [start, ...rest] = line.coordinates as [number, number][];
  const end = rest.at(-1);
  line.coordinates = [start, end, start, end];
}

const about = (properties: Members, change: (file: MadeUpFile) => void = there) => {
  const opened = openMadeUp((file) => {
    change(file);
    addClaim(file, 'c-v', { type: 'sighting', place: null, ...properties }, null);
  });
  const codes = opened.issues.filter(({ pointer }) => pointer.startsWith('/features/')).map(({ code }) => code);
  const last = opened.journey?.source['features'] as readonly Members[];
  const at = `/features/${last.length - 1}/`;
  const own = opened.issues.filter(({ pointer }) => pointer.startsWith(at));
  return { ...opened, codes, own, window: opened.evidence?.window.get('c-v' as ClaimId) };
};

describe('a claim about a vertex', () => {
  test('lies at that vertex, each time the line comes by', () => {
    const { evidence, route } = about({ segment: 'beeham-ceeton', vertex: 0, precisionKm: null });
    const segment = route?.segments[1];
    const [start, end] = [segment?.fromKm ?? NaN, segment?.toKm ?? NaN];
    expect(evidence).not.toBeNull();
    const third = (end - start) / 3;
    [0, 1, 2, 3].forEach((vertex) => {
      const { window, own } = about({ segment: 'beeham-ceeton', vertex, precisionKm: null });
      expect(own.filter(({ code }) => code !== 'contradiction-speed')).toEqual([]);
      expect(window?.unbound).toBeNull();
      expect(window?.place?.from).toBeCloseTo(start + vertex * third, 6);
      expect(window?.place?.to).toBe(window?.place?.from);
    });
  });

  test('is widened by its precision along the line, and no further than the placed route', () => {
    const { window, evidence } = about({ segment: 'beeham-ceeton', vertex: 3, precisionKm: 1e6 });
    expect(window?.place).toEqual({ from: 0, to: evidence?.placedKm });
    const near = about({ segment: 'beeham-ceeton', vertex: 1, precisionKm: 2 }).window?.place;
    expect((near?.to ?? 0) - (near?.from ?? 0)).toBeCloseTo(4, 6);
  });

  test('goes before its geometry and after its stretch', () => {
    const far = { type: 'Point', coordinates: [0, 0] };
    const opened = openMadeUp((file) => {
      addClaim(file, 'c-v', { type: 'sighting', place: null, segment: 'beeham-ceeton', vertex: 0 }, far);
      addClaim(
        file,
        'c-s',
        { type: 'sighting', place: null, segment: 'beeham-ceeton', vertex: 0, stretch: ['ceeton', null] },
        far,
      );
    });
    const windows = opened.evidence?.window;
    expect(windows?.get('c-v' as ClaimId)?.offRoute).toBe(false);
    expect(windows?.get('c-s' as ClaimId)?.place?.to).toBeNull();
  });

  test('of a projected segment is beyond the placed route', () => {
    const { window, own } = about({ segment: 'ceeton-deeville', vertex: 0, precisionKm: null }, (file) => {
      const last = featureOf(file, 'ceeton-deeville').properties;
      last['grade'] = 'projected';
      last['note'] = 'A direction.';
    });
    expect(window?.unbound).toBe('beyond-placed-route');
    expect(own.map(({ code }) => code)).toContain('beyond-placed-route');
  });

  test.each([
    [{ vertex: 1 }, 'member-invalid', 'vertex'],
    [{ segment: 'beeham-ceeton', vertex: -1 }, 'member-invalid', 'vertex'],
    [{ segment: 'beeham-ceeton', vertex: 1.5 }, 'member-invalid', 'vertex'],
    [{ segment: 'beeham-ceeton', vertex: '1' }, 'member-invalid', 'vertex'],
    [{ segment: 'beeham-ceeton', vertex: 4 }, 'reference-unknown', 'vertex'],
    [{ segment: 'nobody', vertex: 0 }, 'reference-unknown', 'segment'],
  ] as const)('%j sets the claim aside', (properties, code, member) => {
    const { own, window, setAside } = about(properties);
    expect(own).toEqual([expect.objectContaining({ code, pointer: expect.stringMatching(`/properties/${member}$`) })]);
    expect(window).toBeUndefined();
    expect(setAside.claims).toBe(1);
  });
});
