/**
 * The ground's own names on a picture: waters, countries, regions, towns, where the journey's things have left room. Each is
 * tried at a few places and left out where none is free. Knows no journey.
 */
import type { FeatureCollection } from 'geojson';
import { boxAround, grown, type Box } from '../drawing/boxes';
import type { Occupied } from '../drawing/occupied';
import type { MapTheme } from '../drawing/theme';
import { mercatorX, mercatorY } from '../line/mercator';
import type { Font } from './model';
import { MIDDLE_EM } from './marks';
import { tag } from '../drawing/svg';
import { sans, serif, type Look, type Typesetter } from './text';
import type { MapView } from './view';

const PLACE_ROOM_PX = 3;
const TOWN_ZOOM = 5;
const WATER_EMS = 7;

interface Label {
  readonly kind: string;
  readonly name: string;
  readonly native: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly text: string;
  readonly font: Font;
}

/** `language`: the tag of the one that names are in, where they have it. */
export function drawLabels(
  labels: FeatureCollection | undefined,
  language: string,
  theme: MapTheme,
  view: MapView,
  type: Typesetter,
  occupied: Occupied,
): string {
  const shown = labelsIn(labels, language, view);
  const ofKind = (kind: string) => shown.filter((label) => label.kind === kind).sort((a, b) => a.rank - b.rank);
  return [
    ...ofKind('country').map((label) => country(label, theme, view, type, occupied)),
    ...ofKind('sea').map((label) => water(label, theme, view, type, occupied)),
    ...(view.zoom < TOWN_ZOOM ? [] : ofKind('region').map((label) => region(label, theme, type, occupied))),
    ...(view.zoom < TOWN_ZOOM ? [] : ofKind('town').map((label) => town(label, theme, type, occupied))),
  ].join('');
}

/** Those of this zoom that lie in the view. */
function labelsIn(labels: FeatureCollection | undefined, language: string, view: MapView): Label[] {
  const at = new Float64Array(2);
  return (labels?.features ?? []).flatMap(({ geometry, properties }): Label[] => {
    if (geometry.type !== 'Point') return [];
    const least = Number(properties?.['minzoom'] ?? 0);
    const most = Number(properties?.['maxzoom'] ?? 30);
    // As the map's own filter has it.
    if (view.zoom < Math.floor(least) || view.zoom >= most) return [];
    view.project(mercatorX(geometry.coordinates[0] ?? 0), mercatorY(geometry.coordinates[1] ?? 0), at);
    const [x = 0, y = 0] = at;
    if (x < 0 || y < 0 || x > view.width || y > view.height) return [];
    const names = (properties?.['names'] ?? {}) as Readonly<Record<string, string>>;
    const name = (language === 'en' ? undefined : names[language]) ?? String(properties?.['name']);
    const native = String(properties?.['native'] ?? '');
    return [
      {
        kind: String(properties?.['kind']),
        name,
        native: native === name ? '' : native,
        rank: Number(properties?.['rank'] ?? 3),
        x,
        y,
      },
    ];
  });
}

const between = (zoom: number, low: number, high: number): number => {
  const share = Math.min(1, Math.max(0, (zoom - 3) / 3));
  return low + (high - low) * share;
};

function free(box: Box, occupied: Occupied, onLine: boolean): boolean {
  return (
    occupied.inView(box) && !occupied.covers(grown(box, PLACE_ROOM_PX)) && (onLine || occupied.linePoints(box) === 0)
  );
}

function block(lines: readonly Line[], x: number, y: number, leading: number, type: Typesetter, look: Look): string {
  const height = lines.reduce((sum, { font }) => sum + font.sizePx * leading, 0);
  let top = y - height / 2;
  return lines
    .map(({ text, font }) => {
      const high = font.sizePx * leading;
      const baseline = top + high / 2 + font.sizePx * MIDDLE_EM;
      top += high;
      return type.line(x, baseline, text, font, look);
    })
    .join('');
}

