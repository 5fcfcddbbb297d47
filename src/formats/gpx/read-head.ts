/** What a GPX file says of itself, 1.0 (beside the points) and 1.1 (in `metadata`). Knows no point. */
import type { JsonObject } from '../../journey/model';
import type { XmlElement } from '../xml/read';
import { jsonOf, memberName, Members, textOf } from '../xml/read-members';

export class GpxHead {
  title: string | null = null;
  description: string | null = null;
  license: string | null = null;
  readonly authors: string[] = [];
  private readonly members = new Members();

  constructor(
    root: XmlElement,
    private readonly space: string,
  ) {
    // Who is to be asked where the file itself looks odd.
    for (const name of ['creator', 'version']) {
      const value = root.attribute(name);
      if (value !== null) this.members.add(name, value);
    }
  }

  add(element: XmlElement): void {
    if (element.space === this.space && element.name === 'metadata')
      element.children.forEach((child) => this.add(child));
    else if (element.space !== this.space || !this.understood(element)) {
      this.members.add(memberName(element, this.space), jsonOf(element, this.space));
    }
  }

  private understood(element: XmlElement): boolean {
    switch (element.name) {
      case 'name':
        if (this.title !== null) return false;
        this.title = textOf(element);
        return true;
      case 'desc':
        if (this.description !== null) return false;
        this.description = textOf(element);
        return true;
      case 'author':
        return this.author(element);
      case 'copyright':
        return this.copyright(element);
      default:
        // How far the points reach is seen from the points.
        return element.name === 'bounds';
    }
  }

  /** A text in 1.0; `name`, `email` and `link` in 1.1. */
  private author(element: XmlElement): boolean {
    const { children } = element;
    const name = children.length === 0 ? textOf(element) : textOf(children.find((child) => child.name === 'name'));
    if (name !== null) this.authors.push(name);
    return name !== null && children.every((child) => child.name === 'name');
  }

  private copyright(element: XmlElement): boolean {
    if (this.license !== null) return false;
    const child = (name: string): string | null => textOf(element.children.find((one) => one.name === name));
    const parts = [child('license'), child('year'), element.attribute('author')?.trim()];
    this.license = parts.filter((part) => part).join(', ') || null;
    return true;
  }

  /** All else, under the format's name. */
  get properties(): JsonObject {
    return this.members.size === 0 ? {} : { gpx: this.members.toObject() };
  }
}
