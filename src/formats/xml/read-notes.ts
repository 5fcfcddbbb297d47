/** What a reader of XML finds wrong, with its place, and what it leaves out, counted. Knows no format. */
import { issue, type Issue, type IssueCode } from '../../journey/issues';
import { positionsIn } from '../../journey/locate';
import type { SetAside } from '../../journey/set-aside';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { TextPlace } from '../draft';
import { readTrackTime } from '../tracks/time';
import type { TrackTime } from '../tracks/model';
import { MAX_XML_DEPTH, type XmlEnd } from './read';

const W = words.xml;
const I = words.issues;

export class Notes {
  readonly setAside: { -readonly [kind in keyof SetAside]?: number } = {};
  private readonly found: Issue[] = [];
  /** Line and column of an offset in the text. */
  readonly placeAt: (offset: number) => TextPlace;

  constructor(text: string) {
    this.placeAt = positionsIn(text);
  }

  /** In the order of the text. */
  get issues(): readonly Issue[] {
    const place = (one: Issue): number => (one.line ?? 0) * 2 ** 31 + (one.column ?? 0);
    return [...this.found].sort((one, other) => place(one) - place(other));
  }

  note(code: IssueCode, offset: number, message: string): void {
    this.found.push({ ...issue(code, '', message), ...this.placeAt(offset) });
  }

  /** Something that is not in what was read. */
  leaveOut(kind: keyof SetAside, count = 1): void {
    this.setAside[kind] = (this.setAside[kind] ?? 0) + count;
  }

  /** Says how the reading ended, and how much was whole by then. */
  end({ fault, doctype }: XmlEnd, lines: number, points: number): void {
    if (doctype !== null) this.note('xml-doctype', doctype, W.doctype);
    if (fault === null) return;
    const kept = W.kept(lines, points);
    const message = fault.code === 'too-deep' ? W.tooDeep(MAX_XML_DEPTH, kept) : W.notXml(fault.found, kept);
    this.note(fault.code, fault.offset, message);
  }
}

/** What is wrong with the many parts of one line: of each kind the first is told, the rest are counted. */
export class Faults {
  private readonly first = new Map<string, { code: IssueCode; offset: number; message: string; more: number }>();

  constructor(private readonly notes: Notes) {}

  /** `kind` tells apart what has one code and is not alike. */
  add(code: IssueCode, offset: number, message: () => string, kind = ''): void {
    const known = this.first.get(`${code} ${kind}`);
    if (known) known.more += 1;
    else this.first.set(`${code} ${kind}`, { code, offset, message: message(), more: 0 });
  }

  /** Notes them all. */
  tell(): void {
    for (const { code, offset, message, more } of this.first.values()) {
      this.notes.note(code, offset, more === 0 ? message : message + I.andMore(more));
    }
    this.first.clear();
  }

  /** A time as the file writes it; null, and an issue, if it is none. */
  time(text: string, offset: number): TrackTime | null {
    const read = readTrackTime(text);
    if (typeof read === 'object') return read;
    this.notes.leaveOut('members');
    if (read === 'invalid') this.add('instant-invalid', offset, () => I.instantInvalid(show(text.trim())));
    else this.add('instant-without-offset', offset, () => I.instantWithoutOffset(show(text.trim())));
    return null;
  }
}

interface Kind {
  readonly offset: number;
  readonly tell: (count: number) => string;
  readonly as: keyof SetAside;
  count: number;
}

/** Kinds of elements that are not read: one issue a kind, at the first, with their number. */
export class NotRead {
  private readonly kinds = new Map<string, Kind>();

  /** `tell` says it of so many; `as` is what they are counted as. */
  add(
    name: string,
    offset: number,
    tell: (count: number) => string = (count) => W.notRead(show(name), count),
    as: keyof SetAside = 'features',
  ): void {
    const known = this.kinds.get(name);
    if (known) known.count += 1;
    else this.kinds.set(name, { offset, tell, as, count: 1 });
  }

  tell(notes: Notes): void {
    for (const { offset, tell, as, count } of this.kinds.values()) {
      notes.note('element-not-read', offset, tell(count));
      notes.leaveOut(as, count);
    }
  }
}
