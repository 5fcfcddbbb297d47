/** KML as it is read: against golden lists, against another program's reading, and whatever a file holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmlReader, readKml } from '../../../src/formats/kml/read';
import { openNamedText } from '../../../src/library/open-file';
import { expectGolden, goldenTexts, seenByOthers, seenByUs } from '../xml/golden';

const golden = goldenTexts('kml');
const textOf = (name: string): string => golden.find(([one]) => one === name)?.[1] ?? '';
/** Those that another program reads too: no fault, no other prefix. */
const GOOD = ['folders.kml', 'tracks.kml', 'bare-placemark.kml'];

describe('a KML file', () => {
  it.each(golden)('%s is read as its golden list says', async (name, text) => {
    await expectGolden('kml', name, readKml(text));
  });

  it.each(GOOD)('%s is seen as another program sees it', (name) => {
    expect(seenByUs(readKml(textOf(name)))).toEqual(seenByOthers('kml', textOf(name)));
  });

  it('is told by its outermost element, and by its name only where none can be seen', () => {
    expect(kmlReader.recognises(textOf('prefixed.kml'), 'a.xml')).toBe(true);
    expect(kmlReader.recognises('', 'a.kml')).toBe(true);
    expect(kmlReader.recognises('', 'a.kmz')).toBe(true);
    expect(kmlReader.recognises('<gpx>', 'a.kml')).toBe(false);
    expect(kmlReader.recognises('{"kml": 1}', 'a.json')).toBe(false);
  });

  it('becomes a journey; whom it names for a line is a report of it', () => {
    const { journey, readAs } = openNamedText(textOf('folders.kml'), 'made-up.kml');
    expect(readAs).toBe('kml');
    expect(journey?.title).toBe('A made-up journey');
    expect(journey?.reports.map(({ label }) => label)).toEqual(expect.arrayContaining(['The Paper', 'CNN', 'KCNA']));
    expect(journey?.reports.find(({ label }) => label === 'The Paper')?.url).toBe('https://example.org/paper/1');
  });

  it('takes any blanks between tuples and beside their commas, and commas at their ends', () => {
    const lines = readKml(textOf('spacing.kml')).lines.map(({ positions }) => positions);
    const three = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    expect(lines.slice(0, 3)).toEqual([three, three, three]);
    expect(lines[3]).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });
});

const number = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => String(value / 1e6));
const blanks = fc.constantFrom(' ', '\n', '\r\n', '\t', '  \n\t ');
const tuple = fc
  .tuple(number(180), number(90), fc.option(number(9)))
  .map((parts) => parts.filter((one) => one !== null));
const instant = fc.integer({ min: 0, max: 4e9 }).map((seconds) => new Date(seconds * 1000).toISOString());

/** A second position that differs from the first, so that it is a line to everybody. */
const line = fc.array(tuple, { minLength: 2, maxLength: 6 }).filter((all) => all.some(([x]) => x !== all[0]?.[0]));
const lineString = fc.tuple(line, fc.array(blanks, { minLength: 7, maxLength: 7 })).map(([tuples, spaces]) => {
  const text = tuples.map((parts, at) => `${spaces[at]}${parts.join(',')}`).join('');
  return `<LineString><coordinates>${text}${spaces[6]}</coordinates></LineString>`;
});
const point = tuple.map((parts) => `<Point><coordinates>${parts.join(',')}</coordinates></Point>`);
const track = line.chain((tuples) =>
  fc.array(instant, { minLength: tuples.length, maxLength: tuples.length }).map((whens) => {
    const coords = tuples.map((parts) => `<gx:coord>${[...parts, '0'].slice(0, 3).join(' ')}</gx:coord>`);
    return `<gx:Track>${whens.map((when) => `<when>${when}</when>`).join('')}${coords.join('\n')}</gx:Track>`;
  }),
);
const multi = fc
  .array(fc.oneof(lineString, point), { minLength: 1, maxLength: 3 })
  .map((all) => `<MultiGeometry>${all.join('')}</MultiGeometry>`);
const multiTrack = fc
  .array(track, { minLength: 1, maxLength: 3 })
  .map((all) => `<gx:MultiTrack><gx:interpolate>0</gx:interpolate>${all.join('')}</gx:MultiTrack>`);
