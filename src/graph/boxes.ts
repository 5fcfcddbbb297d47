/**
 * Claims as boxes: when × where. Claims with the same box on the screen share one. Pure.
 */
import { firstAtLeast, lastAtMost } from '../evidence/piecewise';
import type { Band, ClaimWindow } from '../evidence/model';
import type { ClaimId, EventId } from '../journey/model';
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
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly kind: BoxKind;
  readonly open: ClaimBox['open'];
  readonly claims: ClaimId[];
  readonly event: EventId | null;
  readonly key: string;
  chief: boolean;
}

const KINDS = Object.keys(LAYER) as readonly BoxKind[];
const OPENS = [null, 'start', 'end', 'both'] as const;
/** To this much, px, boxes are the same box; of very many claims the coarser grain, still below the least box. */
const GRAIN_PX = { fine: 0.5, coarse: 3 } as const;
const MANY_CLAIMS = 5000;
/** So many boxes of one layer are put in order of size; of more, nothing could be told apart. */
const MOST_SORTED = 5000;

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
 * The boxes within the span, in drawing order. Claims of one event that fall on the same half pixels (three, of very many) become one box;
 * claims without a place window have none. Made for 100,000 claims: numbers as keys, and no scale object in the loop.
 */
export function claimBoxes(
  windows: readonly ClaimWindow[],
  chiefs: ReadonlySet<ClaimId>,
  pinKm: number,
  band: Band | null,
  plot: Plot,
  { span, placedKm, pxPerMs, pxPerKm }: Scales,
): readonly ClaimBox[] {
  const found = new Map<EventId | null, Map<number, Draft>>();
  const layers = new Map<number, Draft[]>();
  const wide = 2 * (plot.x1 + 2 * OVER_PX + LEAST_BOX.widthPx) + 1;
  const high = 2 * (plot.y1 + 2 * LEAST_BOX.heightPx) + 1;
  const x = (atMs: number): number => plot.x0 + (atMs - span.startMs) * pxPerMs;
  const y = (km: number): number => plot.y1 - km * pxPerKm;
  const grain = windows.length > MANY_CLAIMS ? GRAIN_PX.coarse : GRAIN_PX.fine;
  const fit = (px: number): number => Math.round(px / grain) * grain;
  for (const window of windows) {
    const { claim, place, time } = window;
    if (!place || claim.type === 'context') continue;
    const [fromMs, toMs] = hoursOf(window, band);
    if (fromMs > span.endMs || toMs < span.startMs) continue;
    const kind = kindOf(window, pinKm);
    const fromKm = kind === 'not-yet' ? (place.to ?? placedKm) : Math.max(0, place.from ?? 0);
    const toKm = kind === 'already-left' ? (place.from ?? 0) : Math.min(placedKm, place.to ?? placedKm);
    // What cannot be told apart is one box.
    let x0 = fromMs < span.startMs ? plot.x0 - OVER_PX : fit(x(fromMs));
    let x1 = toMs > span.endMs ? plot.x1 + OVER_PX : fit(x(toMs));
    let y0 = fit(y(toKm));
    let y1 = fit(y(fromKm));
    const wider = LEAST_BOX.widthPx - (x1 - x0);
    if (wider > 0) [x0, x1] = [fit(x0 - wider / 2), fit(x0 - wider / 2) + LEAST_BOX.widthPx];
    const higher = LEAST_BOX.heightPx - (y1 - y0);
    if (higher > 0) [y0, y1] = [fit(y0 - higher / 2), fit(y0 - higher / 2) + LEAST_BOX.heightPx];
    const open = OPENS[(time.from === null ? 1 : 0) + (time.to === null ? 2 : 0)] ?? null;
    const look = KINDS.indexOf(kind) * OPENS.length + OPENS.indexOf(open);
    const key = (((look * wide + 2 * x0) * wide + 2 * x1) * high + 2 * y0) * high + 2 * y1;

    let ofEvent = found.get(claim.event);
    if (!ofEvent) found.set(claim.event, (ofEvent = new Map<number, Draft>()));
    const chief = chiefs.has(claim.id);
    const draft = ofEvent.get(key);
    if (draft) {
      draft.claims.push(claim.id);
      draft.chief ||= chief;
      continue;
    }
    const made: Draft = {
      ...{ x0, y0, x1, y1, kind, open, chief },
      claims: [claim.id],
      event: claim.event,
      key: `${claim.event ?? ''}|${key}`,
    };
    ofEvent.set(key, made);
    const layer = layers.get(LAYER[kind]);
    if (layer) layer.push(made);
    else layers.set(LAYER[kind], [made]);
  }
  return [...layers.keys()].sort((a, b) => a - b).flatMap((layer) => ordered(layers.get(layer) ?? []));
}

/** Those that stand for their event last, and the small over the large. */
function ordered(boxes: readonly Draft[]): readonly ClaimBox[] {
  if (boxes.length > MOST_SORTED) return boxes;
  const area = ({ x0, x1, y0, y1 }: Draft): number => (x1 - x0) * (y1 - y0);
  return [...boxes].sort((a, b) => Number(a.chief) - Number(b.chief) || area(b) - area(a));
}
