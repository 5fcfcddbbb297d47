/** Numbers and positions as XML formats write them. Knows what is a number and what is on the Earth, no format. */

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A decimal number, blanks around it passed over; null for anything else, also for what no double holds. */
export function numberOf(text: string): number | null {
  const bare = text.trim();
  const value = NUMBER.test(bare) ? Number(bare) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** The local name of the outermost element; null if none begins in this part of the text. */
export function rootOf(head: string): string | null {
  // What may stand before it, one after another: a mark, blanks, declarations, comments, a DOCTYPE without a subset.
  const before = /^(?:[\ufeff\s]|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>)*/i;
  const root = /^<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/.exec(head.slice(before.exec(head)?.[0].length ?? 0));
  return root?.[1] ?? null;
}
