/**
 * Claims as boxes: when × where. Claims with the same box on the screen share one. Pure.
 */
import { firstAtLeast, lastAtMost } from '../../evidence/piecewise';
import type { Band, ClaimWindow } from '../../evidence/model';
import type { ClaimId, EventId } from '../../journey/model';
import { HOUR_MS, type BoxKind, type ClaimBox, type Plot } from './model';
import type { Scales } from './scales';

/** The least that is drawn: narrower claims are not to scale. */
export const LEAST_BOX = { widthPx: 7, heightPx: 6 } as const;
/** A time window longer than half a day is vague: "in the night", "by noon" are not, "on Tuesday" is. */
const VAGUE_MS = 12 * HOUR_MS;
/** Open ends run this far over the plot's edge, where the clipping hides the outline. */
const OVER_PX = 6;

export function kindOf({ claim, place, time, unbound }: ClaimWindow, pinKm: number): BoxKind {
  if (claim.status !== 'accepted') return claim.status;
  if (unbound !== null || claim.type === 'plan' || claim.type === 'denial') return 'aside';
  if (claim.type === 'not-yet' || claim.type === 'already-left') return claim.type;
  if (!place || place.from === null || place.to === null || time.from === null || time.to === null) return 'vague';
  return time.to - time.from > VAGUE_MS || place.to - place.from > pinKm ? 'vague' : 'exact';
}

/** Lower is drawn first: ghosts and asides, pale ones, solid ones, bounds, disputes. */
const LAYER: Record<BoxKind, number> = {
  retracted: 0,
  aside: 1,
  vague: 2,
  exact: 3,
  'not-yet': 4,
  'already-left': 4,
  disputed: 5,
};

interface Draft {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  kind: BoxKind;
  open: ClaimBox['open'];
  claims: ClaimId[];
  event: EventId | null;
  chief: boolean;
}

/**
 * From when to when a claim can hold; an end that it leaves open is where the band first, or last, meets its place. Without
 * a band, and for claims that the band knows nothing of, it is never.
 */
function hoursOf({ place, time, unbound }: ClaimWindow, band: Band | null): [fromMs: number, toMs: number] {
  const met = band !== null && place !== null && unbound === null;
  const first = met ? firstAtLeast(band.upper, (place.from ?? 0) - 1e-9) : -Infinity;
  const last = met ? lastAtMost(band.lower, (place.to ?? Infinity) + 1e-9) : Infinity;
  // Should the band miss the place altogether, the stated end still holds.
  const fromMs = time.from ?? Math.min(first, time.to ?? Infinity);
  return [fromMs, time.to ?? Math.max(last, fromMs)];
}

/**
 * The boxes within the span, in drawing order. Claims of one event that fall on the same half pixels become one box;
 * claims without a place window have none.
 */
export function claimBoxes(
  windows: readonly ClaimWindow[],
  chiefs: ReadonlySet<ClaimId>,
  pinKm: number,
  band: Band | null,
  plot: Plot,
  { x, y, span, placedKm }: Scales,
): readonly ClaimBox[] {
  const found = new Map<string, Draft>();
  for (const window of windows) {
    const { claim, place, time } = window;
    if (!place || claim.type === 'context') continue;
    const [fromMs, toMs] = hoursOf(window, band);
    if (fromMs > span.endMs || toMs < span.startMs) continue;
    let x0 = fromMs < span.startMs ? plot.x0 - OVER_PX : x(fromMs);
    let x1 = toMs > span.endMs ? plot.x1 + OVER_PX : x(toMs);
    const open = time.from === null ? (time.to === null ? 'both' : 'start') : time.to === null ? 'end' : null;
    const kind = kindOf(window, pinKm);
    const fromKm = kind === 'not-yet' ? (place.to ?? placedKm) : Math.max(0, place.from ?? 0);
    const toKm = kind === 'already-left' ? (place.from ?? 0) : Math.min(placedKm, place.to ?? placedKm);
    let y0 = y(toKm);
    let y1 = y(fromKm);
    // To half pixels: what cannot be told apart is one box.
    [x0, x1] = widened(round(x0), round(x1), LEAST_BOX.widthPx);
    [y0, y1] = widened(round(y0), round(y1), LEAST_BOX.heightPx);
    const key = `${claim.event ?? ''}|${kind}|${open ?? ''}|${x0}|${x1}|${y0}|${y1}`;
    const draft = found.get(key);
    if (draft) {
      draft.claims.push(claim.id);
      draft.chief ||= chiefs.has(claim.id);
    } else {
      const chief = chiefs.has(claim.id);
      found.set(key, { x0, y0, x1, y1, kind, open, claims: [claim.id], event: claim.event, chief });
    }
  }
  const boxes = [...found].map(([key, draft]): ClaimBox => ({ key, ...draft }));
  const area = (box: ClaimBox): number => (box.x1 - box.x0) * (box.y1 - box.y0);
  return boxes.sort((a, b) => LAYER[a.kind] - LAYER[b.kind] || Number(a.chief) - Number(b.chief) || area(b) - area(a));
}

const round = (px: number): number => Math.round(px * 2) / 2;

function widened(from: number, to: number, least: number): [number, number] {
  if (to - from >= least) return [from, to];
  const middle = (from + to) / 2;
  return [middle - least / 2, middle + least / 2];
}
