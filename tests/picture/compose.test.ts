/** What a picture holds: read back by another parser, and measured against Mercator written down anew. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { momentAt, sentenceAt, withCap } from '../../src/evidence/evidence';
import { countSources } from '../../src/journey/origins';
import { openText } from '../../src/validate/open';
import { withFonts, type Picture } from '../../src/picture/compose';
import { filesFor, fontFace } from '../../src/picture/fonts';
import { measureByTable } from '../../src/picture/measure';
import { words } from '../../src/words';
import { ko } from '../../src/words/ko';
import { speak } from '../../src/words/speak';
import { journeyFiles } from '../support/journeys';
import { CONTRADICTS, FIRST_JOURNEY, openChanged, openFile, OUT_AND_BACK } from '../support/open';
import { all, parseXml } from '../support/written';
import { pictureOf } from './support';

const first = openFile(FIRST_JOURNEY).evidence;
const PINNED = Date.parse('2023-09-12T12:15:00+10:00');
const OPEN = Date.parse('2023-09-11T12:15:00+09:00');

const textsOf = ({ svg }: Picture): string[] => all(parseXml(svg), 'text').map((text) => text.textContent ?? '');
const textOf = (picture: Picture): string => textsOf(picture).join(' ').replaceAll(/\s+/g, ' ');
const attributes = ({ svg }: Picture, name: string, attribute: string): string[] =>
  all(parseXml(svg), name).map((element) => element.getAttribute(attribute) ?? '');

const SIZES = [
  [1440, 900],
  [1080, 1080],
  [1080, 1920],
  [1200, 630],
  [4096, 2304],
  [390, 844],
] as const;

describe.each(SIZES)('a picture of %i × %i', (widthPx, heightPx) => {
  const picture = pictureOf(first, { widthPx, heightPx, timeMs: OPEN, theme: widthPx === heightPx ? 'dark' : 'light' });

  it('is well-formed, says its size, and has title, sentence, legend, sources and credits', () => {
    const root = parseXml(picture.svg).documentElement;
    expect(root?.getAttribute('width')).toBe(String(widthPx));
    expect(root?.getAttribute('height')).toBe(String(heightPx));
    const text = textOf(picture);
    for (const word of ['Reported', 'Inferred', 'Projected', words.page.legend.band, words.page.legend.behind]) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain(words.page.grades.disputed);
    expect(text).not.toContain(words.page.legend.disc);
    expect(text).toContain(words.map.attribution.openStreetMap);
    expect(text.replaceAll(' ', '')).toContain(sentenceAt(first, OPEN).replaceAll(' ', ''));
    expect(picture.description).toContain(sentenceAt(first, OPEN));
  });

  it('counts what of the sources it does not list', () => {
    const { reports } = countSources(first.journey, first.journey.claims);
    const { shown, counted } = picture.sources;
    expect(shown + counted).toBe(reports);
    expect(shown).toBeGreaterThan(0);
    if (counted > 0) expect(textOf(picture)).toContain(words.picture.sources.more(counted));
  });

  it('writes no text outside of itself', () => {
    const [, , wide = 0, high = 0] = (parseXml(picture.svg).documentElement?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    const outside = all(parseXml(picture.svg), 'text').filter((element) => {
      if (element.parentNode !== parseXml(picture.svg).documentElement && element.parentNode?.nodeName === 'g')
        return false;
      const x = Number(element.getAttribute('x'));
      const y = Number(element.getAttribute('y'));
      return !(x >= 0 && x <= wide && y >= 0 && y <= high);
    });
    expect(outside.map((element) => element.textContent)).toEqual([]);
  });
});

describe('in another language', () => {
  afterEach(() => speak(null));

  it('has the ground’s names in it, and the crossing’s, and none of them in English', () => {
    speak(ko);
    const text = textOf(pictureOf(first, { timeMs: OPEN, widthPx: 1440, heightPx: 900 }));
    for (const name of ['중국', '북한', '하산', '두만강', '나홋카']) expect(text).toContain(name);
    expect(text).not.toMatch(/CHINA|NORTH KOREA|Sea of Japan|Tumangang|Nakhodka/);
  });
});

it('puts the train where Mercator does, at a camera of its own', () => {
  const camera = { lon: 131, lat: 43, zoom: 8 };
  const picture = pictureOf(first, { timeMs: PINNED, view: camera, widthPx: 1000, heightPx: 600 });
  const middle = pictureOf(first, { timeMs: PINNED, view: 'route', widthPx: 1000, heightPx: 600 });
  expect(middle.train?.pinned).toBe(true);
  const moment = momentAt(first, PINNED);
  const [lon, lat] = nearest(moment?.runKm ?? 0);
  // The map's own box: what is clipped to.
  const [box] = all(parseXml(picture.svg), 'clipPath').flatMap((clip) => all(clip, 'rect'));
  const number = (name: string): number => Number(box?.getAttribute(name));
  const scale = 512 * 2 ** camera.zoom;
  const x = number('x') + number('width') / 2 + ((lon - camera.lon) / 360) * scale;
  const south = (degrees: number): number => -Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  const y = number('y') + number('height') / 2 + (south(lat) - south(camera.lat)) * scale;
  expect(Math.abs((picture.train?.xPx ?? NaN) - x)).toBeLessThan(0.5);
  expect(Math.abs((picture.train?.yPx ?? NaN) - y)).toBeLessThan(0.5);

  /** Straight between the vertices of the measured line. */
  function nearest(km: number): [number, number] {
    const { chainageKm, coordinates } = first.route.line;
    const i = chainageKm.findIndex((at) => at > km) - 1;
    const share = (km - (chainageKm[i] ?? 0)) / ((chainageKm[i + 1] ?? 0) - (chainageKm[i] ?? 0));
    const between = (a = 0, b = 0): number => a + (b - a) * share;
    return [
      between(coordinates[2 * i], coordinates[2 * i + 2]),
      between(coordinates[2 * i + 1], coordinates[2 * i + 3]),
    ];
  }
});

