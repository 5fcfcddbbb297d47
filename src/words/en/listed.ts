/** English: names in a row. */

const AND = ' and ';

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return names.slice(0, -1).join(', ') + AND + (names.at(-1) ?? '');
}
