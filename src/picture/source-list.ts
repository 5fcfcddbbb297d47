/**
 * The sources of a picture in a box of a given size: as many as fit, and the others counted in words. Nothing is dropped
 * in silence. Knows no map.
 */
import type { Box } from '../drawing/boxes';
import type { MapTheme } from '../drawing/theme';
import { publishedText } from '../journey/published';
import type { PageWords } from '../words';
import { circle } from './marks';
import type { Source, SourceGroup } from './sources';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';

export interface SourceList {
  readonly svg: string;
  readonly shown: number;
  readonly counted: number;
}

interface Line {
  readonly heightPx: number;
  readonly draw: (y: number) => string;
  readonly reports: number;
}

const HEAD_PX = 22;
const GROUP_GAP_PX = 8;
const LINE_PX = 15;
const ROW_GAP_PX = 4;
const MORE_PX = 17;
const NUMBER_PX = 24;
const MARK_SCALE = 0.72;
const MARK_PX = 17;
const MOST_MARKS = 4;
const FULL_LINES = 3;
const REST_LINES = 2;

/** How high the list needs to be to name one report: a heading of two lines, a row of one, and the count of the others. */
export const LEAST_SOURCES_PX = HEAD_PX + 2 * LINE_PX + ROW_GAP_PX + MORE_PX;

/** Long titles are cut to a line each before a list is left empty. */
export function sourceList(
  groups: readonly SourceGroup[],
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
  box: Box,
): SourceList {
  const full = listed(groups, theme, words, type, box, [FULL_LINES, REST_LINES]);
  return full.counted === 0 || full.shown > 1 ? full : listed(groups, theme, words, type, box, [1, 1]);
}

function listed(
  groups: readonly SourceGroup[],
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
  box: Box,
  mostLines: readonly [first: number, rest: number],
): SourceList {
  const { left: x, top: y } = box;
  const widthPx = box.right - box.left;
  const heightPx = box.bottom - box.top;
  const all = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const said = words.picture.sources;
  const lines: Line[] = [];
  let number = 0;
  groups.forEach((group, at) => {
    lines.push(heading(group, at > 0, theme, words, type, x, widthPx));
    if (group.sources.length === 0) {
      const text = at === 0 && all > 0 ? said.noneOfEvent : said.none;
      lines.push(note(text, theme, type, x, widthPx));
    }
    const most = mostLines[groups.length > 1 && at === 0 ? 0 : 1];
    for (const source of group.sources) {
      number += 1;
      lines.push(row(source, number, most, theme, words, type, x, widthPx));
    }
  });

  // As many lines from the top as leave room for the words that count the others.
  let kept = lines.length;
  const height = (count: number): number => lines.slice(0, count).reduce((sum, line) => sum + line.heightPx, 0);
  if (height(kept) > heightPx) {
    while (kept > 0 && height(kept) + MORE_PX > heightPx) kept -= 1;
    // A heading over nothing says nothing.
    while (kept > 1 && lines[kept - 1]?.reports === 0) kept -= 1;
  }
  let at = y;
  const parts: string[] = [];
  for (const line of lines.slice(0, kept)) {
    parts.push(line.draw(at));
    at += line.heightPx;
  }
  const shown = lines.slice(0, kept).reduce((sum, { reports }) => sum + reports, 0);
  const counted = all - shown;
  if (counted > 0) {
    const text = shown === 0 ? said.all(counted) : said.more(counted);
    parts.push(type.line(x + (shown === 0 ? 0 : NUMBER_PX), at + 11, text, sans(11.5, 600), { fill: theme.ink2 }));
  }
  return { svg: parts.join(''), shown, counted };
}

function heading(
  { title, counts }: SourceGroup,
  apart: boolean,
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
  x: number,
  widthPx: number,
): Line {
  const font = sans(12.5, 600);
  const small = sans(11.5);
  const text = words.page.counts.reportsOrigins(counts.reports, counts.origins, counts.unnamed);
  const beside = type.width(title, font) + type.width(text, small) + 10 <= widthPx;
  const top = apart ? GROUP_GAP_PX : 0;
  return {
    heightPx: HEAD_PX + top + (beside ? 0 : LINE_PX),
    reports: 0,
    draw: (y) =>
      type.line(x, y + top + 12, type.cut(title, font, widthPx), font, { fill: theme.ink }) +
      (beside
        ? type.line(x + widthPx, y + top + 12, text, small, { fill: theme.ink3, anchor: 'end' })
        : type.line(x, y + top + 12 + LINE_PX, type.cut(text, small, widthPx), small, { fill: theme.ink3 })),
  };
}

function note(text: string, theme: MapTheme, type: Typesetter, x: number, widthPx: number): Line {
  const lines = type.wrap(text, sans(11.5), widthPx, 2);
  return {
    heightPx: lines.length * LINE_PX + ROW_GAP_PX,
    reports: 0,
    draw: (y) =>
      lines.map((line, i) => type.line(x, y + 11 + i * LINE_PX, line, sans(11.5), { fill: theme.ink2 })).join(''),
  };
}

function row(
  { report, events }: Source,
  number: number,
  most: number,
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
  x: number,
  widthPx: number,
): Line {
  const said = words.picture.sources;
  // What has no room among the circles is counted in the last one's place.
  const marks = events.length > MOST_MARKS ? events.slice(0, MOST_MARKS - 1) : events;
  const others = events.length - marks.length;
  const columns = marks.length + (others > 0 ? 1 : 0);
  const marksPx = columns * MARK_PX + (columns > 0 ? 4 : 0);
  const small = sans(11.5);
  const strong = sans(11.5, 600);
  const text = said.row(report.label, report.title, publishedText(report));
  const rest = text.startsWith(report.label) ? text.slice(report.label.length) : ` ${text}`;
  const lines = type.wrapRuns(
    [
      { text: report.label, font: strong, fill: theme.ink },
      { text: rest, font: small, fill: theme.ink2 },
    ],
    Math.max(40, widthPx - NUMBER_PX - marksPx),
    most,
  );
  return {
    heightPx: lines.length * LINE_PX + ROW_GAP_PX,
    reports: 1,
    draw: (y) => {
      const parts = [
        type.line(x + NUMBER_PX - 6, y + 11, said.number(number), small, { fill: theme.ink3, anchor: 'end' }),
        ...lines.map((runs, i) => type.runs(x + NUMBER_PX, y + 11 + i * LINE_PX, runs)),
      ];
      marks.forEach((event, i) => {
        const at = x + widthPx - (columns - i - 0.5) * MARK_PX;
        const transform = `translate(${at.toFixed(2)} ${(y + 7).toFixed(2)}) scale(${MARK_SCALE})`;
        parts.push(tag('g', { transform }, circle(type, theme, 0, 0, event, false)));
      });
      if (others > 0) {
        const look = { fill: theme.ink3, anchor: 'end' } as const;
        parts.push(type.line(x + widthPx, y + 11, said.otherEvents(others), sans(11), look));
      }
      return parts.join('');
    },
  };
}
