/** The three stops of the phone's sheet, in px of height, and where a drag comes to rest. Pure. */
export const STOPS = ['low', 'middle', 'full'] as const;
export type Stop = (typeof STOPS)[number];

const LOW_PX = 112;
const MIDDLE_PX = 446;
const ABOVE_FULL_PX = 56;
const MIDDLE_SHARE = 0.6;

/** The middle stop's height where no program computes it. */
export const MIDDLE_CSS = `min(${MIDDLE_PX / 16}rem, max(${LOW_PX / 16}rem, ${MIDDLE_SHARE * 100}vh))`;

export type StopHeights = Readonly<Record<Stop, number>>;

/**
 * On a low window the middle stop gives way, so that the map keeps two fifths. `larger`: how much larger than usual the reader
 * has letters, 1 for not at all; what the lower stops are to show grows with them.
 */
export function stopHeights(viewportPx: number, larger = 1): StopHeights {
  const full = Math.max(LOW_PX, viewportPx - ABOVE_FULL_PX);
  const low = Math.min(LOW_PX * larger, full);
  return { low, middle: Math.min(MIDDLE_PX * larger, Math.max(low, viewportPx * MIDDLE_SHARE)), full };
}

/** `direction`: 1 up, −1 down, 0 none. A flick goes at least one stop its way; else the nearest stop. */
export function stopAfter(heightPx: number, direction: number, before: Stop, heights: StopHeights): Stop {
  const nearest = STOPS.reduce((best, stop) =>
    Math.abs(heights[stop] - heightPx) < Math.abs(heights[best] - heightPx) ? stop : best,
  );
  if (direction === 0 || nearest !== before) return nearest;
  return STOPS[Math.min(STOPS.length - 1, Math.max(0, STOPS.indexOf(before) + direction))] ?? nearest;
}
