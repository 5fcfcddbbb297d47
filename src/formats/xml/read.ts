/**
 * XML text → elements, one after another, with their places. Built on saxes: no tree of the whole, no entity but XML's own
 * five, nothing fetched. Knows well-formedness and namespaces, nothing of what the elements mean.
 *
 * It stops at the first place that is not XML. What was handed over until then was closed properly and is whole.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { words } from '../../words/files';
import { closeFault, entityFault, syntaxFault, type XmlFault } from './read-fault';

const W = words.xml;

/** Elements that may stand in one another. GPX and KML need a dozen, besides their folders. */
export const MAX_XML_DEPTH = 50;

/** So much text goes into the parser at once: it is never more than this past a fault. */
const CHUNK = 16_384;

/** An element whose tag has been read. Offsets count UTF-16 units of the text. */
export class XmlElement {
  private readonly parts: (string | XmlElement)[] = [];
  private end: number;

  constructor(
    private readonly tag: SaxesTagNS,
    /** Of its `<`. */
    readonly start: number,
    /** Where its opening tag ends. */
    readonly innerStart: number,
  ) {
    this.end = innerStart;
  }

  /** Where its closing tag begins; where it ends, if it has none. */
  get innerEnd(): number {
    return this.end;
  }

  /** Texts and elements as they stand in it; empty while it is open. */
  get content(): readonly (string | XmlElement)[] {
    return this.parts;
  }

  /** For who reads it. */
  add(part: string | XmlElement): void {
    this.parts.push(part);
  }

  /** For who reads it. */
  close(innerEnd: number): void {
    this.end = innerEnd;
  }

  /** Without its prefix. */
  get name(): string {
    return this.tag.local;
  }

  /** As it is written, with its prefix. */
  get written(): string {
    return this.tag.name;
  }

  /** Its namespace, whatever the prefix; empty if it is in none. */
  get space(): string {
    return this.tag.uri;
  }

  /** An attribute that has no prefix. */
  attribute(name: string): string | null {
    return this.tag.attributes[name]?.value ?? null;
  }

  /** As they are written; declarations of namespaces are not among them. */
  get attributes(): readonly (readonly [name: string, value: string])[] {
    const all = Object.values(this.tag.attributes);
    return all
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ name, value }) => [name, value]);
  }

  get children(): readonly XmlElement[] {
    return this.parts.filter((part) => typeof part !== 'string');
  }

  /** All text in it, also that of elements in it: CDATA and what entities stand for are text like any other. */
  get text(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }
}

export interface XmlVisitor {
  /** An element begins. True: it is entered, and what stands in it comes by itself; false: it comes whole, once it ends. */
  readonly enter: (element: XmlElement) => boolean;
  /** An element that was not entered, with all that is in it. */
  readonly whole: (element: XmlElement) => void;
  /** The element that was entered last ends. */
  readonly leave: () => void;
}

export interface XmlEnd {
  /** What ended the reading too early; null if all was read. */
  readonly fault: XmlFault | null;
  /** Offset of a DOCTYPE. It is passed over: what it declares is neither expanded nor fetched. */
  readonly doctype: number | null;
}

/**
 * Prefixes that files use without declaring them, as programs take them that do not look at namespaces. Any other stands
 * for itself, so that one sloppy extension does not cost the file.
 */
const KNOWN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['gx', 'http://www.google.com/kml/ext/2.2'],
  ['atom', 'http://www.w3.org/2005/Atom'],
]);

/** Reads the text from its beginning to its end, or to the first fault. Never throws on data. */
export function readXml(text: string, visitor: XmlVisitor): XmlEnd {
  const reading = new Reading(text, visitor);
  return reading.run();
}

