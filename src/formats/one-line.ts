/** Text from outside on one line, for formats in which a line's end means something. */

/** Without control characters and line breaks, with single spaces, and none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
