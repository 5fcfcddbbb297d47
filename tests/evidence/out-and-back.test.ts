/** A route that comes by twice, an area, a not-yet, a retracted claim, and a contradiction of each kind. */
import { describe, expect, test } from 'vitest';
import { type Evidence, buildEvidence, momentAt, sentenceAt, withCap } from '../../src/evidence/evidence';
import type { ClaimWindow, Contradiction } from '../../src/evidence/model';
import { valueAt } from '../../src/evidence/piecewise';
import { CONTRADICTS, type Document, OUT_AND_BACK, feature, openChanged, openFile } from '../support/open';

const { evidence, codes } = openFile(OUT_AND_BACK);
const at = (hour: number): number => Date.parse('2024-05-01T00:00:00+02:00') + hour * 3_600_000;

function windowOf(data: Evidence, id: string): ClaimWindow {
  const found = data.windows.find((window) => window.claim.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
}

describe('places that the route passes twice', () => {
  const turnKm = evidence.placedKm / 2;

  test('the claim’s segment chooses the pass', () => {
    const out = windowOf(evidence, 'by-beeville').place;
    const back = windowOf(evidence, 'home-by-beeville').place;
    expect(out?.to).toBeLessThan(turnKm);
    expect(back?.from).toBeGreaterThan(turnKm);
    // The same disc, mirrored at the turn.
    expect((out?.from ?? NaN) + (back?.to ?? NaN)).toBeCloseTo(evidence.placedKm, 6);
    expect(codes).toEqual([]);
  });

  test('without a segment it is refused as ambiguous, and binds nothing', () => {
    const changed = openChanged(
      OUT_AND_BACK,
      (document) => delete feature(document, 'by-beeville').properties['segment'],
    );
    expect(windowOf(changed.evidence, 'by-beeville')).toMatchObject({
      place: null,
      unbound: 'place-ambiguous',
      ceiling: null,
      floor: null,
    });
    expect(changed.codes).toContain('place-ambiguous');
    expect(changed.evidence.band).not.toBeNull();
  });

  test('a segment that does not pass there does not help', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'seen-ceeburg').properties['segment'] = 'beeville-aton';
    });
    expect(windowOf(changed.evidence, 'seen-ceeburg').unbound).toBe('place-ambiguous');
  });

  test('the turn is passed once', () => {
    expect(windowOf(evidence, 'at-deeport').place).toMatchObject({
      from: expect.closeTo(turnKm - 3, 3) as number,
      to: expect.closeTo(turnKm + 3, 3) as number,
    });
  });
});