/** Set in the first free place around its own: tried in the order given, as shares of its size. */
function centred(
  lines: readonly Line[],
  label: Label,
  leading: number,
  spacing: number,
  shifts: readonly (readonly [number, number])[],
  type: Typesetter,
  occupied: Occupied,
  look: Look,
  onLine: boolean,
): string {
  const width = Math.max(
    ...lines.map(({ text, font }) => type.width(text, font) + text.length * spacing * font.sizePx),
  );
  const height = lines.reduce((sum, { font }) => sum + font.sizePx * leading, 0);
  const size = lines[0]?.font.sizePx ?? 0;
  for (const [dx, dy] of shifts) {
    const x = label.x + dx * size;
    const y = label.y + dy * size;
    const box = boxAround(x, y, width, height);
    if (!free(box, occupied, onLine)) continue;
    occupied.add(box);
    return block(lines, x, y, leading, type, { ...look, anchor: 'middle', ...(spacing > 0 ? { spacing } : {}) });
  }
  return '';
}

const STAYS = [[0, 0]] as const;

function around(across: number, up: number): (readonly [number, number])[] {
  return [
    [0, 0],
    [0, -up],
    [0, up],
    [across, 0],
    [-across, 0],
    [across, -up],
    [-across, -up],
    [across, up],
    [-across, up],
  ];
}

function water(label: Label, theme: MapTheme, view: MapView, type: Typesetter, occupied: Occupied): string {
  const font = serif(between(view.zoom, 12, 16), 400, true);
  const lines = type.wrap(label.name, font, font.sizePx * WATER_EMS, 3).map((text) => ({ text, font }));
  // A sea is wide, a bay is not.
  const shifts = label.rank <= 2 ? [...around(4, 4), ...around(8, 8).slice(1)] : around(2, 2);
  return centred(lines, label, 1.15, 0.05, shifts, type, occupied, { fill: theme.waterText }, false);
}

function country(label: Label, theme: MapTheme, view: MapView, type: Typesetter, occupied: Occupied): string {
  const font = sans(between(view.zoom, 10.5, 13));
  const lines = type.wrap(label.name.toUpperCase(), font, font.sizePx * 6, 3).map((text) => ({ text, font }));
  const look: Look = { fill: theme.country, halo: [theme.land, 1.4] };
  return centred(lines, label, 1.35, 0.24, around(2, 1.5), type, occupied, look, true);
}

function region(label: Label, theme: MapTheme, type: Typesetter, occupied: Occupied): string {
  const look: Look = { fill: theme.ink3, halo: [theme.land, 1.4] };
  return centred([{ text: label.name, font: sans(11.5) }], label, 1.2, 0, STAYS, type, occupied, look, false);
}

function town(label: Label, theme: MapTheme, type: Typesetter, occupied: Occupied): string {
  const size = label.rank <= 2 ? 11.5 : 11;
  const lines: Line[] = [
    { text: label.name, font: sans(size) },
    ...(label.native === '' ? [] : [{ text: label.native, font: sans(size * 0.95) }]),
  ];
  const width = Math.max(...lines.map(({ text, font }) => type.width(text, font)));
  const height = lines.length * size * 1.15;
  const off = size * 0.55;
  const dot = boxAround(label.x, label.y, 4, 4);
  if (occupied.covers(dot)) return '';
  const sides: readonly (readonly [number, number, 'start' | 'middle' | 'end'])[] = [
    [off + width / 2, 0, 'start'],
    [-off - width / 2, 0, 'end'],
    [0, off + height / 2, 'middle'],
    [0, -off - height / 2, 'middle'],
  ];
  for (const [dx, dy, anchor] of sides) {
    const box = boxAround(label.x + dx, label.y + dy, width, height);
    if (!free(box, occupied, false)) continue;
    occupied.add(box);
    occupied.add(dot);
    const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : label.x;
    return (
      tag('circle', { cx: label.x, cy: label.y, r: 1.9, fill: theme.ink3 }) +
      block(lines, x, label.y + dy, 1.15, type, { fill: theme.ink3, anchor, halo: [theme.land, 1.4] })
    );
  }
  return '';
}
