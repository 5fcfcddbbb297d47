/**
 * Puts the whole graph together: everything that stands still while the clock runs. Pure: same input, same drawing.
 */
import { words } from '../words';
import type { ClaimId, EventId, Grade, Journey, PlaceId, SegmentId } from '../journey/model';
import { positionAt } from '../line/lookup';
import type { Route } from '../line/model';
import { axesOf, zonesOf, type Axes } from './axes';
import { claimBoxes } from './boxes';
import { placeCircles, type Circle, type CircleWish } from './circles';
import { hoursOf, links, merged, pairOf, type Link } from './conflicts';
import { cut } from './cut';
import { bandShape, curvePoints, heightAt, pathOf, type BandShape } from './curves';
import {
  overlaps,
  type ClaimBox,
  type GraphEvidence,
  type Measure,
  type Plot,
  type Point,
  type Rect,
  type Span,
} from './model';
import { stationNames, type StationName } from './names';
import { nights } from './nights';
import { Occupancy } from './occupancy';
import { laneMarks, publications, type LaneMark } from './publications';
import { plotOf, scalesOf, STUB_PX, type Scales } from './scales';
import { writtenWords, type PlacedWord } from './written';

/** With more boxes than this the graph draws them on a canvas. */
export const MOST_SVG_BOXES = 2000;
/** So many rows of clashing claims are hatched. */
const MOST_ROWS = 60;
/** With more events than this in view, only as many circles are tried. */
const MOST_CIRCLES = 150;

export interface RailPiece {
  readonly segment: SegmentId;
  readonly grade: Grade;
  readonly y0: number;
  readonly y1: number;
}

/** A hairline from an event's claim down to when a report about it came out. */
export interface Lag {
  readonly key: string;
  readonly event: EventId;
  readonly from: Point;
  readonly to: Point;
  /** The hour of the publication is known. */
  readonly exact: boolean;
}

/** So many lags are drawn unasked; the others come with their event. */
const MOST_LAGS = 12;

/** The lags that are drawn whether or not anyone points at their event. */
export function quietLags(lags: readonly Lag[]): readonly Lag[] {
  const exact = lags.filter((lag) => lag.exact);
  return exact.length <= MOST_LAGS ? exact : [];
}

export interface GraphLayout {
  readonly plot: Plot;
  readonly scales: Scales;
  readonly axes: Axes;
  readonly names: readonly StationName[];
  readonly rail: readonly RailPiece[];
  readonly borderYs: readonly number[];
  readonly nightPaths: readonly string[];
  readonly boxes: readonly ClaimBox[];
  readonly boxOf: ReadonlyMap<ClaimId, ClaimBox>;
  readonly circles: readonly Circle[];
  readonly band: BandShape | null;
  readonly runPath: string;
  readonly words: readonly PlacedWord[];
  readonly hatches: readonly Rect[];
  readonly conflicts: readonly Link[];
  readonly disputes: readonly Link[];
  readonly marks: readonly LaneMark[];
  readonly lags: readonly Lag[];
  /** Beyond the end of the placed route, from when it can have got there. */
  readonly beyond: Rect | null;
}

export interface GraphInput {
  readonly journey: Journey;
  readonly route: Route;
  readonly evidence: GraphEvidence;
  readonly span: Span;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly compact: boolean;
  readonly measure: Measure;
  /** Room on the plot's right, px, where it is not the page's. */
  readonly rightPx?: number;
  /** Where a playhead stands still: circles and words keep off its line; ms. */
  readonly clearAtMs?: number;
}

const NAME_PX = { wide: 12, compact: 12 } as const;
const MOST_NAME_PX = { wide: 130, compact: 84 } as const;