describe('geometries', () => {
  test('an area: the hull of the route’s part inside, on the way that is named', () => {
    const { place } = windowOf(evidence, 'in-ceeshire');
    const ceeburg = evidence.route.places.find((found) => found.place.id === 'ceeburg')?.chainagesKm[1] ?? NaN;
    expect(place?.from).toBeLessThan(ceeburg);
    expect(place?.to).toBeGreaterThan(ceeburg);
    // Ceeshire is 0.4° wide: 28.4 km at 50.3° N, and the line crosses it from west to east.
    expect((place?.to ?? NaN) - (place?.from ?? NaN)).toBeGreaterThan(28);
    expect((place?.to ?? NaN) - (place?.from ?? NaN)).toBeLessThan(34);
  });

  test('an area widened by its precision; held to the placed route', () => {
    const widened = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'in-ceeshire').properties['precisionKm'] = 10;
    });
    const before = windowOf(evidence, 'in-ceeshire').place;
    const after = windowOf(widened.evidence, 'in-ceeshire').place;
    expect(after?.from).toBeCloseTo((before?.from ?? NaN) - 10, 6);
    expect(after?.to).toBeCloseTo((before?.to ?? NaN) + 10, 6);
    const huge = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'in-ceeshire').properties['precisionKm'] = 900;
    });
    expect(windowOf(huge.evidence, 'in-ceeshire').place).toEqual({ from: 0, to: huge.evidence.placedKm });
  });

  test('an area that the route never enters binds nothing', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'in-ceeshire').geometry = {
        type: 'Polygon',
        coordinates: [
          [
            [11, 52],
            [12, 52],
            [12, 53],
            [11, 53],
            [11, 52],
          ],
        ],
      };
    });
    expect(windowOf(changed.evidence, 'in-ceeshire')).toMatchObject({
      unbound: 'no-place',
      place: null,
      offRoute: true,
    });
  });

  test('a line: between the projections of its ends, whichever way it was drawn', () => {
    const line = (coordinates: number[][]): ClaimWindow => {
      const changed = openChanged(OUT_AND_BACK, (document) => {
        feature(document, 'in-ceeshire').geometry = { type: 'LineString', coordinates };
        feature(document, 'in-ceeshire').properties['precisionKm'] = 1;
      });
      return windowOf(changed.evidence, 'in-ceeshire');
    };
    const forward = line([
      [12.5, 50.35],
      [11.5, 50.1],
    ]);
    const backward = line([
      [11.5, 50.1],
      [12.5, 50.35],
    ]);
    expect(forward.place).toEqual(backward.place);
    expect((forward.place?.to ?? NaN) - (forward.place?.from ?? NaN)).toBeGreaterThan(70);
    expect(forward.place?.from).toBeGreaterThan(evidence.placedKm / 2);
  });

  test('a stretch: from the one place to the other; reversed it is refused; open it drops its half', () => {
    const stretch = (ends: (string | null)[]): { window: ClaimWindow; codes: readonly string[] } => {
      const changed = openChanged(OUT_AND_BACK, (document) => {
        const claim = feature(document, 'in-ceeshire');
        claim.geometry = null;
        claim.properties['stretch'] = ends;
      });
      return { window: windowOf(changed.evidence, 'in-ceeshire'), codes: changed.codes };
    };
    const both = stretch(['ceeburg', 'beeville']).window;
    expect(both.place?.from).toBeGreaterThan(evidence.placedKm / 2);
    expect((both.place?.to ?? NaN) - (both.place?.from ?? NaN)).toBeGreaterThan(70);
    const reversed = stretch(['beeville', 'ceeburg']);
    expect(reversed.window.unbound).toBe('stretch-reversed');
    expect(reversed.codes).toContain('stretch-reversed');
    const open = stretch(['ceeburg', null]).window;
    expect(open.ceiling).toBeNull();
    expect(open.floor?.km).toBeCloseTo(both.place?.from ?? NaN, 6);
    expect(open.place?.to).toBeNull();
  });

  test('a point off the route stands for its nearest route point, with a warning', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'seen-ceeburg').geometry = { type: 'Point', coordinates: [12, 50.4] };
    });
    const window = windowOf(changed.evidence, 'seen-ceeburg');
    expect(window.offRoute).toBe(true);
    expect(window.unbound).toBeNull();
    expect(window.place?.from).toBe(window.place?.to);
    expect(changed.codes).toContain('place-off-route');
  });

  test('a point nearer to a projected segment is beyond the placed route', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'beeville-aton').properties['grade'] = 'projected';
    });
    expect(windowOf(changed.evidence, 'back-at-aton').unbound).not.toBe('beyond-placed-route');
    const beyond = openChanged(OUT_AND_BACK, (document) => {
      const last = feature(document, 'beeville-aton');
      last.properties['grade'] = 'projected';
      last.geometry = {
        type: 'LineString',
        coordinates: [
          [11, 50],
          [11, 48],
        ],
      };
      feature(document, 'back-at-aton').geometry = { type: 'Point', coordinates: [11, 48.5] };
    });
    expect(windowOf(beyond.evidence, 'back-at-aton').unbound).toBe('beyond-placed-route');
    expect(beyond.codes).toContain('beyond-placed-route');
  });
});

