/** The fragment of an address: what is written is read again, and what is odd is said rather than guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, readLink, withLanguage, writeInstant, writeLink } from '../../src/state/link';
import { askedJourney, pageOf } from '../../src/state/address';

const id = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('a&b=c', '#x', 'a+b', '평양', '%41', ' ', '__proto__'),
);
const seconds = fc
  .integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) })
  .map((ms) => Math.round(ms / 1000) * 1000 + 0);

const rounded = (most: number, digits: number, least = -most): fc.Arbitrary<number> =>
  fc.integer({ min: least * 10 ** digits, max: most * 10 ** digits }).map((n) => n / 10 ** digits + 0);
const camera = fc.record({
  lon: rounded(360, 5),
  lat: rounded(85, 5),
  zoom: rounded(15, 3, 0),
  bearing: rounded(180, 1),
  pitch: rounded(85, 1, 0),
});
const hash = fc.nat(0xffffffff).map((n) => n.toString(16).padStart(8, '0'));

const cap = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }),
  fc.integer({ min: 1, max: 99_999_000 }).map((thousandths) => thousandths / 1000),
);

describe('the fragment', () => {
  it('round trip', () => {
    fc.assert(
      fc.property(
        fc.option(id),
        fc.option(id),
        fc.option(seconds),
        fc.option(cap),
        fc.option(camera),
        fc.option(hash),
        fc.constantFrom('map', 'text'),
        (segment, claim, timeMs, capKmh, camera, dataHash, view) => {
          const parts = { segment, claim, timeMs, capKmh, camera };
          const read = readLink(writeLink({ ...parts, dataHash, view }));
          const said = Object.values(parts).some((part) => part !== null);
          const nothingBad = { language: null, badInstant: null, badCap: null, badCamera: null, badView: null };
          expect(read).toEqual({ ...parts, view, dataHash: said ? dataHash : null, ...nothingBad });
        },
      ),
    );
  });

  it('names the language where one was chosen, and changes it without touching the rest', () => {
    const link = { ...NOTHING_SAID, segment: 'a&b', capKmh: 60, language: 'ko' };
    expect(writeLink(link)).toBe('#s=a%26b&cap=60&l=ko');
    expect(readLink(writeLink(link))).toMatchObject({ language: 'ko', segment: 'a&b' });
    expect(withLanguage('#s=a%26b&l=ko&later=x', 'ru')).toBe('#s=a%26b&later=x&l=ru');
    expect(withLanguage('', 'ru')).toBe('#l=ru');
    expect(readLink('#l=').language).toBeNull();
  });

  it.each(['0', '0.0', '-60', '+60', 'fast', '1e3', '60 km/h', '0x40', 'Infinity', '', '100000', '60,5', '６０'])(
    'does not take %s for a speed',
    (text) => {
      expect(readLink(`#cap=${encodeURIComponent(text)}`)).toMatchObject({ capKmh: null, badCap: text });
    },
  );

  it.each([
    ['7.2/39.15/127.44', { zoom: 7.2, lat: 39.15, lon: 127.44, bearing: 0, pitch: 0 }],
    ['3/-8/190', { zoom: 3, lat: -8, lon: 190, bearing: 0, pitch: 0 }],
    ['3/-8/-19.5/90', { zoom: 3, lat: -8, lon: -19.5, bearing: 90, pitch: 0 }],
    ['3/0/0/-12.5/60', { zoom: 3, lat: 0, lon: 0, bearing: -12.5, pitch: 60 }],
  ])('reads %s', (text, camera) => {
    expect(readLink(`#m=${text}`)).toMatchObject({ camera, badCamera: null });
  });

  it.each([
    '',
    '7',
    '7/39',
    '25/0/0',
    '7/86/0',
    '7/0/541',
    '7/0/0/181',
    '7/0/0/0/86',
    '7/0/0/0/0/0',
    '-1/0/0',
    'a/b/c',
    '1e1/0/0',
    '7/NaN/0',
  ])('does not take %s for a camera', (text) => {
    expect(readLink(`#m=${text}`)).toMatchObject({ camera: null, badCamera: text });
  });

  it.each(['', '0123abc', '0123abcde', '0123abcg'])('%s is no mark of a file', (text) => {
    expect(readLink(`#d=${text}`)).toMatchObject({ dataHash: null });
  });

  it.each(['Text', 'print', '', 'text '])('does not take %s for a view', (text) => {
    expect(readLink(`#view=${encodeURIComponent(text)}`)).toMatchObject({ view: 'map', badView: text });
  });

  it('names the text, and not the map, which every link shows that says nothing', () => {
    expect(writeLink({ ...NOTHING_SAID, view: 'text' })).toBe('#view=text');
    expect(writeLink({ ...NOTHING_SAID, view: 'map' })).toBe('');
  });

  it('survives being put into an address', () => {
    fc.assert(
      fc.property(fc.option(id), seconds, (segment, timeMs) => {
        const url = new URL('https://example.org/page?journey=x');
        url.hash = writeLink({ ...NOTHING_SAID, segment, timeMs });
        expect(readLink(new URL(url.href).hash)).toMatchObject({ segment, timeMs });
      }),
    );
  });

  it('says nothing where there is nothing to say', () => {
    expect(writeLink(NOTHING_SAID)).toBe('');
    // The mark of a file is of something that is shown of it.
    expect(writeLink({ ...NOTHING_SAID, dataHash: '0123abcd' })).toBe('');
    for (const empty of ['', '#', '#s=&c=&t']) expect(readLink(empty)).toMatchObject({ segment: null, claim: null });
  });

  it.each([
    ['2023-09-12T02:15Z', '2023-09-12T02:15:00Z'],
    ['2023-09-12T12:15:00+10:00', '2023-09-12T02:15:00Z'],
    ['2023-09-12T12:15%2B10:00', '2023-09-12T02:15:00Z'],
    ['2023-09-11T21:45-04:30', '2023-09-12T02:15:00Z'],
    ['2023-09-12T02:15:00.000Z', '2023-09-12T02:15:00Z'],
  ])('reads %s', (text, same) => {
    expect(readLink(`#t=${text}`).timeMs).toBe(Date.parse(same));
  });

  it.each(['nonsense', '2023-09-12', '2023-09-12T02:15', '2023-13-12T02:15Z', '1694484900000', '2023-09-12T25:15Z'])(
    'does not take %s for an instant: a clock without its zone is no instant',
    (text) => {
      expect(readLink(`#t=${text}`)).toMatchObject({ timeMs: null, badInstant: text });
    },
  );

  it('writes an instant to the second, the shorter way where it can', () => {
    expect(writeInstant(Date.UTC(2023, 8, 12, 2, 15))).toBe('2023-09-12T02:15Z');
    expect(writeInstant(Date.UTC(2023, 8, 12, 2, 15, 7, 400))).toBe('2023-09-12T02:15:07Z');
  });
});

describe('?journey=', () => {
  const at = (text: string): ReturnType<typeof askedJourney> =>
    askedJourney(`https://here.example/app/?journey=${encodeURIComponent(text)}`, ['there', 'back']);

  it('nothing asked, nothing given: the built-in one', () => {
    expect(askedJourney('https://here.example/app/#s=x', ['there'])).toEqual({ kind: 'built-in', slug: null });
    expect(at('')).toEqual({ kind: 'built-in', slug: null });
  });

  it('one of the built-in ones by its slug, and nothing else by a name like it', () => {
    expect(at('back')).toEqual({ kind: 'built-in', slug: 'back' });
    expect(at('Back')).toEqual({ kind: 'address', url: 'https://here.example/app/Back' });
  });

  it('the journey of a page that is named by it, with its ending or without; not of any other page', () => {
    const page = (path: string): unknown => askedJourney(`https://here.example${path}`, ['there', 'back']);
    expect(page('/app/back.html#s=x')).toEqual({ kind: 'built-in', slug: 'back' });
    expect(page('/app/back?embed')).toEqual({ kind: 'built-in', slug: 'back' });
    expect(page('/app/index.html')).toEqual({ kind: 'built-in', slug: null });
    expect(page('/back/')).toEqual({ kind: 'built-in', slug: null });
    // What is asked for comes first.
    expect(page('/app/back.html?journey=there')).toEqual({ kind: 'built-in', slug: 'there' });
    expect([pageOf('there', ['there', 'back']), pageOf('back', ['there', 'back'])]).toEqual(['./', './back.html']);
  });

  it('a path on this origin', () => {
    expect(at('trips/a.geojson')).toEqual({ kind: 'address', url: 'https://here.example/app/trips/a.geojson' });
    expect(at('/a.geojson')).toEqual({ kind: 'address', url: 'https://here.example/a.geojson' });
    expect(at('https://here.example/a')).toEqual({ kind: 'address', url: 'https://here.example/a' });
  });

  it.each([
    ['https://there.example/a?b#c', 'https://there.example/a?b#c'],
    ['//there.example/a', 'https://there.example/a'],
    ['http://here.example/a', 'http://here.example/a'],
    ['\\\\there.example/a', 'https://there.example/a'],
  ])('another origin, if it is http(s): %s', (text, url) => {
    expect(at(text)).toEqual({ kind: 'address', url });
  });

  it.each([
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://here.example/x',
    'file:///etc/passwd',
    'http://',
  ])('no address that can be opened: %s', (text) => {
    expect(at(text)).toEqual({ kind: 'bad-address', text });
  });
});
