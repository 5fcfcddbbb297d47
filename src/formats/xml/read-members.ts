/** Whatever an element says → members as JSON, for what is kept and not understood. Knows no format. */
import type { Json, JsonObject } from '../../journey/model';
import type { XmlElement } from './read';

/** Members in the order in which they came. A name that comes again makes a list of its values: nothing is overwritten. */
export class Members {
  private readonly values = new Map<string, Json[]>();

  add(name: string, value: Json): void {
    const known = this.values.get(name);
    if (known) known.push(value);
    else this.values.set(name, [value]);
  }

  addAll(members: JsonObject): void {
    for (const [name, value] of Object.entries(members)) this.add(name, value);
  }

  get size(): number {
    return this.values.size;
  }

  toObject(): JsonObject {
    // fromEntries defines members: one that is named "__proto__" stays one.
    return Object.fromEntries(
      [...this.values].map(([name, values]): [string, Json] => [
        name,
        values.length === 1 ? (values[0] ?? null) : values,
      ]),
    );
  }
}

/** What an element's member is called: by its bare name in the namespace `home`, else as it is written, with its prefix. */
export function memberName(element: XmlElement, home: string): string {
  return element.space === home ? element.name : element.written;
}

/**
 * An element as JSON: its text if it has nothing else, or an object of its elements by their names, its attributes as
 * `@name` and the text beside them as `#text`. `home` is the namespace of the format.
 */
export function jsonOf(element: XmlElement, home: string): Json {
  const { attributes, children } = element;
  if (attributes.length === 0 && children.length === 0) return element.text.trim();
  const members = new Members();
  for (const [name, value] of attributes) members.add(`@${name}`, value);
  for (const child of children) members.add(memberName(child, home), jsonOf(child, home));
  const text = element.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
  if (text !== '') members.add('#text', text);
  return members.toObject();
}

/** The text of an element without the blanks around it; null if there is none. */
export function textOf(element: XmlElement | undefined): string | null {
  return element?.text.trim() || null;
}
