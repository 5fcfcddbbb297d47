/** The fragment of an address: what is written is read again, and what is odd is said rather than guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeInstant, writeLink } from '../../src/state/link';
import { askedJourney } from '../../src/state/address';

const id = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('a&b=c', '#x', 'a+b', '평양', '%41', ' ', '__proto__'),
);
const seconds = fc
  .integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) })
  .map((ms) => Math.round(ms / 1000) * 1000 + 0);

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
        fc.constantFrom('map', 'text'),
        (segment, claim, timeMs, capKmh, view) => {
          const read = readLink(writeLink({ segment, claim, timeMs, capKmh, view }));
          expect(read).toEqual({ segment, claim, timeMs, capKmh, view, badInstant: null, badCap: null, badView: null });
        },
      ),
    );
  });

  it.each(['0', '0.0', '-60', '+60', 'fast', '1e3', '60 km/h', '0x40', 'Infinity', '', '100000', '60,5', '６０'])(
    'does not take %s for a speed',
    (text) => {
      expect(readLink(`#cap=${encodeURIComponent(text)}`)).toMatchObject({ capKmh: null, badCap: text });
    },
  );

  it.each(['Text', 'print', '', 'text '])('does not take %s for a view', (text) => {
    expect(readLink(`#view=${encodeURIComponent(text)}`)).toMatchObject({ view: 'map', badView: text });
  });

  it('names the text, and not the map, which every link shows that says nothing', () => {
    const bare = { segment: null, claim: null, timeMs: null, capKmh: null };
    expect(writeLink({ ...bare, view: 'text' })).toBe('#view=text');
    expect(writeLink({ ...bare, view: 'map' })).toBe('');
  });

  it('survives being put into an address', () => {
    fc.assert(
      fc.property(fc.option(id), seconds, (segment, timeMs) => {
        const url = new URL('https://example.org/page?journey=x');
        url.hash = writeLink({ segment, claim: null, timeMs, capKmh: null });
        expect(readLink(new URL(url.href).hash)).toMatchObject({ segment, timeMs });
      }),
    );
  });

  it('says nothing where there is nothing to say', () => {
    expect(writeLink({ segment: null, claim: null, timeMs: null, capKmh: null })).toBe('');
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
