/** The picture of the train graph: what is in it, where, and that no file can break it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCap } from '../../src/evidence/evidence';
import type { Exportable } from '../../src/formats/format';
import { estimate } from '../../src/graph/measure';
import type { BoxKind, ClaimBox } from '../../src/graph/model';
import { drawnBoxes, MOST_SHAPES } from '../../src/graph/picture/boxes';
import { Colours, TOKENS, type ThemeName } from '../../src/graph/picture/colours';
import { Pen } from '../../src/graph/picture/pen';
import { graphPicture, LEAST_PX, type PictureInput } from '../../src/graph/picture/picture';
import { sourcesOf } from '../../src/graph/picture/sources';
import { pickText } from '../../src/journey/text';
import { openText } from '../../src/validate/open';
import { journeyFiles } from '../support/journeys';
import { FIRST_JOURNEY } from '../support/open';
import { HARD_TEXTS, openMade, POOR } from '../support/told';
import { all, openPath, parseXml } from '../support/written';
import { layoutOf } from './journey';

const SECOND_JOURNEY = 'geo/journeys/primorye-pyongyang-2023/journey.geojson';
const first = openPath(FIRST_JOURNEY);
const second = openPath(SECOND_JOURNEY);

const drawn = (opened: Exportable, more: Partial<PictureInput> = {}): string =>
  graphPicture({ ...opened, widthPx: 1600, heightPx: 900, theme: 'light', measure: estimate, ...more });

/** The group of a class, parsed; an error if there is none. */
function part(svg: string, name: string) {
  const found = all(parseXml(svg), 'g').find((one) => one.getAttribute('class') === name);
  if (!found) throw new Error(`no ${name} in the picture`);
  return found;
}
const textsIn = (svg: string): string[] => all(parseXml(svg), 'text').map(({ textContent }) => textContent ?? '');
const num = (element: { getAttribute: (name: string) => string | null }, name: string): number =>
  Number(element.getAttribute(name));

/** Time → x and km → y, from nothing but the clipped rectangle of the plot and what the graph promises about its edges. */
function scalesFrom(svg: string, { evidence }: Exportable) {
  const plot = all(parseXml(svg), 'clipPath').find((one) => one.getAttribute('id') === 'byline-plot');
  const rect = plot && all(plot, 'rect')[0];
  if (!rect) throw new Error('no plot');
  const [x0, y0, width, height] = ['x', 'y', 'width', 'height'].map((name) => num(rect, name)) as [
    number,
    number,
    number,
    number,
  ];
  const hour = 3_600_000;
  const startMs = evidence.clock.startMs - 3 * hour;
  const lengthMs = evidence.clock.endMs + 3 * hour - startMs;
  const bottom = y0 + height - 1;
  return {
    edges: [x0, x0 + width] as const,
    x: (ms: number) => x0 + (width * (ms - startMs)) / lengthMs,
    // 11 px at the top are the stub's.
    y: (km: number) => bottom - ((bottom - y0 - 11) * km) / evidence.placedKm,
  };
}

/** Linear between the two breakpoints around an instant, by going through them. */
function atBreakpoints({ timesMs, km }: { timesMs: Float64Array; km: Float64Array }, ms: number): number {
  const after = timesMs.findIndex((time) => time > ms);
  if (after === 0) return km[0] ?? Number.NaN;
  if (after < 0) return km.at(-1) ?? Number.NaN;
  const [t0 = 0, t1 = 0, a = 0, b = 0] = [timesMs[after - 1], timesMs[after], km[after - 1], km[after]];
  return a + ((b - a) * (ms - t0)) / (t1 - t0);
}

