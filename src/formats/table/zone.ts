/** What a clock on the wall says → the instants at which it says so. Knows zones, no rows. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** All instants, first and last, at which the clock shows what is asked; ms since 1970. */
export interface Instants {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** The clocks of one table: what was asked about a zone is remembered by the day. */
export class Clocks {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  readonly #offsets = new Map<string, number | null>();

  /**
   * `localMs` is what the clock shows, read as if it were UTC. An hour that is shown twice has two instants; one that is
   * skipped is taken by either clock.
   */
  instantsOf(localMs: number, zone: string): Instants {
    const before = localMs - this.offsetMs(localMs - DAY_MS, zone);
    const after = localMs - this.offsetMs(localMs + DAY_MS, zone);
    const shown = [before, after].filter((timeMs) => timeMs + this.offsetMs(timeMs, zone) === localMs);
    const instants = shown.length > 0 ? shown : [before, after];
    return { firstMs: Math.min(...instants), lastMs: Math.max(...instants) };
  }

  /** How far the clock is ahead of UTC at an instant. */
  offsetMs(timeMs: number, zone: string): number {
    const day = Math.floor(timeMs / DAY_MS);
    const key = `${zone} ${day}`;
    let offset = this.#offsets.get(key);
    if (offset === undefined) {
      const start = this.#ask(day * DAY_MS, zone);
      // On a day without a change one answer does for all of its hours.
      offset = start === this.#ask((day + 1) * DAY_MS - 1000, zone) ? start : null;
      this.#offsets.set(key, offset);
    }
    return offset ?? this.#ask(timeMs, zone);
  }

  #ask(timeMs: number, zone: string): number {
    let format = this.#formats.get(zone);
    if (format === undefined) {
      const two = '2-digit';
      const parts = {
        era: 'short',
        year: 'numeric',
        month: two,
        day: two,
        hour: two,
        minute: two,
        second: two,
      } as const;
      format = new Intl.DateTimeFormat('en-US', { ...parts, hourCycle: 'h23', timeZone: zone });
      this.#formats.set(zone, format);
    }
    const shown = new Map(format.formatToParts(timeMs).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(shown.get(type) ?? 0);
    const date = new Date(0);
    // The year before 1 AD is year 0.
    const year = shown.get('era') === 'BC' ? 1 - part('year') : part('year');
    date.setUTCFullYear(year, part('month') - 1, part('day'));
    date.setUTCHours(part('hour'), part('minute'), part('second'));
    return date.getTime() - Math.floor(timeMs / 1000) * 1000;
  }

  /** RFC 3339 with the offset of the zone; in UTC where the offset is no whole number of minutes. */
  write(timeMs: number, zone: string): string {
    const offset = this.offsetMs(timeMs, zone);
    const local = new Date(timeMs + offset);
    const year = local.getUTCFullYear();
    if (offset === 0 || offset % MINUTE_MS !== 0 || year < 0 || year > 9999) return short(new Date(timeMs));
    const minutes = Math.abs(offset) / MINUTE_MS;
    const two = (number: number): string => String(number).padStart(2, '0');
    const written = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return `${short(local).slice(0, -1)}${offset < 0 ? '-' : '+'}${written}`;
  }
}

function short(time: Date): string {
  return time.toISOString().replace('.000Z', 'Z');
}