describe('what binds', () => {
  test('a not-yet is a ceiling only', () => {
    const window = windowOf(evidence, 'not-yet-deeport');
    expect(window.floor).toBeNull();
    expect(window.ceiling).toEqual({ km: expect.closeTo(evidence.placedKm / 2 + 2, 1) as number, atMs: at(11.5) });
    expect(window.place?.from).toBeNull();
  });

  test('disputed and retracted claims are shown and bind nothing', () => {
    for (const id of ['deeport-at-ten', 'ceeburg-at-nine']) {
      const window = windowOf(evidence, id);
      expect(window.unbound).toBe('not-accepted');
      expect(window.place).not.toBeNull();
    }
    const without = openChanged(OUT_AND_BACK, (document) => {
      document.features = document.features.filter((one) => (one.properties['status'] ?? 'accepted') === 'accepted');
      for (const one of document.features) {
        if (one.properties['kind'] === 'segment') {
          const kept = new Set(document.features.map((other) => other.id));
          one.properties['claims'] = (one.properties['claims'] as string[]).filter((id) => kept.has(id));
        }
      }
    });
    expect(without.evidence.band).toEqual(evidence.band);
    expect(without.evidence.run).toEqual(evidence.run);
  });

  test('a subject that the journey does not track, and a claim without any hour', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'by-beeville').properties['subject'] = 'delegation';
      const when = feature(document, 'seen-ceeburg').properties['when'] as Record<string, unknown>;
      when['earliest'] = when['latest'] = null;
    });
    expect(windowOf(changed.evidence, 'by-beeville').unbound).toBe('subject-not-tracked');
    expect(windowOf(changed.evidence, 'seen-ceeburg').unbound).toBe('window-open');
    expect(changed.codes).toContain('window-open');
  });
});

describe('contradictions', () => {
  const kinds = (list: readonly Contradiction[]): string[] => [...new Set(list.map((one) => one.kind))].sort();

  test('of each kind against disputed claims; the band stays', () => {
    expect(evidence.contradictions).toEqual([]);
    expect(kinds([...evidence.disputes.values()].flat())).toEqual(['backwards', 'clash', 'same-moment', 'too-fast']);
    expect(evidence.band).not.toBeNull();
    expect([...evidence.disputes.keys()]).not.toContain('ceeburg-at-nine');
  });

  test('of each kind among accepted claims: no band, no run, no moment, at any cap', () => {
    const broken = openFile(CONTRADICTS);
    expect(kinds(broken.evidence.contradictions)).toEqual(['backwards', 'clash', 'same-moment', 'too-fast']);
    expect(broken.evidence.leastCapKmh).toBe(Infinity);
    for (const data of [broken.evidence, withCap(broken.evidence, 1e6)]) {
      expect(data.band).toBeNull();
      expect(data.run).toBeNull();
      expect(momentAt(data, at(12))).toBeNull();
      expect(sentenceAt(data, at(12))).toContain('contradict each other');
      expect(data.events).toHaveLength(8);
      expect(data.clock.endMs).toBeGreaterThan(data.clock.startMs);
    }
    expect(broken.codes).toContain('contradiction-speed');
    expect(broken.codes).toContain('contradiction-clash');
  });

  test('a clash alone leaves the band', () => {
    const changed = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'at-deeport-late').properties['status'] = 'accepted';
    });
    expect(kinds(changed.evidence.contradictions)).toEqual(['clash']);
    expect(changed.evidence.band).not.toBeNull();
    expect(changed.codes).toContain('contradiction-clash');
  });

  test('another cap gives what building anew gives', () => {
    for (const cap of [20, 36, 40, 100]) {
      const built = openChanged(OUT_AND_BACK, (document: Document) => {
        (document.journey['speedLimit'] as { kmh: number }).kmh = cap;
      }).evidence;
      const moved = withCap(evidence, cap);
      expect(moved.band).toEqual(built.band);
      expect(moved.run).toEqual(built.run);
      expect(moved.contradictions).toEqual(built.contradictions);
      // The hours are the file's: a reader who moves the cap compares what is possible in the same ones.
      expect(moved.clock).toEqual(evidence.clock);
      for (const { atMs } of moved.events) if (atMs !== null) expect(atMs).toBeLessThanOrEqual(evidence.clock.endMs);
      expect(moved.pinned).toEqual(built.pinned);
      expect(moved.capKmh).toBe(cap);
    }
    // The clock of a file with that cap would end at noon, nine hours earlier.
    const file = openChanged(OUT_AND_BACK, (document: Document) => {
      (document.journey['speedLimit'] as { kmh: number }).kmh = 40;
    }).evidence;
    expect(evidence.clock.endMs - file.clock.endMs).toBe(9 * 3_600_000);
    const asked = buildEvidence(evidence.journey, evidence.route, { capKmh: 40 });
    expect(asked.clock).toEqual(evidence.clock);
    expect(asked.unpinnedHours).toBe(withCap(evidence, 40).unpinnedHours);
    expect(withCap(asked, 60)).toEqual(evidence);
    expect(withCap(evidence, evidence.leastCapKmh - 0.01).band).toBeNull();
    expect(withCap(evidence, evidence.leastCapKmh + 0.01).band).not.toBeNull();
  });
});