class Reading {
  private readonly parser = new SaxesParser({
    xmlns: true,
    position: false,
    // 1.1 would count other line ends than editors do.
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
    resolvePrefix: (prefix: string) => KNOWN_PREFIXES.get(prefix) ?? `prefix:${prefix}`,
  });
  private fault: XmlFault | null = null;
  private doctype: number | null = null;
  /** Open elements; those from `entered` on come whole. */
  private readonly open: XmlElement[] = [];
  private entered = 0;
  private tagStart = 0;
  /** Where the last tag, comment or section ended. */
  private last = 0;

  constructor(
    private readonly text: string,
    private readonly visitor: XmlVisitor,
  ) {
    const { parser } = this;
    parser.on('opentagstart', () => (this.tagStart = text.lastIndexOf('<', parser.position - 1)));
    parser.on('opentag', (tag) => this.opened(tag));
    parser.on('closetag', (tag) => this.closed(tag));
    parser.on('text', (piece) => this.add(piece));
    parser.on('cdata', (piece) => {
      this.add(piece);
      this.last = parser.position;
    });
    parser.on('comment', () => (this.last = parser.position));
    parser.on('processinginstruction', () => (this.last = parser.position));
    parser.on('doctype', () => {
      this.last = parser.position;
      this.doctype ??= text.lastIndexOf('<!DOCTYPE', parser.position);
    });
    parser.on('error', (error) => this.failed(error.message));
  }

  run(): XmlEnd {
    for (let at = 0; at < this.text.length && this.fault === null; at += CHUNK) {
      // Half a surrogate pair is no character, and the parser would take the next one for its other half.
      const piece = this.text.slice(at, at + CHUNK);
      this.parser.write(hasHalves(piece) ? this.withoutHalves(at) : piece);
    }
    if (this.fault === null) this.parser.close();
    return { fault: this.fault, doctype: this.doctype };
  }

  /** The chunk at an offset, U+FFFD for each half pair; a pair that the cut divides stays. */
  private withoutHalves(at: number): string {
    const before = at > 0 ? this.text.slice(at - 1, at) : '';
    const around = this.text.slice(at, at + CHUNK + 1);
    const mended = `${before}${around}`.replace(HALVES, '\ufffd');
    return mended.slice(before.length, before.length + Math.min(CHUNK, around.length));
  }

  private opened(tag: SaxesTagNS): void {
    if (this.fault !== null) return;
    const { open, visitor } = this;
    const element = new XmlElement(tag, this.tagStart, this.parser.position);
    this.last = this.parser.position;
    if (open.length >= MAX_XML_DEPTH) {
      this.fault = { code: 'too-deep', offset: element.start, found: W.syntax.deep(MAX_XML_DEPTH) };
      return;
    }
    const parent = open.at(-1);
    if (this.entered < open.length) parent?.add(element);
    else if (visitor.enter(element)) this.entered += 1;
    open.push(element);
  }

  private closed(tag: SaxesTagNS): void {
    if (this.fault !== null) return;
    const { open, parser, text, visitor } = this;
    const element = open.pop();
    if (element === undefined) return;
    if (!tag.isSelfClosing) {
      element.close(text.lastIndexOf('<', parser.position - 1));
      // The parser closes what is open before it says that another was meant to be closed.
      if (!text.startsWith(tag.name, element.innerEnd + 2)) {
        this.fault = { code: 'xml-syntax', offset: element.innerEnd, found: closeFault(text, element) };
        return;
      }
    }
    this.last = parser.position;
    if (open.length < this.entered) {
      this.entered -= 1;
      visitor.leave();
    } else if (open.length === this.entered) visitor.whole(element);
  }

  private add(piece: string): void {
    if (this.fault !== null || this.entered === this.open.length) return;
    this.open.at(-1)?.add(piece);
  }

  private failed(message: string): void {
    if (this.fault !== null) return;
    const { last, parser, text } = this;
    this.fault = entityFault(text, last) ?? syntaxFault(message, text, parser.position, last);
  }
}

const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether a piece has half a pair in it, or at its ends. */
function hasHalves(piece: string): boolean {
  return /\p{Surrogate}/u.test(piece);
}
