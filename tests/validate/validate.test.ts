/** Rules that need distances or the engine: what they find, where they put it, and what they leave alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/journey/issues';
import { parse } from '../../src/journey/parse';
import { buildRoute } from '../../src/line/route';
import { validate } from '../../src/validate/validate';
import { addClaim, at, featureOf, issuesOf, madeUp, openMadeUp, type MadeUpFile } from '../support/made-up';

const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });

describe('segments', () => {
  it('join within a metre, and no further', () => {
    // At 50° N a degree of longitude is 111 195 m × cos 50°: the sphere's own arc, for so short a way.
    const metre = 1 / (111_195.08 * Math.cos((50 * Math.PI) / 180));
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (metres) => {
        fc.pre(Math.abs(Math.abs(metres) - 1) > 0.01);
        const issues = issuesOf((file) => {
          const { geometry } = featureOf(file, 'beeham-ceeton');
          (geometry?.coordinates as number[][])[0] = [11 + metres * metre, 50];
        });
        expect(codes(issues)).toEqual(Math.abs(metres) > 1 ? ['segments-apart'] : []);
      }),
      { numRuns: 200 },
    );
  });

  it('end where their places are; a place that lies nowhere is not held against them', () => {
    const moved = issuesOf((file) => (featureOf(file, 'beeham').geometry = point(11, 50.1)));
    expect(moved.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['place-off-route', 'warning', '/features/0/properties/to'],
      ['place-off-route', 'warning', '/features/1/properties/from'],
    ]);
    expect(moved[0]?.message).toContain('11 km');
    expect(issuesOf((file) => (featureOf(file, 'beeham').geometry = null))).toEqual([]);
    expect(issuesOf((file) => (featureOf(file, 'beeham').geometry = point(11, 50.02)))).toEqual([]);
  });
});

describe('places of claims', () => {
  it('off the route are warned of with the distance, unless the precision bears it', () => {
    const put = (latitude: number, precisionKm: number) => (file: MadeUpFile) => {
      const claim = featureOf(file, 'c-came');
      claim.geometry = point(11.5, latitude);
      claim.properties['precisionKm'] = precisionKm;
    };
    const found = issuesOf(put(50.1, 2));
    expect(codes(found)).toEqual(['place-off-route']);
    expect(found[0]?.pointer).toBe('/features/8/geometry');
    expect(found[0]?.message).toMatch(/is 13 km from the route, further than its precision of 2 km/);
    expect(issuesOf(put(50.1, 14))).toEqual([]);
  });

  it('off the route are their own business where the claim is not about the line', () => {
    for (const properties of [{ type: 'context' }, { type: 'plan' }, { subject: 'person' }]) {
      expect(issuesOf((file) => addClaim(file, 'far', properties, point(20, 40)))).toEqual([]);
    }
    const disputed = { status: 'disputed', statusReason: 'Made up.' };
    expect(codes(issuesOf((file) => addClaim(file, 'far', disputed, point(11.8, 50.2))))).toEqual(['place-off-route']);
  });

  it('that are areas or lines off the route are called that', () => {
    const ring = [
      [
        [11, 51],
        [12, 51],
        [12, 52],
        [11, 51],
      ],
    ];
    const area = issuesOf((file) => addClaim(file, 'far', {}, { type: 'Polygon', coordinates: ring }));
    expect(codes(area)).toEqual(['place-off-route']);
    expect(area[0]?.message).toContain('No part of the placed route lies in this area');
    const coordinates = [
      [11.2, 50],
      [11.8, 50.3],
    ];
    const line = issuesOf((file) =>
      addClaim(file, 'far', { when: { earliest: at('08:00') } }, { type: 'LineString', coordinates }),
    );
    expect(codes(line)).toEqual(['place-off-route']);
    expect(line[0]?.message).toContain('An end of this line');
  });

  it('of a stretch must lie on the route, in its order', () => {
    const stretch = (...ends: (string | null)[]) =>
      issuesOf((file) => {
        file.features.push({
          type: 'Feature',
          id: 'far-away',
          geometry: point(30, 30),
          properties: { kind: 'place', name: 'Faraway', names: {}, role: 'city' },
        });
        const when = { earliest: at('08:00'), latest: at('12:00') };
        addClaim(file, 'between', { type: 'sighting', place: null, stretch: ends, when }, null);
      });
    expect(stretch('aford', 'ceeton')).toEqual([]);
    expect(stretch('beeham', null)).toEqual([]);
    expect(codes(stretch('ceeton', 'aford'))).toEqual(['stretch-reversed']);
    const off = stretch('aford', 'far-away');
    expect(off.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['place-off-route', '/features/10/properties/stretch/1'],
    ]);
    expect(off[0]?.message).toContain('Faraway');
    expect(codes(stretch('deeville', null))).toEqual(['beyond-placed-route']);
  });

  it('passed twice are ambiguous until the claim names its segment', () => {
    const loop = (segment: string | null) => (file: MadeUpFile) => {
      featureOf(file, 'beeham-ceeton').geometry = {
        type: 'LineString',
        coordinates: [
          [11, 50],
          [10.5, 50.02],
          [10, 50],
        ],
      };
      featureOf(file, 'beeham-ceeton').properties['to'] = 'aford';
      const coordinates = [
        [10, 50],
        [9, 50],
      ];
      featureOf(file, 'ceeton-deeville').geometry = { type: 'LineString', coordinates };
      Object.assign(featureOf(file, 'ceeton-deeville').properties, { from: 'aford' });
      featureOf(file, 'deeville').geometry = point(9, 50);
      featureOf(file, 'c-left').geometry = point(10.5, 50.02);
      Object.assign(featureOf(file, 'c-left').properties, { type: 'passage', place: null, segment });
      file.features = file.features.filter(({ id }) => id !== 'c-came');
      featureOf(file, 'beeham-ceeton').properties['claims'] = [];
    };
    expect(codes(issuesOf(loop(null)))).toEqual(['place-ambiguous']);
    for (const [segment, from, to] of [
      ['aford-beeham', 30, 40],
      ['beeham-ceeton', 100, 110],
    ] as const) {
      const { issues, evidence } = openMadeUp(loop(segment));
      expect(issues).toEqual([]);
      const window = evidence?.windows.find(({ claim }) => claim.id === 'c-left')?.place;
      expect(window?.from).toBeGreaterThan(from);
      expect(window?.to).toBeLessThan(to);
    }
  });
});

describe('a report that was out before what it reports', () => {
  const published = (value: string, earliest: string, type = 'arrival') =>
    codes(
      issuesOf((file) => {
        (file.reports[0] as MadeUpFile['reports'][number]).custom['published'] = value;
        const claim = featureOf(file, 'c-came').properties;
        claim['type'] = type;
        claim['when'] = { ...(claim['when'] as object), earliest, latest: '2024-05-04T12:00:00Z' };
      }).filter(({ code, pointer }) => code === 'published-before-event' && pointer.startsWith('/features/8')),
    );
  const warned = ['published-before-event'];

  it('is warned of by the instant', () => {
    expect(published('2024-05-01T11:59:59+02:00', at('12:00'))).toEqual(warned);
    expect(published('2024-05-01T12:00:00+02:00', at('12:00'))).toEqual([]);
    expect(published('2024-05-01T20:00:00+10:00', '2024-05-01T10:00:00Z')).toEqual([]);
  });

  it('with a bare day only once that day is over everywhere, which is at noon UTC of the next', () => {
    expect(published('2024-05-01', '2024-05-02T11:59:59Z')).toEqual([]);
    expect(published('2024-05-01', '2024-05-02T12:00:00Z')).toEqual(warned);
    expect(published('2024-05-01', '2024-05-02T23:00:00+14:00')).toEqual([]);
  });

  it('may speak of what is planned or denied', () => {
    for (const type of ['plan', 'denial', 'context']) expect(published('2024-04-01', at('12:00'), type)).toEqual([]);
  });
});

describe('grades', () => {
  /** Held at Beeham and Ceeton, and once between. */
  const hold = (file: MadeUpFile, inside: boolean): void => {
    addClaim(
      file,
      'at-beeham',
      { type: 'passage', place: 'beeham', when: { earliest: at('09:00'), latest: at('10:30') } },
      point(11, 50),
    );
    if (!inside) return;
    const when = { earliest: at('09:00'), latest: at('11:30') };
    addClaim(file, 'between', { type: 'sighting', place: null, when }, point(11.5, 49.98));
  };
  const graded = (grade: string, inside: boolean) =>
    issuesOf((file) => {
      hold(file, inside);
      featureOf(file, 'beeham-ceeton').properties['grade'] = grade;
    });

  it('are what the claims make of a segment', () => {
    expect(graded('reported', true)).toEqual([]);
    expect(graded('inferred', false)).toEqual([]);
    expect(graded('reported', false).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['grade-disagrees', '/features/1/properties/grade'],
    ]);
    const less = graded('inferred', true);
    expect(codes(less)).toEqual(['grade-disagrees']);
    expect(less[0]?.message).toContain('called inferred, but its claims make it reported');
  });

  it('leave a dispute about the line to the editor', () => {
    expect(graded('disputed', true)).toEqual([]);
    expect(graded('disputed', false)).toEqual([]);
  });
});

