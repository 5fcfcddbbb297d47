/**
 * The four grades for every eye: told apart by what is drawn and not by colour, and seen against land and water in both themes.
 * The line's pixels are drawn here by a program of somebody else's, and looked at through simulated colour vision.
 */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { PHONE_WEIGHT } from '../../src/drawing/line-style';
import { tag } from '../../src/drawing/svg';
import { MAP_THEMES, type ThemeName } from '../../src/drawing/theme';
import { GRADES, type Grade } from '../../src/journey/model';
import { RouteLines } from '../../src/picture/route-lines';
import { mapView } from '../../src/picture/view';
import { openText } from '../../src/validate/open';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light; achromatopsia is luminance alone. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});
const linear = (byte: number): number => LINEAR[byte] ?? Number.NaN;
const dot = ([a, b, c]: Rgb, [x, y, z]: Rgb): number => Math.min(1, Math.max(0, a * x + b * y + c * z));

/** WCAG's relative luminance of what such an eye sees. */
function luminance(rgb: Rgb, vision: Matrix): number {
  const light: Rgb = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  return dot([0.2126, 0.7152, 0.0722], [dot(vision[0], light), dot(vision[1], light), dot(vision[2], light)]);
}
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** A straight journey to the east along 50° N, all of one grade. */
function straight(grade: Grade) {
  const place = (id: string, lon: number) => ({
    type: 'Feature',
    id,
    properties: { kind: 'place', name: id },
    geometry: { type: 'Point', coordinates: [lon, 50] },
  });
  // A projected segment needs a placed one before it.
  const grades: Grade[] = grade === 'projected' ? ['reported', grade] : [grade];
  const segments = grades.map((one, at) => ({
    type: 'Feature',
    id: `s${at}`,
    properties: { kind: 'segment', seq: at + 1, from: `p${at}`, to: `p${at + 1}`, grade: one, claims: [] },
    geometry: {
      type: 'LineString',
      coordinates: [
        [10 + at, 50],
        [11 + at, 50],
      ],
    },
  }));
  const starter = JSON.parse(readFileSync('geo/starter.geojson', 'utf8')) as { journey: object };
  const { evidence, issues } = openText(
    JSON.stringify({
      type: 'FeatureCollection',
      journey: { ...starter.journey, events: [] },
      reports: (starter as unknown as { reports: unknown[] }).reports,
      features: [
        ...segments.map((_, at) => place(`p${at}`, 10 + at)),
        place(`p${grades.length}`, 10 + grades.length),
        ...segments,
      ],
    }),
  );
  if (evidence === null) throw new Error(JSON.stringify(issues));
  return evidence;
}

const WIDTH = 400;
const HEIGHT = 41;

/** The line alone over land, 1 px a CSS px: rows of RGBA. */
function drawn(grade: Grade, side: 'behind' | 'ahead', theme: ThemeName, weight: number): Uint8Array {
  const { journey, route } = straight(grade);
  const middle = grade === 'projected' ? 11.2 : 10.5;
  const view = mapView({ lon: middle, lat: 50, zoom: 9 }, route, WIDTH, HEIGHT);
  const lines = new RouteLines({
    journey,
    route,
    theme: MAP_THEMES[theme],
    view,
    weight,
    selected: null,
    behindKm: side === 'behind' ? route.placedKm : 0,
    band: null,
  });
  const ground = tag('rect', { width: WIDTH, height: HEIGHT, fill: MAP_THEMES[theme].land });
  const size = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT };
  return new Resvg(tag('svg', size, ground + lines.svg())).render().pixels;
}

/** What somebody sees who goes along the line: the stroke by its shape alone. */
function seen(pixels: Uint8Array, vision: Matrix, from: number, to: number): string {
  // Few colours in many pixels.
  const known = new Map<number, number>();
  const at = (x: number, y: number): number => {
    const i = (y * WIDTH + x) * 4;
    const rgb: Rgb = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
    const key = rgb[0] * 65536 + rgb[1] * 256 + rgb[2];
    const found = known.get(key) ?? luminance(rgb, vision);
    known.set(key, found);
    return found;
  };
  const ground = at(0, 0);
  /** In a column: how many strokes lie above each other, and how much of them is inked. */
  const columns = Array.from({ length: to - from }, (_, i) => {
    const inked = Array.from({ length: HEIGHT }, (_, y) => contrast(at(from + i, y), ground) >= 2);
    const strokes = inked.filter((ink, y) => ink && inked[y - 1] !== true).length;
    return { strokes, ink: inked.filter(Boolean).length };
  });
  const thick = Math.max(...columns.map(({ ink }) => ink));
  if (columns.every(({ strokes }) => strokes === 2)) return 'pair';
  if (columns.every(({ strokes }) => strokes === 1)) return 'solid';
  if (!columns.every(({ strokes }) => strokes <= 1)) return 'confused';
  const runs = columns
    .map(({ strokes }) => (strokes === 1 ? '#' : ' '))
    .join('')
    .trim()
    .split(/ +/);
  // The ends may be cut.
  const longest = Math.max(...runs.slice(1, -1).map(({ length }) => length));
  if (runs.length < 8) return 'hardly broken';
  return longest > thick * 1.5 ? 'dashes' : 'dots';
}

const SHAPES: Readonly<Record<Grade, string>> = {
  reported: 'solid',
  inferred: 'dashes',
  projected: 'dots',
  disputed: 'pair',
};

describe.each(Object.keys(MAP_THEMES) as ThemeName[])('in the %s theme', (name) => {
  const theme = MAP_THEMES[name];

  it('each grade’s line stands out from land and water, for every eye', () => {
    const faint: string[] = [];
    for (const [eye, vision] of Object.entries(VISIONS)) {
      for (const grade of GRADES) {
        for (const ground of ['land', 'sea'] as const) {
          const ratio = contrast(luminance(rgbOf(theme.grade[grade]), vision), luminance(rgbOf(theme[ground]), vision));
          if (ratio < 3) faint.push(`${grade} on ${ground}, ${eye}: ${ratio.toFixed(2)}`);
        }
      }
    }
    expect(faint).toEqual([]);
  });

  it('each grade is told by its shape alone, behind the train and ahead of it, on a desk and on a phone', () => {
    const wrong: string[] = [];
    for (const grade of GRADES) {
      for (const side of ['behind', 'ahead'] as const) {
        for (const weight of [1, PHONE_WEIGHT]) {
          const pixels = drawn(grade, side, name, weight);
          for (const [eye, vision] of Object.entries(VISIONS)) {
            // A projected line fades: its beginning, half of it gone.
            const shape = grade === 'projected' ? seen(pixels, vision, 170, 270) : seen(pixels, vision, 40, 360);
            if (shape !== SHAPES[grade]) wrong.push(`${grade} ${side} × ${weight}, ${eye}: ${shape}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the page’s own strokes have the map’s colours', () => {
    const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
    const at = css.indexOf(name === 'dark' ? "[data-theme='dark']" : ':root');
    const token = (key: string): string | undefined => new RegExp(`--${key}: (#\\w{6});`).exec(css.slice(at))?.[1];
    for (const grade of GRADES) expect(token(grade)?.toUpperCase(), grade).toBe(theme.grade[grade]);
    expect([token('land')?.toUpperCase(), token('sea')?.toUpperCase()]).toEqual([theme.land, theme.sea]);
  });
});