export function layoutGraph(input: GraphInput): GraphLayout {
  const { journey, route, evidence, span, widthPx, heightPx, compact, measure, rightPx, clearAtMs } = input;
  const zone = journey.timeZones[0] ?? 'UTC';
  const zones = zonesOf(route, zone);
  const claimed = claimedPlaces(journey);
  const sizes = compact ? 'compact' : 'wide';

  // The names decide how wide their column is, the column where the plot begins; their heights do not depend on it.
  const frame = {
    widthPx,
    heightPx,
    compact,
    twoClocks: zones.upper !== null,
    ...(rightPx === undefined ? {} : { rightPx }),
  };
  const draft = plotOf({ ...frame, namesPx: 0 });
  const heights = scalesOf(draft, span, evidence.placedKm);
  const names = stationNames(route, claimed, heights.y, draft.y0 + (compact ? 9 : 7), draft.y1 + 1);
  // The clocks' names reach further right than those of the stations.
  const clocksPx = (compact ? [] : [zones.lower, zones.upper ?? zones.lower]).map(
    (clock) => measure(words.graph.clock(span.startMs, clock), 12, 600) - 14,
  );
  const lanePx = draft.lane ? measure(words.graph.published, 12) : 0;
  // Names from the file are cut where they are long; our own words are not.
  const longest = Math.max(40, ...names.map(({ name }) => measure(name, NAME_PX[sizes]))) + 4;
  const namesPx = Math.min(Math.max(Math.min(longest, MOST_NAME_PX[sizes]), lanePx + 4, ...clocksPx), widthPx / 3);
  const plot = plotOf({ ...frame, namesPx });
  const scales = scalesOf(plot, span, evidence.placedKm);
  const { y } = scales;

  const chiefs = new Set(evidence.events.flatMap(({ claim }) => (claim === null ? [] : [claim])));
  const boxes = claimBoxes(evidence.windows, chiefs, journey.pinKm, evidence.band, plot, scales);
  const boxOf = new Map<ClaimId, ClaimBox>();
  for (const box of boxes) for (const claim of box.claims) boxOf.set(claim, box);
  const band = evidence.band ? bandShape(evidence.band, scales) : null;
  const run = evidence.run ? curvePoints(evidence.run, scales) : [];

  const solid = new Occupancy(plot);
  for (const box of boxes) if (box.kind === 'exact' || box.kind === 'disputed') solid.add(box);
  const line = clearAtMs === undefined ? null : lineAt(scales.x(clearAtMs), plot);
  if (line) solid.add(line);
  const wishes = compact ? [] : circleWishes(journey, boxes, plot).slice(0, MOST_CIRCLES);
  const circles = placeCircles(wishes, {
    bounds: plot,
    free: (rect) => solid.free(rect),
    runY: (at) => (run.length > 0 ? heightAt(run, at) : Number.NaN),
  });

  const hatches = hatchesOf(evidence, boxOf, plot, scales);
  const marks = plot.lane ? laneMarks(publications(journey, zones.lower), plot, scales) : [];
  const chief = chiefBoxes(boxes);
  return {
    plot,
    scales,
    axes: axesOf(route, zone, scales, plot, compact, measure),
    names: names.map((name) => ({ ...name, name: cut(name.name, namesPx, NAME_PX[sizes], measure) })),
    rail: railOf(route, scales, plot),
    borderYs: names.filter(({ border }) => border).map(({ placeY }) => placeY),
    nightPaths: nightPaths(route, scales, plot),
    boxes,
    boxOf,
    circles,
    band,
    runPath: pathOf(run),
    words: writtenWords({
      capKmh: evidence.capKmh,
      compact,
      measure,
      plot,
      band,
      boxes,
      circles,
      names,
      contradicted: evidence.contradictions.length > 0,
      line,
    }),
    hatches,
    conflicts: links(evidence.contradictions, boxOf),
    disputes: links([...evidence.disputes.values()].flat(), boxOf),
    marks,
    lags: lagsOf(marks, chief, plot),
    beyond: beyondOf(band, plot, y(evidence.placedKm)),
  };
}

/**
 * The hours of the contradictions among accepted claims: the whole height where they leave no band; where the band stands (two
 * hours named for one arrival), only the row of the two claims.
 */
function hatchesOf(
  { band, contradictions, window }: GraphEvidence,
  boxOf: ReadonlyMap<ClaimId, ClaimBox>,
  plot: Plot,
  { x, span }: Scales,
): readonly Rect[] {
  const drawn = ({ startMs, endMs }: Span): Rect | null => {
    if (endMs < span.startMs || startMs > span.endMs) return null;
    const x0 = Math.max(plot.x0, x(startMs));
    const x1 = Math.min(plot.x1, x(endMs));
    return { x0: Math.min(x0, x1 - 4), x1, y0: plot.y0, y1: plot.y1 };
  };
  if (band === null) {
    return merged(contradictions.flatMap((one) => hoursOf(one, window) ?? [])).flatMap((hours) => drawn(hours) ?? []);
  }
  return contradictions.slice(0, MOST_ROWS).flatMap((one) => {
    const hours = hoursOf(one, window);
    const rect = hours && drawn(hours);
    const rows = pairOf(one).flatMap((id) => boxOf.get(id) ?? []);
    if (!rect || rows.length === 0) return [];
    return [{ ...rect, y0: Math.min(...rows.map(({ y0 }) => y0)) - 5, y1: Math.max(...rows.map(({ y1 }) => y1)) + 5 }];
  });
}

