/** The hours in which a report pins the train, as parts of the clock and as figures. Pure. */
import type { Evidence } from '../../evidence/evidence';

const HOUR_MS = 3_600_000;

export interface ClockPart {
  /** 0 … 1 of the clock. */
  readonly from: number;
  readonly width: number;
}

/** `evidence.pinned` holds starts and ends by turns; what lies outside the clock is cut off. */
export function pinnedParts({ pinned, clock }: Pick<Evidence, 'pinned' | 'clock'>): ClockPart[] {
  const lengthMs = Math.max(1, clock.endMs - clock.startMs);
  const parts: ClockPart[] = [];
  for (let at = 0; at + 1 < pinned.length; at += 2) {
    const fromMs = Math.max(clock.startMs, pinned[at] ?? 0);
    const toMs = Math.min(clock.endMs, pinned[at + 1] ?? 0);
    if (toMs >= fromMs) parts.push({ from: (fromMs - clock.startMs) / lengthMs, width: (toMs - fromMs) / lengthMs });
  }
  return parts;
}

/** Hours in which no report pins the train, and all of the clock's: to a tenth, as they are read. */
export function hourFigures({ unpinnedHours, clock }: Pick<Evidence, 'unpinnedHours' | 'clock'>): {
  readonly open: string;
  readonly all: string;
} {
  const tenth = (hours: number): string => hours.toFixed(1).replace(/\.0$/, '');
  return { open: tenth(unpinnedHours), all: tenth((clock.endMs - clock.startMs) / HOUR_MS) };
}