describe('the sentence on a way back', () => {
  test('a place nearest to both ends of the band, with the turn between, is no "only"', () => {
    // Without the turn's claims the band between the two passes of Ceeburg is wide.
    const loose = openChanged(OUT_AND_BACK, (document) => {
      document.features = document.features.filter(
        (one) =>
          !['at-deeport', 'left-deeport', 'not-yet-deeport', 'at-deeport-late', 'deeport-at-ten'].includes(one.id),
      );
      for (const one of document.features) {
        if (one.properties['kind'] === 'segment') one.properties['claims'] = [];
      }
    }).evidence;
    let crossing = 0;
    let besides = 0;
    for (let time = at(8); time < at(23); time += 60_000) {
      const moment = momentAt(loose, time);
      if (moment === null) throw new Error('no moment');
      const sentence = sentenceAt(loose, time);
      const widthKm = moment.upperKm - moment.lowerKm;
      if (/possible only at/.test(sentence)) expect(widthKm).toBeLessThanOrEqual(4);
      // "from 20 km before Ceeburg to 4 km beyond it": as wide as the band, and never narrower by more than "at" allows.
      const beside = /from (?:(\d+) km (before|beyond) )?(\w+) to (?:(\d+) km (before|beyond) it|\3\b)/.exec(sentence);
      if (beside !== null) {
        const off = (km = '0', side = 'beyond'): number => (side === 'before' ? -1 : 1) * Number(km);
        const said = off(beside[4], beside[5]) - off(beside[1], beside[2]);
        expect(said).toBeGreaterThanOrEqual(widthKm - 4);
        expect(said).toBeLessThanOrEqual(widthKm + 4);
        besides++;
      }
      if (/near Ceeburg to (near )?Ceeburg/.test(sentence)) crossing++;
    }
    expect(crossing).toBeGreaterThan(0);
    expect(besides).toBeGreaterThan(0);
  });
});

describe('hours', () => {
  test('a segment is possible exactly while the band meets it', () => {
    const { band } = evidence;
    if (band === null) throw new Error('no band');
    for (const { segment, fromKm, toKm } of evidence.route.segments) {
      const window = evidence.segmentWindows.get(segment.id);
      for (let time = evidence.clock.startMs; time <= evidence.clock.endMs; time += 60_000) {
        const possible = valueAt(band.upper, time) >= fromKm - 1e-6 && valueAt(band.lower, time) <= toKm + 1e-6;
        const said = time >= (window?.fromMs ?? Infinity) && time <= (window?.toMs ?? -Infinity);
        expect(said, `${segment.id} ${new Date(time).toISOString()}`).toBe(possible);
      }
    }
  });

  test('an event’s instant lies within the clock, and its claim meets the band there', () => {
    for (const { atMs, claim } of evidence.events) {
      expect(claim).not.toBeNull();
      const window = windowOf(evidence, claim ?? '');
      const moment = momentAt(evidence, atMs ?? NaN);
      expect(atMs).toBeGreaterThanOrEqual(evidence.clock.startMs);
      expect(atMs).toBeLessThanOrEqual(evidence.clock.endMs);
      expect(moment?.lowerKm).toBeLessThanOrEqual((window.place?.to ?? Infinity) + 1e-6);
      expect(moment?.upperKm).toBeGreaterThanOrEqual((window.place?.from ?? -Infinity) - 1e-6);
    }
    // A not-yet is narrower in time, but says nothing of where it is.
    expect(evidence.events.find(({ event }) => event === 'deeport')?.claim).toBe('at-deeport');
  });
});
