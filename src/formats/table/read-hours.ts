/** When a row says that it was: the window of its cells, as far as they say it. Knows one row, no other. */
import type { ClaimType, JsonObject } from '../../journey/model';
import { show } from '../../journey/show';
import { isTimeZone, publishedWindow } from '../../journey/time';
import { words } from '../../words/files';
import type { Table } from './table';
import { readCellTime, type CellTime } from './time';
import { Clocks } from './zone';

const W = words.table;

/** How our own tables write that an end of a window is open although the other is not (EDTF). */
export const OPEN = '..';

export interface Hours {
  readonly earliestMs: number | null;
  readonly latestMs: number | null;
  /** The claim's `when`. */
  readonly when: JsonObject;
  readonly zone: string | null;
}

/** Of what was foretold or denied no hour of publication is a bound. */
const AHEAD: readonly ClaimType[] = ['plan', 'denial', 'context'];

export class HoursReader {
  readonly #clocks = new Clocks();

  constructor(private readonly table: Table) {}

  /** `published` is the report's, an instant or a day; what it tells happened before. */
  read(row: number, type: ClaimType, published: string | null): Hours {
    const { table } = this;
    const [start, end] = [table.cell(row, 'event_start'), table.cell(row, 'event_end')];
    const zone = this.#zone(row);
    const own = table.cell(row, 'byline_reported');
    const from = this.#cell(row, 'event_start', start, zone);
    const to = end === '' ? from : this.#cell(row, 'event_end', end, zone);
    const window = { earliestMs: from?.earliestMs ?? null, latestMs: to?.latestMs ?? null };
    const written = [start, end].filter((cell) => cell !== '');
    const reported = written.length === 2 ? W.fromTo(start, end) : written.join('');
    if (window.earliestMs !== null && window.latestMs !== null && window.earliestMs > window.latestMs) {
      table.refuse('window-reversed', row, 'event_end', words.issues.windowReversed(show(start), show(end)));
      return this.#hours({ earliestMs: null, latestMs: null }, own || reported, zone);
    }
    if (reported === '' && own === '' && published !== null && !AHEAD.includes(type)) {
      const latestMs = publishedWindow(published)?.toMs ?? null;
      return this.#hours({ earliestMs: null, latestMs }, W.beforePublished(published), zone);
    }
    return this.#hours(window, own || reported || W.noTime, zone);
  }

  #zone(row: number): string | null {
    const zone = this.table.cell(row, 'tz');
    if (zone === '' || isTimeZone(zone)) return zone === '' ? null : zone;
    this.table.refuse('time-zone-unknown', row, 'tz', words.issues.timeZoneUnknown(show(zone)));
    return null;
  }

  #cell(row: number, column: 'event_start' | 'event_end', cell: string, zone: string | null): CellTime | null {
    if (cell === '' || cell === OPEN) return null;
    const time = readCellTime(cell, zone, this.#clocks);
    if (time === null) this.table.refuse('instant-invalid', row, column, W.timeInvalid(show(cell)));
    // A zone that is there and unknown was said to be so.
    else if (time.clockless && this.table.cell(row, 'tz') === '') {
      this.table.note('instant-without-offset', row, column, W.timeWithoutClock(show(cell)));
    }
    return time;
  }

  #hours(window: Pick<Hours, 'earliestMs' | 'latestMs'>, reported: string, zone: string | null): Hours {
    const timeZone = zone ?? 'UTC';
    const write = (timeMs: number | null): string | null =>
      timeMs === null ? null : this.#clocks.write(timeMs, timeZone);
    const { earliestMs, latestMs } = window;
    return {
      ...window,
      when: { earliest: write(earliestMs), latest: write(latestMs), reported, timeZone },
      zone,
    };
  }
}
