/** What a part of the bench found, and how it is written: Markdown tables, numbers with as many digits as are known. */

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** One cell a column. */
  readonly rows: readonly (readonly string[])[];
  /** Under the table: how it was measured, what it meets and what it misses. One paragraph each. */
  readonly notes: readonly string[];
}

/** What `bench/parts/*.ts` export. */
export interface Part {
  readonly title: string;
  /** It measures beside other libraries, which are installed first. */
  readonly rivals?: boolean;
  /** Each as soon as it is measured: a run that is stopped has said what it found. */
  run(): AsyncIterable<Table> | Promise<Table[]>;
}

export function markdown({ title, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(columns),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
    ...notes.flatMap((note) => ['', note]),
  ].join('\n');
}

/** Of samples of one thing. Samples must not be empty. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
}

/** Three digits, and no more than the number has: 1,234 · 12.3 · 0.0123. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '—';
  if (value === 0) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.min(places, 12) });
}

/** "2.51 (2.43–2.70)": median, least, most. */
export function written({ median, min, max }: Spread): string {
  return `${digits(median)} (${digits(min)}–${digits(max)})`;
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** What was aimed at, and whether it holds, as a sentence of a note. */
export function verdict(what: string, value: number, most: number, unit = ''): string {
  return `${value <= most ? 'Met' : 'MISSED'}: ${what}: ${digits(value)}${unit}, at most ${digits(most)}${unit}.`;
}

/** The same for what must be at least so much. */
export function verdictAtLeast(what: string, value: number, least: number, unit = ''): string {
  return `${value >= least ? 'Met' : 'MISSED'}: ${what}: ${digits(value)}${unit}, at least ${digits(least)}${unit}.`;
}