/** The playhead's line with some room on both sides. */
function lineAt(x: number, { y0, y1 }: Plot): Rect {
  return { x0: x - 6, x1: x + 6, y0, y1 };
}

function claimedPlaces(journey: Journey): Set<PlaceId> {
  const found = new Set<PlaceId>();
  for (const { place, stretch, status, type } of journey.claims) {
    if (status !== 'accepted' || type === 'context') continue;
    for (const id of [place, ...(stretch ?? [])]) if (id !== null) found.add(id);
  }
  return found;
}

function railOf(route: Route, { y }: Scales, plot: Plot): readonly RailPiece[] {
  const end = y(route.placedKm);
  return route.segments.flatMap(({ segment, fromKm, toKm }) => {
    const beyond = fromKm >= route.placedKm - 1e-6;
    if (!beyond)
      return [{ segment: segment.id, grade: segment.grade, y0: y(Math.min(toKm, route.placedKm)), y1: y(fromKm) }];
    return [{ segment: segment.id, grade: segment.grade, y0: Math.max(plot.y0, end - STUB_PX), y1: end - 2 }];
  });
}

function nightPaths(route: Route, { x, y, span }: Scales, plot: Plot): readonly string[] {
  const at: [number, number] = [0, 0];
  const placeAt = (km: number): [number, number] => {
    positionAt(route.line, km, at);
    return [at[0], at[1]];
  };
  return nights(placeAt, route.placedKm, span).map((night) => {
    const points = night.map(({ atMs, km }) => ({ x: x(atMs), y: y(km) }));
    // The stub above the route's end has the night of that end.
    const middle = points.length / 2;
    const top = points[middle - 1];
    const back = points[middle];
    const up =
      top && back && Math.abs(top.y - y(route.placedKm)) < 0.01
        ? [
            { x: top.x, y: plot.y0 },
            { x: back.x, y: plot.y0 },
          ]
        : [];
    return `${pathOf([...points.slice(0, middle), ...up, ...points.slice(middle)])}Z`;
  });
}

/** The box that stands for each event: its narrowest claim's, else the last that is drawn. */
function chiefBoxes(boxes: readonly ClaimBox[]): Map<EventId, ClaimBox> {
  const found = new Map<EventId, ClaimBox>();
  for (const box of boxes) {
    if (box.event === null) continue;
    const before = found.get(box.event);
    if (!before || box.chief || !before.chief) found.set(box.event, box);
  }
  return found;
}

function clipped(box: Rect, plot: Rect): Rect {
  return {
    x0: Math.max(box.x0, plot.x0),
    x1: Math.min(box.x1, plot.x1),
    y0: Math.max(box.y0, plot.y0),
    y1: Math.min(box.y1, plot.y1),
  };
}

function circleWishes(journey: Journey, boxes: readonly ClaimBox[], plot: Plot): CircleWish[] {
  const chief = chiefBoxes(boxes);
  return journey.events.flatMap(({ id }, i) => {
    const box = chief.get(id);
    return box && overlaps(box, plot)
      ? [{ event: id, number: i + 1, box: clipped(box, plot), solid: box.kind === 'exact' }]
      : [];
  });
}

function lagsOf(marks: readonly LaneMark[], chief: ReadonlyMap<EventId, ClaimBox>, plot: Plot): readonly Lag[] {
  const lane = plot.lane;
  if (!lane) return [];
  return marks.flatMap(({ key, shape, x0, x1, events }) =>
    events.flatMap((event) => {
      const box = chief.get(event);
      if (!box) return [];
      const own = clipped(box, plot);
      if (own.x1 < own.x0) return [];
      const from = { x: (own.x0 + own.x1) / 2, y: own.y1 };
      // To the nearest instant of the mark: the least lag that it allows.
      const to = {
        x: Math.min(Math.max(from.x, Math.max(x0, plot.x0)), Math.min(x1, plot.x1)),
        y: (lane.y0 + lane.y1) / 2,
      };
      return [{ key: `${event}|${key}`, event, from, to, exact: shape === 'tick' }];
    }),
  );
}

function beyondOf(band: BandShape | null, plot: Plot, endY: number): Rect | null {
  const there = band?.upper.find(({ y }) => y <= endY + 0.01);
  return there && there.x < plot.x1 ? { x0: Math.max(plot.x0, there.x), x1: plot.x1, y0: plot.y0, y1: endY } : null;
}
