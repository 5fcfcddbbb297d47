/** What a journey of lines and points says of itself and of who says so. The rest is held by the golden files. */
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/formats/tracks/draft';
import type { TrackLine, TrackPoint, Tracks } from '../../../src/formats/tracks/model';
import type { Position } from '../../../src/journey/position';
import { openDraft } from '../../../src/library/open-file';

const at = { line: 7, column: 3 };
const said = { name: null, description: null, source: null, properties: {}, at };
const line = (positions: Position[], more: Partial<TrackLine> = {}): TrackLine => ({
  ...said,
  positions,
  times: null,
  span: null,
  placeOf: (index) => ({ line: 100 + index, column: 1 }),
  ...more,
});
const point = (position: Position, more: Partial<TrackPoint> = {}): TrackPoint => ({
  ...said,
  position,
  time: null,
  ...more,
});
const tracks = (more: Partial<Tracks>): Tracks => ({
  title: null,
  description: null,
  authors: [],
  license: null,
  lines: [],
  points: [],
  issues: [],
  setAside: {},
  ...more,
});
const time = (minute: number) => ({
  earliestMs: minute * 60_000,
  latestMs: minute * 60_000 + 999,
  text: `minute ${minute}`,
});
const source = {
  label: 'KCNA → CNN → RIA',
  title: 'Seen',
  url: 'https://example.org/',
  publisher: null,
  published: null,
};
const open = (more: Partial<Tracks>, name = 'C:\\tracks\\My Tour.gpx') => openDraft(draftOf(tracks(more), name, 'GPX'));
const there: Position[] = [
  [10, 50],
  [10.1, 50],
  [10, 50],
];

describe('draftOf', () => {
  test('what the file says of itself; its author is an origin with a name', () => {
    const { journey, issues } = open({
      title: 'A tour',
      description: 'Three days.',
      authors: ['Ann Author'],
      license: 'CC0-1.0',
      lines: [line(there, { times: [time(0), time(60), time(120)] })],
    });
    expect(issues).toEqual([]);
    expect(journey).toMatchObject({
      id: 'my-tour',
      title: 'A tour',
      summary: 'Three days.',
      authors: ['Ann Author'],
      license: 'CC0-1.0',
      tracks: ['subject'],
      reports: [{ id: 'file', type: 'dataset', authors: ['Ann Author'], unnamed: false, seen: 'whole' }],
    });
  });

  test('a name without an end, or of signs only, still gives a journey an id', () => {
    expect(open({ lines: [line(there)] }, '.gpx').journey?.id).toBe('gpx');
    expect(open({ lines: [line(there)] }, '?!').journey?.id).toBe('journey');
    expect(open({ lines: [line(there)] }, '북한.kml').journey?.id).toBe('북한');
  });

  test('a chain of labels is a chain of reports, and one name is one report', () => {
    const { journey } = open({
      lines: [
        line(there, { source, times: [time(0), null, null] }),
        line(there, { source: { ...source, label: 'CNN', title: null, url: null } }),
      ],
    });
    expect(journey?.reports.map(({ label, seen, url }) => [label, seen, url])).toEqual([
      ['C:\\tracks\\My Tour.gpx', 'whole', null],
      ['RIA', 'none', 'https://example.org/'],
      ['CNN', 'none', null],
      ['KCNA', 'none', null],
    ]);
    expect(journey?.claims.map(({ type, chain }) => [type, chain])).toEqual([
      ['sighting', ['source-1', 'source-2', 'source-3']],
      ['context', ['source-2']],
    ]);
  });

  test('hours of a whole line are hours on all of it and on no more than a metre else, though it comes back', () => {
    const positions: Position[] = [
      [10, 50],
      [10.05, 50],
      [10.1, 50],
      [10.05, 50],
      [10, 50],
    ];
    const { evidence, issues, journey } = open({
      lines: [line(positions, { span: { earliestMs: 0, latestMs: 7_200_000, text: '0 / 2' } })],
    });
    expect(issues).toEqual([]);
    const [window] = evidence?.windows ?? [];
    expect(window?.unbound).toBeNull();
    expect(window?.place?.from).toBe(0);
    expect(window?.place?.to).toBe(evidence?.placedKm);
    expect(window?.claim.precisionKm).toBeGreaterThanOrEqual((evidence?.placedKm ?? 0) / 2);
    expect(window?.claim.precisionKm).toBeLessThan((evidence?.placedKm ?? 0) / 2 + 0.0012);
    expect(journey?.segments[0]?.grade).toBe('inferred');
  });

  test('a timed point places the subject where the line comes by once, and nowhere where it comes by twice or never', () => {
    const ofPoint = (position: Position) => {
      const { journey, evidence, issues } = open({
        lines: [line(there)],
        points: [point(position, { time: time(5) })],
      });
      expect(issues).toEqual([]);
      return [evidence?.windows[0]?.unbound, journey?.segments[0]?.claims];
    };
    expect(ofPoint([10.1, 50.0001])).toEqual([null, ['point-1']]);
    expect(ofPoint([10.05, 50])).toEqual(['subject-not-tracked', []]);
    expect(ofPoint([11, 51])).toEqual(['subject-not-tracked', []]);
  });

  test('what is wrong with a claim is said where its vertex stands in the file', () => {
    const { issues } = open({ lines: [line(there, { times: [time(60), null, time(0)] })] });
    expect(issues).toEqual([
      expect.objectContaining({ code: 'contradiction-speed', line: 102, column: 1, pointer: '/features/4' }),
    ]);
  });

  test('lines in the order of the file, joined where they do not touch, whichever way they run', () => {
    const back: Position[] = [
      [10, 50],
      [9, 50],
    ];
    const { journey, issues } = open({
      lines: [line(there.slice(0, 2), { name: 'Out' }), line(back), line([...back].reverse())],
    });
    expect(issues.map(({ code, line: at }) => [code, at])).toEqual([['lines-apart-joined', 7]]);
    expect(journey?.segments.map(({ id, from, to, claims }) => [id, from, to, claims])).toEqual([
      ['line-1', 'end-1', 'end-2', []],
      ['gap-1', 'end-2', 'end-3', []],
      ['line-2', 'end-3', 'end-4', []],
      ['line-3', 'end-4', 'end-5', []],
    ]);
    expect(journey?.places.map(({ name }) => name)).toEqual([
      'Start of Out',
      'End of Out',
      '50° N, 10° E',
      '50° N, 9° E',
      '50° N, 10° E',
    ]);
  });

  test('one point, or several at one place, are no way', () => {
    for (const points of [[], [point([10, 50])], [point([10, 50]), point([10, 50])]]) {
      const { journey, issues } = open({ points });
      expect(journey).toBeNull();
      expect(issues.map(({ code, line: at }) => [code, at])).toEqual([['no-segments', points.length > 0 ? 7 : 1]]);
    }
  });
});
