/**
 * When the reports came out, under the time axis: a tick where the hour is known, a bar over the whole day where only the
 * day is, an arrow where that lies outside the window. Pure.
 */
import type { EventId, Journey } from '../journey/model';
import type { Plot, Span } from './model';
import type { Scales } from './scales';
import { dayOf } from './ticks';

export interface Publication extends Span {
  /** Only the day is known: then the span is that day on the clock of the axis, else its two ends are one instant. */
  readonly wholeDay: boolean;
  readonly event: EventId | null;
  /** How many reports came out then about this event. */
  readonly reports: number;
}

const BARE_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An RFC 3339 instant, or a bare date as that whole day of the zone; null if it is neither. */
export function publishedSpan(published: string, timeZone: string): (Span & { readonly wholeDay: boolean }) | null {
  const date = BARE_DATE.exec(published);
  if (date) {
    const shown = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
    return Number.isFinite(shown) ? { ...dayOf(shown, timeZone), wholeDay: true } : null;
  }
  const at = Date.parse(published);
  return Number.isFinite(at) ? { startMs: at, endMs: at, wholeDay: false } : null;
}

/** Each report once per event that its claims are about (the first of the chain: the report that was read). */
export function publications(journey: Journey, timeZone: string): readonly Publication[] {
  const counted = new Map<
    string,
    { span: Span & { wholeDay: boolean }; event: EventId | null; reports: Set<string> }
  >();
  const spans = new Map<string, (Span & { wholeDay: boolean }) | null>();
  for (const claim of journey.claims) {
    if (claim.type === 'context') continue;
    const report = claim.chain[0] === undefined ? undefined : journey.index.report.get(claim.chain[0]);
    if (!report || report.published === null) continue;
    let span = spans.get(report.published);
    if (span === undefined) {
      span = publishedSpan(report.published, timeZone);
      spans.set(report.published, span);
    }
    if (!span) continue;
    const key = `${claim.event ?? ''}|${span.startMs}|${span.endMs}`;
    const entry = counted.get(key);
    if (entry) entry.reports.add(report.id);
    else counted.set(key, { span, event: claim.event, reports: new Set([report.id]) });
  }
  return [...counted.values()]
    .map(({ span, event, reports }) => ({ ...span, event, reports: reports.size }))
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/** A mark in the lane: what several publications look like at this zoom. */
export interface LaneMark {
  readonly key: string;
  readonly shape: 'tick' | 'day' | 'before' | 'after';
  readonly x0: number;
  readonly x1: number;
  readonly events: readonly EventId[];
}

/** Publications that fall on the same pixels, as one mark; those outside the window as an arrow at its end. */
export function laneMarks(published: readonly Publication[], plot: Plot, { x, span }: Scales): readonly LaneMark[] {
  const marks = new Map<string, { shape: LaneMark['shape']; x0: number; x1: number; events: Set<EventId> }>();
  for (const { startMs, endMs, wholeDay, event } of published) {
    let shape: LaneMark['shape'] = wholeDay ? 'day' : 'tick';
    let x0 = Math.max(plot.x0 - 4, Math.round(x(startMs)));
    let x1 = Math.min(plot.x1 + 4, Math.round(x(endMs)));
    if (endMs < span.startMs) [shape, x0, x1] = ['before', plot.x0, plot.x0];
    else if (startMs > span.endMs) [shape, x0, x1] = ['after', plot.x1, plot.x1];
    const key = `${shape}|${x0}|${x1}`;
    const mark = marks.get(key) ?? { shape, x0, x1, events: new Set<EventId>() };
    if (event !== null) mark.events.add(event);
    marks.set(key, mark);
  }
  return [...marks].map(([key, { events, ...mark }]) => ({ key, ...mark, events: [...events] }));
}