it('shows the whole view of a larger map: its corners stay in', () => {
  const seen = { lon: 129, lat: 41, zoom: 6, widthPx: 2000, heightPx: 1500 };
  const one = pictureOf(first, { timeMs: PINNED, view: seen, widthPx: 1000, heightPx: 600 });
  const same = pictureOf(first, {
    timeMs: PINNED,
    view: { ...seen, zoom: 7, widthPx: 4000, heightPx: 3000 },
    widthPx: 1000,
    heightPx: 600,
  });
  expect(same.svg).toBe(one.svg);
});

it('says what a selection is about, and lists its sources first', () => {
  const segment = first.journey.segments[2];
  if (segment === undefined) throw new Error('no third segment');
  const picture = pictureOf(first, { selection: { segment: segment.id, event: null } });
  expect(textOf(picture)).toContain(words.picture.sources.ofSegment('C'));
  const event = first.journey.events[6];
  if (event === undefined) throw new Error('no seventh event');
  const other = pictureOf(first, { selection: { segment: segment.id, event: event.id } });
  expect(textOf(other)).toContain(words.picture.sources.ofEvent(7));
});

it('shows a disc where a report puts the train, and no band', () => {
  const text = textOf(pictureOf(first, { timeMs: PINNED }));
  expect(text).toContain(words.page.legend.disc);
  expect(text).not.toContain(words.page.legend.band);
});

it('draws no train where the accepted claims contradict each other, and says so', () => {
  const picture = pictureOf(openFile(CONTRADICTS).evidence);
  expect(picture.train).toBeNull();
  expect(textOf(picture)).toContain(words.picture.noBand);
  expect(textOf(picture)).not.toContain(words.page.legend.disc);
});

it('draws a journey without hours without a train, and says so', () => {
  const { evidence } = openChanged(FIRST_JOURNEY, (document) => {
    document.features = document.features.filter(({ properties }) => properties['kind'] !== 'claim');
    for (const { properties } of document.features) if ('claims' in properties) properties['claims'] = [];
  });
  const picture = pictureOf(evidence);
  expect(picture.train).toBeNull();
  expect(textOf(picture)).toContain(words.picture.noHours);
  expect(textOf(picture)).toContain(words.picture.sources.none);
});

it('draws a disputed segment as a pair, in the map and in the legend', () => {
  const { evidence } = openChanged(FIRST_JOURNEY, (document) => {
    const [segment] = document.features.filter(({ properties }) => properties['kind'] === 'segment');
    if (segment !== undefined) segment.properties['grade'] = 'disputed';
  });
  const picture = pictureOf(evidence);
  expect(textOf(picture)).toContain(words.page.grades.disputed);
  expect(attributes(picture, 'path', 'stroke').filter((color) => color === '#7A2E8F').length).toBeGreaterThanOrEqual(4);
});

it('names another cap than the journey’s own', () => {
  expect(textOf(pictureOf(withCap(first, 60)))).toContain('At a cap of 60 km/h');
});

