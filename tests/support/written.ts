/** Journeys as the map formats write them, and XML read back by somebody else's parser, strictly. */
import { readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { ExportFormat, Exportable, WriteOptions } from '../../src/formats/format';
import { openText } from '../../src/validate/open';

/** @throws Error if nothing in the text can be drawn. */
export function openWhole(text: string): Exportable {
  const { journey, route, evidence, issues } = openText(text);
  if (journey === null || route === null || evidence === null) {
    throw new Error(`nothing to draw: ${JSON.stringify(issues)}`);
  }
  return { journey, route, evidence };
}

export function openPath(path: string): Exportable {
  return openWhole(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

export function writtenBy(format: ExportFormat, opened: Exportable, options?: WriteOptions): string {
  const written = format.write(opened, options);
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

/** Any remark of the parser is a failure, but the one on U+FFFD: that stands where a text has what XML cannot hold. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(text, 'application/xml');
}

export function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

export function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** The text of the child of this name; null if it has none. */
export function childText(element: Element, name: string): string | null {
  return childrenOf(element).find((child) => child.nodeName === name)?.textContent ?? null;
}

/** What a KML Placemark says under a name in its ExtendedData; null if nothing. */
export function dataOf(placemark: Element, name: string): string | null {
  const found = all(placemark, 'Data').find((data) => data.getAttribute('name') === name);
  return found === undefined ? null : childText(found, 'value');
}

/** What XML can hold of a text, character by character after the specification. */
export function heldByXml(text: string): string {
  const isHeld = (code: number): boolean =>
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000;
  return Array.from(text, (one) => (isHeld(one.codePointAt(0) ?? 0) ? one : '\ufffd')).join('');
}

/** Whether the children stand in an order, in which none comes twice unless `again` lets it. */
export function inOrder(names: readonly string[], order: readonly string[], again: readonly string[] = []): boolean {
  const places = names.map((name) => order.indexOf(name));
  return places.every((place, at) => {
    const before = places[at - 1] ?? -1;
    return place >= 0 && (place > before || (place === before && again.includes(names[at] ?? '')));
  });
}
