/**
 * Reading the members of one object: each method returns the value, or null with an issue noted. Knows how a member may
 * be wrong, nothing of what it means.
 */
import { words } from '../words/issues';
import { issue, pointerTo, type Issue, type IssueCode } from './issues';
import { isList, isObject, member } from './json';
import type { Json, JsonObject, LocalText } from './model';
import { closed, cutTo, isSeen, mostOf } from './outside-text';
import { listOf, show } from './show';
import { isTimeZone, parseDate, readInstant } from './time';

const W = words.issues;

/** `must`: without it the whole object cannot be used. `should`: it belongs there. `may`: null and absent are fine. */
export type Need = 'must' | 'should' | 'may';

/** Where the issues go. */
export interface Sink {
  readonly issues: Issue[];
  /** Values that were not used although the object that holds them was. */
  members: number;
}

export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
export const ADDRESS = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#\\<>"][^\s\\<>"]*$/;

/** Members whose plain text is shown as it is. */
const READ_BY_PEOPLE = new Set([
  'title',
  'container-title',
  'publisher',
  'note',
  'label',
  'license',
  'contact',
  'version',
  'reported',
  'quote',
  'name',
  'authors',
]);

export class Fields {
  /** Set once something is missing or wrong without which the object cannot be used. */
  unusable = false;

  constructor(
    readonly members: JsonObject,
    readonly pointer: string,
    readonly sink: Sink,
    /** Written before a member's name in messages: `when.`, `custom.`. */
    readonly prefix = '',
  ) {}

  at(name: string): string {
    return pointerTo(this.pointer, name);
  }

  raw(name: string): Json | undefined {
    return member(this.members, name);
  }

  note(code: IssueCode, pointer: string, message: string): void {
    this.sink.issues.push(issue(code, pointer, message));
  }

  /** Notes what is wrong with a member, and what follows from it. */
  refuse(name: string, need: Need, code: IssueCode, message: string): null {
    this.note(code, this.at(name), message);
    if (need === 'must') this.unusable = true;
    else this.sink.members += 1;
    return null;
  }

  take<T>(name: string, need: Need, expected: string, read: (value: Json) => T | undefined): T | null {
    const value = this.raw(name);
    if (value === undefined || value === null) {
      if (need === 'may') return null;
      this.note('member-missing', this.at(name), W.memberMissing(this.prefix + name, expected));
      if (need === 'must') this.unusable = true;
      return null;
    }
    const found = read(value);
    if (found !== undefined) return found;
    return this.refuse(name, need, 'member-invalid', W.memberInvalid(this.prefix + name, expected, show(value)));
  }

  text(name: string, need: Need): string | null {
    const value = this.take(name, need, W.expected.text, readText);
    // Ids, tags and zones are compared, not read.
    return value === null || !READ_BY_PEOPLE.has(name) ? value : this.fit(name, value);
  }

  /** A text for people, as it may stand beside others; what is cut off is said. */
  private fit(name: string, value: string, pointer = this.at(name)): string {
    const most = mostOf(name);
    if (value.length > most) {
      this.note('text-too-long', pointer, W.textTooLong(this.prefix + name, value.length, most));
    }
    return closed(cutTo(value, most));
  }

  private fitLocal(name: string, value: LocalText, pointer = this.at(name)): LocalText {
    return typeof value === 'string' ? this.fit(name, value, pointer) : this.fitEach(name, value, pointer);
  }

  /** The same of a text in several languages. */
  private fitEach(
    name: string,
    value: Readonly<Record<string, string>>,
    pointer = this.at(name),
  ): Readonly<Record<string, string>> {
    const texts = Object.entries(value).map(([tag, text]) => [tag, this.fit(name, text, pointerTo(pointer, tag))]);
    return Object.fromEntries(texts) as Readonly<Record<string, string>>;
  }

  localText(name: string, need: Need): LocalText | null {
    const value = this.raw(name);
    if (isObject(value)) {
      if (Object.keys(value).length > 0) return this.byLanguage(name, need, value);
      return this.refuse(name, need, 'member-invalid', W.languageNone(this.prefix + name));
    }
    const text = this.take(name, need, W.expected.localText, readLocalText);
    return text === null ? null : this.fitLocal(name, text);
  }

  /** The list's good items; the bad ones are noted one by one. Null if absent or no list. */
  localTexts(name: string): readonly LocalText[] | null {
    const raw = this.raw(name);
    return (
      this.list(name, 'may', W.expected.localText, readLocalText)?.map((text) =>
        this.fitLocal(name, text, pointerTo(this.at(name), isList(raw) ? raw.indexOf(text as Json) : 0)),
      ) ?? null
    );
  }

