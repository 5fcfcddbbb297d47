/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, and loses it again when we read our own
 * table: nobody's words may be run as a program. Knows cells, no columns.
 */

/** What begins a formula, also behind spaces and in the wide forms of East Asian keyboards; and what hides one. */
const FORMULA = String.raw`(?=\s*[=+\-@＝＋－＠]|[\t\r\n])`;
const TO_GUARD = new RegExp(`^'*${FORMULA}`);
const GUARDED = new RegExp(`^'+${FORMULA}`);

export function guarded(cell: string): string {
  return TO_GUARD.test(cell) ? `'${cell}` : cell;
}

/** The inverse of `guarded`, for every text. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
