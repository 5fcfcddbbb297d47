/** Several texts in one cell: `CNN; KCNA`. A semicolon inside a text is written `\;`. Knows no columns. */

export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The texts of a cell, trimmed; empty ones are no texts. */
export function splitList(cell: string): readonly string[] {
  const items = cell.match(/(?:\\[\s\S]|[^\\;])+|\\$/g) ?? [];
  return items.map((item) => item.trim().replace(/\\([\\;])/g, '$1')).filter((item) => item !== '');
}
