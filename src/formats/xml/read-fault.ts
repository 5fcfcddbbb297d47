/** What the XML parser says of a text that is not XML → our words for it, and the place. Knows the parser's messages. */
import type { IssueCode } from '../../journey/issues';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { XmlElement } from './read';

const W = words.xml.syntax;

export interface XmlFault {
  readonly code: Extract<IssueCode, 'xml-syntax' | 'too-deep'>;
  readonly offset: number;
  /** What is wrong, as a part of a sentence. */
  readonly found: string;
}

/** An `&` that begins none of the references that XML knows by itself. */
const REFERENCE = /&(?!#\d+;|#x[\da-fA-F]+;|(?:amp|lt|gt|quot|apos);)/g;
const ENTITY = /&([^\s&;<>"']{1,60});/y;

/**
 * The first wrong reference after an offset. The parser sees it only at the next semicolon, which may be anywhere; since
 * the offset no tag, comment or section has ended.
 */
export function entityFault(text: string, from: number): XmlFault | null {
  REFERENCE.lastIndex = from;
  const offset = REFERENCE.exec(text)?.index;
  // In a comment, a section or a DOCTYPE that does not end, an & is an & like any other.
  if (offset === undefined || /<[!?]/.test(text.slice(from, offset))) return null;
  ENTITY.lastIndex = offset;
  const name = ENTITY.exec(text)?.[1];
  return { code: 'xml-syntax', offset, found: name === undefined ? W.ampersand : W.entity(name) };
}

/** A closing tag that closes another element than the one that is open. */
export function closeFault(text: string, open: XmlElement): string {
  const end = text.indexOf('>', open.innerEnd);
  return W.close(show(text.slice(open.innerEnd + 2, end < 0 ? undefined : end).trim()), open.written);
}

/**
 * Where a fault is, by where the parser stands: at the character before, the tag before, the first text since the last tag,
 * or the end of all.
 */
type Where = 'here' | 'tag' | 'text' | 'end';

/** Beginnings of what the parser says, and ours. What is none of them is told without a reason. */
const KINDS: readonly (readonly [RegExp, Where, (name: string) => string])[] = [
  [/^unclosed tag: ([^]*)$/, 'end', (name) => W.unclosed(name)],
  [/^unexpected end/, 'end', () => W.end],
  [/^document must contain/, 'end', () => W.noRoot],
  [/^unmatched closing tag: ([^]*)\.$/, 'tag', (name) => W.closeNothing(name)],
  [/^duplicate attribute: (?:\{[^}]*\})?([^]*)\.$/, 'tag', (name) => W.attributeTwice(name)],
  [/^documents may contain/, 'tag', () => W.secondRoot],
  [/^text data outside/, 'text', () => W.outside],
  [
    /^(attribute|unquoted attribute|no whitespace between|disallowed character in attribute)/,
    'here',
    () => W.attribute,
  ],
  [/^(disallowed character in (tag|closing)|forward-slash|weird empty|malformed name)/, 'here', () => W.tag],
  [/^disallowed character\./, 'here', () => W.character],
  [/^malformed character entity/, 'here', () => W.characterReference],
  [/^malformed comment/, 'here', () => W.comment],
  [/^the string "\]\]>/, 'here', () => W.sectionEnd],
  [
    /^((an|the)? ?XML declaration|expected|did not expect|value|version|encoding|standalone)/,
    'here',
    () => W.declaration,
  ],
];

/** `position` is where the parser stands: after what it did not like, or at the end. Before `from` a tag has ended. */
export function syntaxFault(message: string, text: string, position: number, from: number): XmlFault {
  const last = Math.max(0, Math.min(position, text.length) - 1);
  const places = {
    here: () => last,
    tag: () => Math.max(0, text.lastIndexOf('<', last)),
    text: () => from + Math.max(0, text.slice(from).search(/\S/)),
    end: () => text.length,
  } satisfies Record<Where, () => number>;
  for (const [pattern, where, told] of KINDS) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const offset = places[where]();
    return { code: 'xml-syntax', offset, found: told(show(found[1] ?? '')) };
  }
  return { code: 'xml-syntax', offset: last, found: W.unknown };
}
