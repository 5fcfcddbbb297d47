/**
 * Text from outside as Markdown that shows it as it is: nothing in it becomes markup, a link or HTML, by CommonMark or by what
 * GitHub adds to it (addresses that become links by themselves, tables, strikethrough, footnotes). Knows Markdown only.
 */

/**
 * What GitHub would make a link without being asked, in spite of any backslash: web and mail addresses. As code they stay
 * what they are.
 */
const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.)[^\s`]*|[-.\w+]+@[-.\w]+/gi;

/** Text on one line, to stand anywhere within a line. */
export function escapeText(text: string): string {
  let written = '';
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    written += `${escapeMarks(text.slice(at, index))}\`${address}\``;
    at = index + address.length;
  }
  return written + escapeMarks(text.slice(at));
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|$#@]/g, '\\$&');
}

/** What a line may not begin with: a list, a rule, a heading's underline, a number with a point. */
export function escapeStart(line: string): string {
  return line.replace(/^(?=[-+=:])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}

/** An address between angle brackets, where nothing is escaped: what would end it is written in per cent. */
export function addressText(url: string): string {
  return `<${url.replace(/[\p{Cc}\s<>\\]/gu, encodeURIComponent)}>`;
}
