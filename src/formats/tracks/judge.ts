/**
 * The grades of the segments, from the engine itself, so that the document says what its claims make. Knows the document,
 * not how it came about.
 */
import { computedGrades } from '../../evidence/grades';
import type { ClaimWindow } from '../../evidence/model';
import { windowsOf } from '../../evidence/windows';
import { freezeJson } from '../../journey/json';
import type { Grade, JsonObject } from '../../journey/model';
import { parseTaken } from '../../journey/parse';
import type { Route } from '../../line/model';
import { buildRoute } from '../../line/route';

export interface Judgement {
  readonly grades: ReadonlyMap<string, Grade>;
  /** Claims of points that lie off the line, or where it comes by more than once: they cannot say where the subject was. */
  readonly apart: ReadonlySet<string>;
  /** Segment id → ids of the claims of points that lie on it. */
  readonly on: ReadonlyMap<string, readonly string[]>;
}

/** Freezes the document. `ofPoints` are the claims whose place on the line is not known yet. */
export function judge(document: JsonObject, ofPoints: ReadonlySet<string>): Judgement {
  const { journey } = parseTaken(freezeJson(document));
  const on = new Map<string, string[]>();
  const apart = new Set<string>();
  if (journey === null) return { grades: new Map(), apart, on };
  const route = buildRoute(journey);
  const windows = windowsOf(journey, route);
  for (const window of windows) {
    const { id } = window.claim;
    if (!ofPoints.has(id)) continue;
    const segment = placed(window) ? segmentAt(route, window.place?.from ?? 0) : null;
    if (segment === null) apart.add(id);
    else on.set(segment, [...(on.get(segment) ?? []), id]);
  }
  const holding = windows.filter(({ claim }) => !apart.has(claim.id));
  return { grades: computedGrades(route, holding, journey.pinKm), apart, on };
}

/** An open hour is a reason to bind nothing, but none to doubt the place. */
function placed({ place, unbound, offRoute }: ClaimWindow): boolean {
  return place !== null && !offRoute && (unbound === null || unbound === 'window-open');
}

/** The segment on which a chainage lies: of two that meet there the first. O(log n). */
function segmentAt({ segments }: Route, km: number): string | null {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.toKm ?? 0) >= km) high = middle;
    else low = middle + 1;
  }
  return segments[low]?.segment.id ?? null;
}
