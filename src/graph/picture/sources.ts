/** Who says it: the reports, numbered, those of the first event first, as many as there is room for; the rest is counted. */
import type { Journey, Report, ReportId } from '../../journey/model';
import { countSources, reportOf } from '../../journey/origins';
import { publishedText } from '../../journey/published';
import { words } from '../../words';
import { cut, oneLine } from '../cut';
import type { Pen } from './pen';
import { eventCircle } from './plot';

export interface Source {
  readonly report: Report;
  /** The numbers of the events that it tells of, ascending. */
  readonly events: readonly number[];
}

/** The reports that were read for claims, as they are counted; context is in no figure. */
export function sourcesOf(journey: Journey): readonly Source[] {
  const numbers = new Map(journey.events.map(({ id }, i) => [id, i + 1]));
  const found = new Map<ReportId, Set<number>>();
  for (const claim of journey.claims) {
    if (claim.type === 'context') continue;
    const id = reportOf(claim);
    const events = found.get(id) ?? new Set<number>();
    const number = claim.event === null ? undefined : numbers.get(claim.event);
    if (number !== undefined) events.add(number);
    found.set(id, events);
  }
  const sources = [...found].flatMap(([id, events]) => {
    const report = journey.index.report.get(id);
    return report ? [{ report, events: [...events].sort((a, b) => a - b) }] : [];
  });
  return sources.sort((a, b) => (a.events[0] ?? Infinity) - (b.events[0] ?? Infinity) || 0);
}

/** "71 reports · 21 origins". */
export function countedSources(journey: Journey): string {
  const { claims, reports, origins, unnamed } = countSources(journey, journey.claims);
  return claims === 0 ? words.graphPicture.sources.none : words.page.counts.reportsOrigins(reports, origins, unnamed);
}

export const SOURCE_ROW_PX = 16;
const SIZE_PX = 11.5;
const LEAST_COLUMN_PX = 330;
const COLUMN_GAP_PX = 26;
const NUMBER_PX = 24;
const MARK_R = 5.5;
const MOST_MARKS = 4;

export function columnsIn(widthPx: number): number {
  return Math.max(1, Math.floor((widthPx + COLUMN_GAP_PX) / (LEAST_COLUMN_PX + COLUMN_GAP_PX)));
}

/** Rows that the whole list would take. */
export function rowsFor(sources: readonly Source[], widthPx: number): number {
  return Math.ceil(sources.length / columnsIn(widthPx));
}

/** The list in columns, down and then across; the last cell counts what has no room. */
export function drawnSources(
  sources: readonly Source[],
  x0: number,
  y: number,
  widthPx: number,
  rows: number,
  pen: Pen,
): string {
  const columns = columnsIn(widthPx);
  const columnPx = (widthPx - (columns - 1) * COLUMN_GAP_PX) / columns;
  const cells = rows * columns;
  const shown = sources.length <= cells ? sources.length : cells - 1;
  const perColumn = sources.length <= cells ? Math.ceil(sources.length / columns) : rows;
  const at = (i: number): readonly [x: number, y: number] => [
    x0 + Math.floor(i / perColumn) * (columnPx + COLUMN_GAP_PX),
    y + (i % perColumn) * SOURCE_ROW_PX + 11.5,
  ];
  const drawn = sources.slice(0, shown).map((source, i) => row(source, i + 1, ...at(i), columnPx, pen));
  if (shown < sources.length) {
    const [x, baseline] = at(shown);
    const text = words.graphPicture.sources.more(sources.length - shown);
    drawn.push(pen.text(x + NUMBER_PX, baseline, text, { sizePx: SIZE_PX, token: 'ink-3' }));
  }
  return drawn.join('\n');
}

function row({ report, events }: Source, n: number, x: number, y: number, widthPx: number, pen: Pen): string {
  const said = words.graphPicture.sources;
  const marks = events.slice(0, MOST_MARKS);
  const markPx = 2 * MARK_R + 2;
  const room = widthPx - NUMBER_PX - marks.length * markPx - 6;
  const label = cut(oneLine(report.label), room * 0.6, SIZE_PX, pen.measure, 600);
  const restPx = room - pen.measure(label, SIZE_PX, 600);
  return [
    pen.text(x + NUMBER_PX - 6, y, said.number(n), { sizePx: SIZE_PX, anchor: 'end', token: 'ink-3' }),
    pen.run(x + NUMBER_PX, y, [
      [label, { sizePx: SIZE_PX, weight: 600, token: 'ink' }],
      [restOf(report, restPx, pen), { sizePx: SIZE_PX, token: 'ink-2' }],
    ]),
    ...marks.map((number, i) =>
      eventCircle(x + widthPx - (marks.length - i - 0.5) * markPx, y - 4, number, pen, MARK_R),
    ),
  ].join('');
}

/** Title and day, as far as they fit; the title gives way first. */
function restOf({ title, ...report }: Report, roomPx: number, { measure }: Pen): string {
  const said = words.graphPicture.sources;
  // The day alone: the hour is a tick under the axis, and the title needs the room.
  const published = publishedText({ title, ...report, published: report.published?.slice(0, 10) ?? null });
  if (title === null) return cut(said.untitled(published), roomPx, SIZE_PX, measure);
  const titlePx = roomPx - measure(said.titled('', published), SIZE_PX);
  return titlePx < 40
    ? cut(said.untitled(published), roomPx, SIZE_PX, measure)
    : said.titled(cut(oneLine(title), titlePx, SIZE_PX, measure), published);
}