it('runs on over the antimeridian: the line is as long as the way is, not the world', () => {
  const { evidence } = openChanged(OUT_AND_BACK, (document) => {
    const moved = (value: unknown): unknown => {
      if (!Array.isArray(value)) return value;
      if (typeof value[0] !== 'number') return value.map(moved);
      const lon = value[0] + 180 - ANCHOR;
      return [lon > 180 ? lon - 360 : lon, ...(value as number[]).slice(1)];
    };
    const lines = document.features.filter(({ properties }) => properties['kind'] === 'segment');
    const lons = lines.flatMap(({ geometry }) =>
      (geometry as { coordinates: number[][] }).coordinates.map(([lon = 0]) => lon),
    );
    const ANCHOR = (Math.min(...lons) + Math.max(...lons)) / 2;
    for (const feature of document.features) {
      const geometry = feature.geometry as { coordinates?: unknown } | null;
      if (geometry?.coordinates !== undefined) geometry.coordinates = moved(geometry.coordinates);
    }
  });
  const picture = pictureOf(evidence);
  const numbers = attributes(picture, 'path', 'd').flatMap((d) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number));
  expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(1400);
  expect(attributes(picture, 'path', 'stroke')).toContain('#A3123B');
});

it('keeps hostile text a text', () => {
  const bad = '</title><script>alert(1)</script>&"\'\u0000\ud800<';
  const { evidence } = openChanged(FIRST_JOURNEY, (document) => {
    document.journey['title'] = bad;
    for (const { properties } of document.features) {
      if (properties['kind'] === 'place') properties['name'] = `${bad} ${'long'.repeat(200)}`;
    }
  });
  const picture = pictureOf(evidence, { link: 'javascript:"><b>' });
  expect(all(parseXml(picture.svg), 'script')).toEqual([]);
  expect(all(parseXml(picture.svg), 'b')).toEqual([]);
  expect(textOf(picture)).toContain('<script>');
});

it('composes any journey, at any size, without a number that is none', () => {
  let drawn = 0;
  fc.assert(
    fc.property(
      journeyFiles,
      fc.constantFrom(...SIZES.slice(0, 4)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (document, [widthPx, heightPx], share) => {
        const { evidence } = openText(JSON.stringify(document));
        if (evidence === null) return;
        drawn += 1;
        const { startMs, endMs } = evidence.clock;
        const picture = pictureOf(evidence, {
          widthPx,
          heightPx,
          timeMs: startMs + (endMs - startMs) * share,
          ground: {},
        });
        expect(picture.svg).not.toMatch(/NaN|Infinity|undefined/);
        parseXml(picture.svg);
      },
    ),
    { numRuns: 60 },
  );
  expect(drawn).toBeGreaterThan(20);
});

describe('fonts', () => {
  it('measures as the font files do, kerning aside', () => {
    const file = 'node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2';
    const text = 'Crossing the Razdolnaya, 12:15';
    const font = create(readFileSync(file));
    const width = (font.layout(text, { kern: false, liga: false }).advanceWidth * 13) / font.unitsPerEm;
    const measured = measureByTable(text, { family: 'sans', weight: 600, italic: false, sizePx: 13 });
    expect(Math.abs(measured - width)).toBeLessThan(0.2);
  });

  it('takes the files that have a letter, and of an earlier family first', () => {
    const file = (family: string, weight: number, ranges: string) => ({
      family,
      weight,
      italic: false,
      ranges,
      address: `${family} ${weight} ${ranges}`,
    });
    const files = [
      file('IBM Plex Sans', 400, 'U+0000-00FF'),
      file('IBM Plex Sans', 600, 'U+0000-00FF'),
      file('IBM Plex Sans', 400, 'U+0400-045F'),
      file('IBM Plex Sans KR', 400, 'U+0041,U+D3C9'),
      file('IBM Plex Serif', 600, 'U+0000-00FF'),
    ];
    const needed = filesFor([{ family: 'sans', weight: 400, italic: false, text: 'A평' }], files);
    expect(needed.map(({ address }) => address)).toEqual([
      'IBM Plex Sans 400 U+0000-00FF',
      'IBM Plex Sans KR 400 U+0041,U+D3C9',
    ]);
  });

  it('puts its rules into the picture, which stays well-formed', () => {
    const picture = pictureOf(first);
    const css = fontFace(
      { family: 'IBM Plex Sans', weight: 400, italic: false, ranges: 'U+0041', address: '' },
      'AAAA',
    );
    const [style] = all(parseXml(withFonts(picture, css)), 'style');
    expect(style?.textContent).toBe(css);
  });
});