const time = fc.oneof(
  fc.constant(''),
  instant.map((when) => `<TimeStamp><when>${when}</when></TimeStamp>`),
  fc.constantFrom('2020', '2020-04', '2020-04-25').map((begin) => `<TimeSpan><begin>${begin}</begin></TimeSpan>`),
);
const name = fc
  .string({ unit: fc.constantFrom('a', '&amp;', '&lt;', '&#x1f682;', 'é', '𝄞') })
  .map((text) => `n${text}`);
const placemark = fc
  .oneof(
    fc.tuple(time, fc.oneof(lineString, point, multi)).map((parts) => parts.join('')),
    fc.oneof(track, multiTrack),
  )
  .chain((inner) => name.map((text) => `<Placemark><name>${text}</name>${inner}</Placemark>`));
const folder = fc
  .tuple(fc.array(placemark, { maxLength: 3 }), fc.array(placemark, { maxLength: 2 }))
  .map(([outer, inner]) => `<Folder><name>F</name>${outer.join('')}<Folder>${inner.join('')}</Folder></Folder>`);
const document = folder.map(
  (inner) =>
    `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${inner}</Document></kml>`,
);

describe('any KML file', () => {
  it('is seen as another program sees it', () => {
    fc.assert(
      fc.property(document, (text) => {
        const tracks = readKml(text);
        expect(tracks.issues).toEqual([]);
        expect(tracks.setAside).toEqual({});
        expect(seenByUs(tracks)).toEqual(seenByOthers('kml', text));
      }),
      { numRuns: 60 },
    );
  });

  it('has each tuple where it stands in the text', () => {
    fc.assert(
      fc.property(document, (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const { positions, times, placeOf } of readKml(text).lines) {
          positions.forEach(([longitude, latitude], index) => {
            const place = placeOf(index);
            const found = lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1);
            const written = times ? `<gx:coord>${longitude} ${latitude}` : `${longitude},${latitude}`;
            expect(found?.startsWith(written), `${found} is ${written}`).toBe(true);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that is cut off anywhere says so, and keeps a beginning of what the whole one gives', () => {
    const text = textOf('folders.kml').trimEnd();
    const whole = readKml(text);
    for (let end = 0; end < text.length; end += 17) {
      const { lines, points, issues } = readKml(text.slice(0, end));
      expect(issues.at(-1)?.code, String(end)).toBe('xml-syntax');
      expect(points).toEqual(whole.points.slice(0, points.length));
      expect(lines.map(({ positions, name: called }) => [called, positions])).toEqual(
        whole.lines.slice(0, lines.length).map(({ positions, name: called }) => [called, positions]),
      );
    }
  });

  it('ends in time whatever stands where tuples belong', () => {
    const texts = [
      ','.repeat(2e5),
      `1${','.repeat(2e5)}x`,
      '1, '.repeat(1e5),
      `${'1'.repeat(2e5)}x,2`,
      `1${' '.repeat(2e5)},2`,
    ];
    for (const text of [...texts, `1,2${'\n'.repeat(2e5)}3,4`, '1,2,3,'.repeat(5e4)]) {
      const written = `<Placemark><LineString><coordinates>${text}</coordinates></LineString></Placemark>`;
      const { lines, points, issues } = readKml(`<kml>${written}</kml>`);
      expect(lines.length + points.length + issues.length).toBeGreaterThan(0);
    }
  });

  it('says of each of several geometries what is said of all, but not where that would make a gigabyte of a megabyte', () => {
    const data = (count: number): string =>
      Array.from({ length: count }, (_, at) => `<Data name="d${at}"><value>1</value></Data>`).join('');
    const points = (count: number): string => '<Point><coordinates>1,2</coordinates></Point>'.repeat(count);
    const read = (count: number) =>
      readKml(
        `<kml><Placemark><ExtendedData>${data(count)}</ExtendedData><MultiGeometry>${points(count)}</MultiGeometry></Placemark></kml>`,
      );
    const few = read(100);
    expect(few.points.every(({ properties }) => Object.keys(properties).length === 100)).toBe(true);
    expect(few.issues).toEqual([]);
    const many = read(5000);
    expect(many.points.map(({ properties }) => Object.keys(properties).length)).toEqual([5000, ...Array(4999).fill(0)]);
    expect([many.issues[0]?.code, many.setAside]).toEqual(['element-not-read', { members: 4999 }]);
  });
});