  texts(name: string, need: Need): readonly string[] | null {
    const texts = this.list(name, need, W.expected.text, readText);
    return texts !== null && READ_BY_PEOPLE.has(name) ? texts.map((text) => this.fit(name, text)) : texts;
  }

  list<T>(name: string, need: Need, item: string, read: (value: Json) => T | undefined): readonly T[] | null {
    const values = this.take(name, need, W.expected.list, (value) => (isList(value) ? value : undefined));
    if (!values) return null;
    const good: T[] = [];
    values.forEach((value, at) => {
      const found = read(value);
      if (found !== undefined) good.push(found);
      else {
        const message = W.memberInvalid(`${this.prefix}${name}[${at}]`, item, show(value));
        this.note('member-invalid', pointerTo(this.at(name), at), message);
        this.sink.members += 1;
      }
    });
    return good;
  }

  names(name: string, need: Need): Readonly<Record<string, string>> | null {
    const value = this.take(name, need, W.expected.names, (found) => (isObject(found) ? found : undefined));
    return value && this.byLanguage(name, need, value);
  }

  /** A text for each language tag; what is wrong with one of them is said of that one, and the whole is not used. */
  private byLanguage(name: string, need: Need, value: JsonObject): Readonly<Record<string, string>> | null {
    const wrong = Object.entries(value).filter(([tag, text]) => !LANGUAGE.test(tag) || readText(text) === undefined);
    for (const [tag, text] of wrong) {
      const message = LANGUAGE.test(tag)
        ? W.memberInvalid(`${this.prefix}${name}.${tag}`, W.expected.text, show(text))
        : W.languageInvalid(show(tag));
      this.note('member-invalid', pointerTo(this.at(name), tag), message);
    }
    if (wrong.length === 0) return this.fitEach(name, value as Readonly<Record<string, string>>);
    if (need === 'must') this.unusable = true;
    else this.sink.members += 1;
    return null;
  }

  number(name: string, need: Need, expected: string, fits: (value: number) => boolean): number | null {
    return this.take(name, need, expected, (value) =>
      typeof value === 'number' && Number.isFinite(value) && fits(value) ? value : undefined,
    );
  }

  truth(name: string): boolean | null {
    return this.take(name, 'may', W.expected.truth, (value) => (typeof value === 'boolean' ? value : undefined));
  }

  oneOf<T extends string>(name: string, need: Need, known: readonly T[]): T | null {
    const value = this.raw(name);
    const found = known.find((one) => one === value);
    // The list of what is known is put into words only where the value is not of it: a file may have very many.
    return found ?? this.take<T>(name, need, W.expected.oneOf(listOf(known)), () => undefined);
  }

  object(name: string, need: Need, expected: string = W.expected.object): Fields | null {
    const value = this.take(name, need, expected, (found) => (isObject(found) ? found : undefined));
    return value && new Fields(value, this.at(name), this.sink, `${this.prefix}${name}.`);
  }

  /** An http(s) address; nothing else ever becomes a link. */
  address(name: string): string | null {
    const value = this.text(name, 'may');
    if (value === null || ADDRESS.test(value)) return value;
    return this.refuse(name, 'may', 'url-not-http', W.urlNotHttp(show(value)));
  }

  zone(name: string, need: Need): string | null {
    const value = this.text(name, need);
    if (value === null || isTimeZone(value)) return value;
    return this.refuse(name, need, 'time-zone-unknown', W.timeZoneUnknown(show(value)));
  }

  date(name: string, need: Need): string | null {
    const value = this.text(name, need);
    if (value === null || parseDate(value) !== null) return value;
    return this.refuse(name, need, 'instant-invalid', W.dateInvalid(show(value)));
  }

  /** An RFC 3339 instant in ms. An absent one is fine; a wrong one makes the object unusable if `need` is `must`. */
  instant(name: string, need: 'must' | 'may'): number | null {
    const value = this.take(name, 'may', W.instantInvalid(''), (found) => found);
    if (value === null) return null;
    const read = typeof value === 'string' ? readInstant(value) : null;
    if (typeof read === 'number') return read;
    return read === null
      ? this.refuse(name, need, 'instant-invalid', W.instantInvalid(show(value)))
      : this.refuse(name, need, 'instant-without-offset', W.instantWithoutOffset(show(value)));
  }
}

export function readText(value: Json | undefined): string | undefined {
  return typeof value === 'string' && isSeen(value) ? value : undefined;
}

function readLocalText(value: Json): LocalText | undefined {
  if (!isObject(value)) return readText(value);
  const entries = Object.entries(value);
  const good = entries.every(([tag, text]) => LANGUAGE.test(tag) && readText(text) !== undefined);
  return good && entries.length > 0 ? (value as Readonly<Record<string, string>>) : undefined;
}
