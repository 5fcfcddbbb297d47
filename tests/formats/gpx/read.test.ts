/** GPX as it is read: against golden lists, against another program's reading, and whatever a file holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gpxReader, readGpx } from '../../../src/formats/gpx/read';
import { readerOf } from '../../../src/formats/readers';
import { openNamedText } from '../../../src/library/open-file';
import { expectGolden, goldenTexts, seenByOthers, seenByUs } from '../xml/golden';

const golden = goldenTexts('gpx');
const textOf = (name: string): string => golden.find(([one]) => one === name)?.[1] ?? '';
/** Those that another program reads too: no fault in them, and no prefix, which it takes for a part of the name. */
const GOOD = ['gpx-1.0.gpx', 'gpx-1.1.gpx'];

describe('a GPX file', () => {
  it.each(golden)('%s is read as its golden list says', async (name, text) => {
    await expectGolden('gpx', name, readGpx(text));
  });

  it.each(GOOD)('%s is seen as another program sees it', (name) => {
    expect(seenByUs(readGpx(textOf(name)))).toEqual(seenByOthers('gpx', textOf(name)));
  });

  it('is told by its outermost element, and by its name only where none can be seen', () => {
    const told = (text: string, name = 'a.xml'): string | undefined => readerOf(text, name)?.id;
    expect(told(textOf('gpx-1.1.gpx'))).toBe('gpx');
    expect(told(textOf('prefixed.gpx'))).toBe('gpx');
    expect(told(textOf('billion-laughs.gpx'))).toBe('gpx');
    expect(told(`<?xml version="1.0"?><!--${'long '.repeat(300)}--><gpx/>`, 'a.gpx')).toBe('gpx');
    expect(told('<gpx/>', 'named.kml')).toBe('gpx');
    expect(told('<kml/>', 'named.gpx')).toBe('kml');
    expect(told('', 'empty.gpx')).toBe('gpx');
    expect(gpxReader.recognises('<html>', 'a.gpx')).toBe(false);
    expect(gpxReader.recognises('<!DOCTYPE html [<!-- <gpx> -->]><html>', 'a')).toBe(false);
  });

  it('becomes a journey whose segments are its lines, each with its place in the text', () => {
    const { journey, issues, readAs } = openNamedText(textOf('gpx-1.1.gpx'), 'ride.gpx');
    expect(readAs).toBe('gpx');
    expect(journey?.title).toBe('Aford & Beeham');
    expect(journey?.source['journey']).toMatchObject({ gpx: { keywords: 'train, made up' } });
    const lines = journey?.segments.map(({ geometry }) => geometry.coordinates) ?? [];
    expect(lines).toContainEqual([
      [10, 50],
      [10.5, 50.1],
      [11, 50.2],
    ]);
    expect(issues.every(({ line, column }) => line !== null && column !== null)).toBe(true);
  });

  it('of our own does not come back as evidence of what we drew', () => {
    const track = (kind: string): string =>
      `<trk><extensions><b:byline_kind>${kind}</b:byline_kind></extensions><trkseg><trkpt lat="1" lon="2"/><trkpt lat="2" lon="2"/></trkseg></trk>`;
    const text = `<gpx xmlns:b="urn:byline:members">${track('segment')}${track('reported-hours')}</gpx>`;
    const { lines, issues, setAside } = readGpx(text);
    expect(lines.map(({ properties }) => properties['byline_kind'])).toEqual(['segment']);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['element-not-read', text.lastIndexOf('<trk>') + 1],
    ]);
    expect(setAside).toEqual({ features: 1 });
  });

  it('is read whole whatever namespace it is in, and none', () => {
    const bare = '<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="2" lon="2"/></trkseg></trk></gpx>';
    for (const space of ['', ' xmlns="http://www.topografix.com/GPX/1/2"', ' xmlns="urn:any"']) {
      expect(readGpx(bare.replace('<gpx', `<gpx${space}`)).lines).toHaveLength(1);
    }
  });
});

