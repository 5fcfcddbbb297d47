/**
 * Whether a pasted text looks like a journey file, so that pasting anything else on the page stays without effect.
 * A look at its two ends only; what it really is, its reader says. Pure.
 */

/** How much is looked at. */
const HEAD = 2000;
/** Columns of tables of claims, as people name them. */
const COLUMN =
  /^"?(id|claim_type|subject|place|lat|latitude|lon|lng|longitude|event_(start|end|date|time)|date|published|source|source_title|publisher|url|link|quote|note|byline_\w+)"?$/i;

export function looksLikeJourney(text: string): boolean {
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('{')) return /\}\s*$/.test(text.slice(-HEAD));
  if (head.startsWith('<')) return /<(\w+:)?(gpx|kml)[\s>]/i.test(head);
  return looksLikeTable(head);
}

/** A first line of names with at least two that we know, and a second line. */
function looksLikeTable(head: string): boolean {
  const [first = '', second = ''] = head.split(/\r\n|\r|\n/, 2);
  if (second.trim() === '') return false;
  return [',', ';', '\t'].some(
    (separator) => first.split(separator).filter((name) => COLUMN.test(name.trim())).length >= 2,
  );
}