describe.each([
  ['the first journey', first, '2023-09-12T02:15:00Z', '12:15 Vladivostok'],
  ['the second journey', second, '2023-09-18T12:00:00Z', null],
] as const)('%s', (_name, opened, instant, flag) => {
  const atMs = Date.parse(instant);
  const svg = drawn(opened, { atMs });
  const { x, y, edges } = scalesFrom(svg, opened);
  const { evidence, journey } = opened;

  it('has its title, its counts, its licence, the names of its ends and of its events', () => {
    const texts = textsIn(svg);
    expect(texts).toContain(pickText(journey.title));
    expect(texts.some((text) => /^\d+ reports · \d+ origins?/.test(text))).toBe(true);
    expect(texts.join(' ')).toContain(journey.license);
    expect(texts).toEqual(expect.arrayContaining(['Pyongyang', 'Khasan', 'Tumangang']));
    for (const { title } of journey.events) expect(texts).toContain(pickText(title));
  });

  it('names every report that was read for a claim, or counts those that it does not name', () => {
    const sources = sourcesOf(journey);
    expect(sources.length).toBe(
      new Set(journey.claims.filter(({ type }) => type !== 'context').map(({ chain }) => chain[0])).size,
    );
    const tall = textsIn(drawn(opened, { heightPx: 2000 }));
    for (const { report } of sources) expect(tall.some((text) => text.startsWith(report.label))).toBe(true);
    expect(tall.some((text) => text.includes('more report'))).toBe(false);
    const numbered = (texts: string[]) => texts.filter((text) => /^\d+\.$/.test(text)).length;
    expect(numbered(tall)).toBe(sources.length);
    // In less room: named and counted together are still all.
    const low = textsIn(drawn(opened, { heightPx: 520 }));
    const more = /and (\d+) more report/.exec(low.join('\n'))?.[1] ?? '0';
    const named = numbered(low);
    expect(
      named === 0
        ? low.some((text) => text.endsWith('each is named in the file'))
        : named + Number(more) === sources.length,
    ).toBe(true);
  });

  it('has a shape for every claim that has a place and an hour', () => {
    const shapes = [...all(part(svg, 'claims'), 'rect')].map((rect) => ({
      x0: num(rect, 'x'),
      x1: num(rect, 'x') + num(rect, 'width'),
      y0: num(rect, 'y'),
      y1: num(rect, 'y') + num(rect, 'height'),
    }));
    const bounded = ['not-yet', 'already-left'];
    let checked = 0;
    for (const { claim, place, time } of evidence.windows) {
      if (place === null || place.from === null || place.to === null || time.from === null || time.to === null)
        continue;
      if (claim.type === 'context' || bounded.includes(claim.type)) continue;
      // An end beyond the hours of the graph is cut a little outside of it.
      const [left, right] = [Math.max(x(time.from), edges[0] - 6), Math.min(x(time.to), edges[1] + 6)];
      const mid = { x: (left + right) / 2, y: (y(place.from) + y(place.to)) / 2 };
      const wide = Math.max(7, right - left);
      const found = shapes.some(
        (shape) =>
          Math.abs((shape.x0 + shape.x1) / 2 - mid.x) <= 1.1 &&
          Math.abs((shape.y0 + shape.y1) / 2 - mid.y) <= 1.1 &&
          Math.abs(shape.x1 - shape.x0 - wide) <= 1.1,
      );
      expect(found, claim.id).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(5);
    const bounds = evidence.windows.filter(
      ({ claim, place }) => place !== null && bounded.includes(claim.type) && claim.status === 'accepted',
    );
    expect(all(part(svg, 'claims'), 'path').length).toBeGreaterThanOrEqual(Math.min(1, bounds.length));
  });

  it('ties each numbered circle to the claim that stands for its event', () => {
    const events = part(svg, 'events');
    const circles = all(events, 'circle').map((one) => [num(one, 'cx'), num(one, 'cy')] as const);
    const numbers = all(events, 'text').map(({ textContent }) => Number(textContent));
    expect(numbers.length).toBeGreaterThan(3);
    const ends = [
      ...(all(events, 'path')[0]?.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g),
    ].map((one) => one.slice(1).map(Number));
    numbers.forEach((number, i) => {
      const [cx = 0, cy = 0] = circles[i] ?? [];
      const claim = evidence.events.find(({ event }) => event === journey.events[number - 1]?.id)?.claim;
      const window = claim === null || claim === undefined ? undefined : evidence.window.get(claim);
      if (!window?.place || window.time.from === null || window.time.to === null) return;
      const [tieX, tieY] = ends.find(([, , toX, toY]) => Math.hypot((toX ?? 0) - cx, (toY ?? 0) - cy) < 0.1) ?? [
        cx,
        cy,
      ];
      const slackPx = 4.5;
      expect(tieX).toBeGreaterThanOrEqual(x(window.time.from) - slackPx);
      expect(tieX).toBeLessThanOrEqual(x(window.time.to) + slackPx);
      expect(tieY).toBeGreaterThanOrEqual(y(window.place.to ?? evidence.placedKm) - slackPx);
      expect(tieY).toBeLessThanOrEqual(y(window.place.from ?? 0) + slackPx);
    });
  });

  it('puts the train at its instant on the run, and its bar over what is possible', () => {
    const head = part(svg, 'playhead');
    const mark = all(head, 'circle')[1];
    const { run, band } = evidence;
    if (!run || !band || !mark) throw new Error('nothing to stand on');
    expect(num(mark, 'cx')).toBeCloseTo(x(atMs), 1);
    expect(num(mark, 'cy')).toBeCloseTo(y(atBreakpoints(run, atMs)), 1);
    const [bar] = all(head, 'rect');
    if (!bar) throw new Error('no bar');
    expect(num(bar, 'y')).toBeCloseTo(y(atBreakpoints(band.upper, atMs)), 1);
    expect(num(bar, 'y') + num(bar, 'height')).toBeCloseTo(y(atBreakpoints(band.lower, atMs)), 1);
    if (flag !== null) expect(textsIn(svg)).toContain(flag);
    expect(drawn(opened)).not.toContain('class="playhead"');
  });

  it('leaves the playhead’s line to itself: no circle and no word under it', () => {
    for (const { textContent, ...one } of all(part(svg, 'words'), 'text').map((text) => ({
      textContent: text.textContent ?? '',
      at: num(text, 'x'),
    }))) {
      expect(Math.abs(one.at - x(atMs))).toBeGreaterThan(estimate(textContent, 11) / 2);
    }
    for (const circle of all(part(svg, 'events'), 'circle')) {
      expect(Math.abs(num(circle, 'cx') - x(atMs))).toBeGreaterThan(num(circle, 'r'));
    }
  });

  it('keeps every text and shape of the frame inside, and its list below the graph, at any size', () => {
    for (const [widthPx, heightPx] of [
      [600, 400],
      [800, 500],
      [1600, 600],
      [4000, 3000],
    ] as const) {
      const small = drawn(opened, { widthPx, heightPx, atMs });
      for (const name of ['head', 'legend', 'event-names', 'sources', 'terms']) {
        const found = all(parseXml(small), 'g').find((one) => one.getAttribute('class') === name);
        for (const text of found ? all(found, 'text') : []) {
          const anchor = text.getAttribute('text-anchor');
          const long = estimate(text.textContent ?? '', num(text, 'font-size') || 12, num(text, 'font-weight') || 400);
          const left = num(text, 'x') - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
          expect(left, text.textContent ?? '').toBeGreaterThanOrEqual(0);
          expect(left + long, text.textContent ?? '').toBeLessThanOrEqual(widthPx);
          expect(num(text, 'y')).toBeLessThanOrEqual(heightPx);
        }
      }
    }
  });

  it('says the cap of the reader beside its own', () => {
    const capped = { ...opened, evidence: withCap(evidence, 120) };
    expect(textsIn(drawn(capped)).join(' ')).toContain('at a cap of 120 km/h; the journey’s own is 80 km/h');
  });
});

describe('whatever the file says', () => {
  it('is text, never markup', () => {
    for (const hard of HARD_TEXTS) {
      const opened = openMade(({ journey, features, reports }) => {
        journey['title'] = hard;
        journey['license'] = hard;
        for (const event of journey['events'] as { title: string }[]) event.title = hard;
        for (const report of reports) report['title'] = hard;
        for (const { properties } of features) if (properties['kind'] === 'place') properties['name'] = hard;
      });
      const svg = drawn(opened, { atMs: opened.evidence.clock.startMs });
      const plainNames = new Set(all(parseXml(svg), '*').map(({ nodeName }) => nodeName));
      const ours = 'svg title desc defs clipPath rect pattern path linearGradient stop mask g text tspan circle'.split(
        ' ',
      );
      expect([...plainNames].filter((name) => !ours.includes(name))).toEqual([]);
      expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/ (on\w+|href|xlink:href)=/);
    }
  });

  it('is drawn, or said to be nothing to draw, where little is known', () => {
    for (const [name, change] of Object.entries(POOR)) {
      const opened = openMade(change);
      const svg = drawn(opened);
      expect(() => parseXml(svg), name).not.toThrow();
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const timed = opened.evidence.clock.endMs > opened.evidence.clock.startMs;
      expect(textsIn(svg).some((text) => text.includes('there are no hours to draw'))).toBe(!timed);
    }
  });

  it('has no number that is none, in random journeys at random sizes', () => {
    let timed = 0;
    fc.assert(
      fc.property(
        journeyFiles,
        fc.integer({ min: LEAST_PX.width, max: 4000 }),
        fc.integer({ min: LEAST_PX.height, max: 3000 }),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        (document, widthPx, heightPx, share) => {
          const { journey, route, evidence } = openText(JSON.stringify(document));
          if (!journey || !route || !evidence) return;
          const { startMs, endMs } = evidence.clock;
          if (endMs > startMs) timed += 1;
          const atMs = startMs + share * (endMs - startMs);
          const svg = drawn({ journey, route, evidence }, { widthPx, heightPx, atMs });
          parseXml(svg);
          // In attributes alone: a random text may say anything.
          expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 60 },
    );
    // About ten of sixty; never none, so that something is looked at.
    expect(timed).toBeGreaterThan(0);
  });
});

describe('the size', () => {
  it('is refused where the axes have no room, and where it is none', () => {
    for (const [widthPx, heightPx] of [
      [599, 900],
      [900, 399],
      [Number.NaN, 900],
      [Infinity, 900],
    ] as const) {
      expect(() => drawn(first, { widthPx, heightPx })).toThrow(RangeError);
    }
  });

  it('is that of a picture however many claims there are, and every claim stays covered', () => {
    const layout = layoutOf({ ...first });
    const kinds: BoxKind[] = ['exact', 'vague', 'disputed', 'retracted', 'not-yet'];
    const boxes = Array.from({ length: 60_000 }, (_, i): ClaimBox => {
      const x0 = 100 + ((i * 7919) % 1400);
      const y0 = 30 + ((i * 104_729) % 400);
      const kind = kinds[i % kinds.length] ?? 'exact';
      const box = { x0, y0, x1: x0 + 7 + (i % 31), y1: y0 + 6 + (i % 17) };
      return { ...box, key: String(i), kind, claims: [], event: null, open: null, chief: false };
    });
    const pen = new Pen(new Colours('light'), estimate);
    const { svg, grainPx } = drawnBoxes(first.journey, first.evidence, { ...layout, boxes }, pen);
    expect(svg.length).toBeLessThan(200_000);
    expect(grainPx).toBeGreaterThan(3);
    const rects = [...svg.matchAll(/M(\S+) (\S+)h(\S+?)v(\S+?)h/g)].map(
      ([, x = 0, y = 0, w = 0, h = 0]) => [+x, +y, +x + +w, +y + +h] as const,
    );
    expect(rects.length).toBeLessThanOrEqual(MOST_SHAPES);
    for (const box of boxes.filter((_, i) => i % 997 === 0)) {
      expect(rects.some(([x0, y0, x1, y1]) => x0 <= box.x0 && y0 <= box.y0 && x1 >= box.x1 && y1 >= box.y1)).toBe(true);
    }
  });
});

describe('the colours', () => {
  const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const inCss = (selector: string): Record<string, string> => {
    const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
    return Object.fromEntries([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
  };

  it.each([
    ['light', ':root'],
    ['dark', ":root[data-theme='dark']"],
  ] as const)('are the page’s, %s', (theme: ThemeName, selector) => {
    const page = inCss(selector);
    expect(Object.keys(TOKENS[theme]).length).toBeGreaterThan(15);
    for (const [name, value] of Object.entries(TOKENS[theme])) expect([name, page[name]]).toEqual([name, value]);
  });

  it('are hexadecimal everywhere, so that any program reads them', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = drawn(first, { theme });
      const used = [...svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]+)"/g)].map(([, value = '']) => value);
      expect(used.filter((value) => !/^(#[0-9a-f]{3,6}|none|url\(#byline-[\w-]+\))$/.test(value))).toEqual([]);
      const names = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
      for (const id of new Set(names)) expect(svg).toContain(`id="${id}"`);
    }
  });
});
