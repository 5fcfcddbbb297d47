/** Text as XML can hold it. Knows no elements and no format. */

/** What no XML 1.0 document can hold in any writing: most control characters, halves of pairs, two noncharacters. */
const UNHELD = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with U+FFFD, the sign for what could not be shown, in place of each character that XML cannot hold. */
export function xmlText(text: string): string {
  return text.replace(UNHELD, '\ufffd');
}

/** Beside the marks of XML, the ends of lines that a reader would turn into newlines. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** The text with the marks of XML written so that they mark nothing; for an element or for a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"\r\u0085\u2028]/g, (mark) => ESCAPES[mark] ?? mark);