/** What a text may hold anywhere: markup, quotes, other scripts. */
const said = fc.string({ unit: fc.constantFrom('a', 'b', '<', '&', '>', '"', "'", ']]>', 'é', '𝄞', '🚂') });
const nameText = said.map((text) => `n${text}`);
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const asText = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(escape(text), `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => value / 1e6);
const instant = fc
  .integer({ min: 0, max: 4e9 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));

const point = (kind: string, time: fc.Arbitrary<string | null> = fc.option(instant)): fc.Arbitrary<string> =>
  fc
    .record({ lat: degrees(90), lon: degrees(180), ele: fc.option(degrees(9)), time })
    .map(({ lat, lon, ele, time }) => {
      const children = `${ele === null ? '' : `<ele>${ele}</ele>`}${time === null ? '' : `<time>${time}</time>`}`;
      return `<${kind} lat="${lat}" lon="${lon}">${children}</${kind}>`;
    });
const named = nameText.chain((text) => asText(text).map((written) => `<name>${written}</name>`));
// The other program takes the times of the second stretch for those of the first where that has none.
const seg = fc
  .tuple(point('trkpt', instant), fc.array(point('trkpt'), { minLength: 1, maxLength: 4 }))
  .map(([first, others]) => `<trkseg>${[first, ...others].join('\n')}</trkseg>`);
const trk = fc
  .tuple(named, fc.array(seg, { minLength: 1, maxLength: 3 }))
  .map(([name, segs]) => `<trk>${name}${segs.join('')}</trk>`);
const wpt = fc.tuple(point('wpt'), named).map(([at, name]) => at.replace('</wpt>', `${name}</wpt>`));
const document = fc
  .tuple(fc.array(wpt, { maxLength: 3 }), fc.array(trk, { maxLength: 3 }))
  .map(
    ([points, tracks]) =>
      `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x">${points.join('')}${tracks.join('\r\n')}</gpx>`,
  );

describe('any GPX file', () => {
  it('is seen as another program sees it', () => {
    fc.assert(
      fc.property(document, (text) => {
        const tracks = readGpx(text);
        expect(tracks.issues).toEqual([]);
        expect(tracks.setAside).toEqual({});
        expect(seenByUs(tracks)).toEqual(seenByOthers('gpx', text));
      }),
      { numRuns: 60 },
    );
  });

  it('has its vertices where their tags begin', () => {
    fc.assert(
      fc.property(document, (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const line of readGpx(text).lines) {
          line.positions.forEach((_, index) => {
            const place = line.placeOf(index);
            expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(/^<trkpt /);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that is cut off anywhere says so, and keeps a beginning of what the whole one gives', () => {
    const text = textOf('gpx-1.1.gpx').trimEnd();
    const whole = readGpx(text);
    for (let end = 0; end < text.length; end += 17) {
      const { lines, points, issues } = readGpx(text.slice(0, end));
      expect(issues.at(-1)?.code, String(end)).toBe('xml-syntax');
      expect(points.slice(0, 2)).toEqual(whole.points.slice(0, Math.min(2, points.length)));
      lines.forEach((line, at) => {
        const full = whole.lines[at];
        expect(line.positions).toEqual(full?.positions.slice(0, line.positions.length));
      });
    }
  });

  it('of many wrong points tells the first of each kind and counts the rest', () => {
    const wrong = '<trkpt lat="91" lon="0"/><trkpt lat="x" lon="0"/>'.repeat(10_000);
    const good = '<trkpt lat="1" lon="2"/><trkpt lat="2" lon="2"/>';
    const { issues, setAside, lines } = readGpx(`<gpx><trk><trkseg>${wrong}${good}</trkseg></trk></gpx>`);
    expect(issues.map(({ code }) => code)).toEqual(['position-out-of-range', 'geometry-invalid']);
    expect(issues[0]?.message).toContain('9999 more');
    expect(setAside).toEqual({ members: 20_000 });
    expect(lines).toHaveLength(1);
  });

  it('ends in time whatever stands where a number, a time or an address belongs', () => {
    for (const long of ['9'.repeat(2e5), `${'9'.repeat(2e5)}x`, `http://${'a'.repeat(2e5)}<`, ' '.repeat(2e5)]) {
      const text = long.replaceAll('<', '&lt;');
      const { issues } = readGpx(
        `<gpx><wpt lat="${text}" lon="${text}"/><wpt lat="1" lon="1"><ele>${text}</ele><time>${text}</time><link href="${text}"/></wpt></gpx>`,
      );
      expect(issues.length).toBeGreaterThan(0);
    }
  });
});
