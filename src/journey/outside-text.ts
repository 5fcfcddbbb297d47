/**
 * A text of a file as it may stand beside other text, on a page, in a picture, in a list of Markdown alike: what it turns round
 * it turns back, and it is no longer than anybody reads. The file itself keeps its own.
 */

/** Characters of what is a name or a line, and of what is a text of sentences. */
const MOST_IN_A_LINE = 500;
const MOST_IN_A_TEXT = 10_000;
const LINES = new Set([
  'title',
  'name',
  'names',
  'label',
  'phrase',
  'container-title',
  'publisher',
  'reported',
  'author',
  'authors',
  'version',
  'subject',
  'contact',
]);

/** UTF-16 units of a member's text that are used. */
export function mostOf(member: string): number {
  return LINES.has(member) ? MOST_IN_A_LINE : MOST_IN_A_TEXT;
}

/** The text, or its beginning with an ellipsis: never half a character. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)}…`;
}

const MARKS = /[\u202a-\u202e\u2066-\u2069]/;
const EACH = /[\u202a-\u202e\u2066-\u2069]|[\n\r\u2029\u0085\u001c-\u001e]/g;
const POP_OVERRIDE = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * The text with every embedding, override and isolate closed that it opens, and without the marks that would close one of those
 * around it (UAX #9): what follows it stands as it would without it. A paragraph's end closes all that is open.
 */
export function closed(text: string): string {
  if (!MARKS.test(text)) return text;
  let open: string[] = [];
  const done = text.replace(EACH, (mark) => {
    if (mark === POP_OVERRIDE || mark === POP_ISOLATE) {
      // Within an isolate a stray one of the other kind closes nothing; the end of an isolate closes what was opened in it.
      const at = mark === POP_ISOLATE ? open.lastIndexOf(POP_ISOLATE) : open.at(-1) === mark ? open.length - 1 : -1;
      if (at < 0) return '';
      const inner = open.splice(at).slice(1).toReversed().join('');
      return inner + mark;
    }
    if (/[\u202a-\u202e]/.test(mark)) open.push(POP_OVERRIDE);
    else if (/[\u2066-\u2068]/.test(mark)) open.push(POP_ISOLATE);
    else {
      const rest = open.toReversed().join('');
      open = [];
      return rest + mark;
    }
    return mark;
  });
  return done + open.toReversed().join('');
}

/** Something of it is seen. A text of blanks and of marks without width is none. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/u.test(text);
}