describe('contradictions', () => {
  const came = (earliest: string, latest: string) => (file: MadeUpFile) => {
    featureOf(file, 'c-came').properties['when'] = {
      earliest: at(earliest),
      latest: at(latest),
      reported: 'then',
      timeZone: 'Europe/Berlin',
    };
  };

  it('name both reports, and a speed that is truly needed: never one above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 110 }), fc.integer({ min: 1, max: 200 }), (minutes, cap) => {
        const two = (part: number): string => String(part).padStart(2, '0');
        const latest = `${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const { issues, evidence } = openMadeUp(came('08:10', latest), { capKmh: cap });
        // Between what is left of the way after both precisions: 143.33 km along the drawn line, less 2 × 2 km.
        const needed = evidence ? (evidence.route.placedKm - 4) / (minutes / 60) : 0;
        fc.pre(Math.abs(needed - cap) > 1e-3);
        expect(codes(issues)).toEqual(needed > cap ? ['contradiction-speed'] : []);
        if (needed <= cap) return;
        const [, said = '', most = ''] =
          /at least ([\d.,]+) km\/h .* cap of ([\d.,]+)\./.exec(issues[0]?.message ?? '') ?? [];
        const speed = Number(said.replaceAll(',', ''));
        expect(speed).toBeLessThanOrEqual(needed + 1e-3);
        expect(speed).toBeGreaterThan(cap);
        expect(speed).toBeGreaterThan(needed - 1);
        expect(Number(most)).toBe(cap);
        for (const name of ['Agency → The Paper (c-left)', 'Agency → The Paper (c-came)'])
          expect(issues[0]?.message).toContain(name);
      }),
      { numRuns: 150 },
    );
  });

  it('tell two places at one moment and running backwards apart from speed', () => {
    const moment = issuesOf(came('08:00', '08:00'));
    expect(codes(moment)).toEqual(['contradiction-speed']);
    expect(moment[0]?.message).toMatch(/in two places at one moment, 139 km apart/);
    const backwards = issuesOf(came('06:00', '07:00'));
    expect(codes(backwards)).toEqual(['contradiction-speed']);
    expect(backwards[0]?.message).toMatch(/have to run 139 km backwards/);
    for (const { message } of [...moment, ...backwards]) expect(message).not.toMatch(/km\/h|NaN|Infinity/);
  });

  it('of two hours for one arrival are a clash, and a dispute that is said to be one is none', () => {
    const second = (extra: object) =>
      issuesOf((file) => addClaim(file, 'late', { when: { earliest: at('15:00'), latest: at('16:00') }, ...extra }));
    const clash = second({});
    expect(codes(clash)).toEqual(['contradiction-clash']);
    expect(clash[0]?.message).toMatch(/\(late\) says 1 May, 15:00 Berlin.*\(c-came\) says 1 May, 12:30 Berlin/);
    expect(second({ status: 'disputed', statusReason: 'Nobody else says so.' })).toEqual([]);
    expect(second({ status: 'retracted', statusReason: 'Taken back.' })).toEqual([]);
  });

  it('do not depend on the order of the file', () => {
    const both = came('08:30', '09:00');
    const there = issuesOf(both);
    const back = issuesOf((file) => {
      both(file);
      file.features.reverse();
    });
    expect(back.map(({ code, message }) => [code, message])).toEqual(there.map(({ code, message }) => [code, message]));
  });
});

describe('what validate is given', () => {
  it('may be a journey without evidence: then only what needs none is judged', () => {
    const change = (file: MadeUpFile): void => {
      featureOf(file, 'beeham-ceeton').properties['grade'] = 'reported';
      featureOf(file, 'beeham').geometry = point(11, 50.1);
    };
    const { journey } = parse(madeUp(change));
    if (!journey) throw new Error('the made-up journey can be read');
    expect(codes(validate(journey, buildRoute(journey)))).toEqual(['place-off-route', 'place-off-route']);
    expect(codes(issuesOf(change))).toContain('grade-disagrees');
  });

  it('may be a part cut out of a whole, which is not judged by what it has lost', () => {
    const change = (excerpt: boolean, segments: number) => (file: MadeUpFile) => {
      if (excerpt) file.journey['excerpt'] = { of: 'whole', start: at('08:00'), end: at('12:30') };
      let kept = 0;
      file.features = file.features.filter(({ properties }) => properties['kind'] !== 'segment' || kept++ < segments);
      featureOf(file, 'aford-beeham').properties['grade'] = 'reported';
      featureOf(file, 'c-left').geometry = point(5, 50);
    };
    const judged = codes(issuesOf(change(false, 1)));
    expect(judged).toContain('grade-disagrees');
    expect(judged).toContain('place-off-route');
    expect(issuesOf(change(true, 1))).toEqual([]);
    // Of several segments nothing was cut out: the member is refused, and the file judged as a whole.
    const several = issuesOf(change(true, 3));
    expect(codes(several)).toEqual(expect.arrayContaining(['member-invalid', 'grade-disagrees', 'place-off-route']));
    expect(several.find(({ code }) => code === 'member-invalid')?.pointer).toBe('/journey/excerpt');
  });

  it('points an open end to the stretch where the hours are stated', () => {
    const stretch = (ends: unknown) => (file: MadeUpFile) => {
      const claim = featureOf(file, 'c-came');
      claim.geometry = null;
      Object.assign(claim.properties, { place: null, type: 'already-left', stretch: ends });
    };
    const [found] = issuesOf(stretch([null, 'beeham'])).filter(({ code }) => code === 'window-open');
    expect(found?.pointer).toBe('/features/8/properties/stretch');
    expect(found?.message).toMatch(/stretch/);
  });
});
