/**
 * XML out: elements as values, and the one way from text to what XML can hold. Text is text: nothing that is handed over can
 * end an element, an attribute or the document. Knows no format.
 */
import XMLBuilder from 'fast-xml-builder';
import { escaped, xmlText } from './text';

export { xmlText } from './text';

/** As the builder takes it: the element's name, its content in order, and its attributes under `:@`. */
export type XmlElement = Readonly<Record<string, unknown>>;

/**
 * An element with text or with other elements. Names are ours, never from a file. Null among the children is left out, and
 * so is an attribute that is null.
 */
export function element(
  name: string,
  content: string | readonly (XmlElement | null)[],
  attributes: Readonly<Record<string, string | null>> = {},
): XmlElement {
  const written = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === null ? [] : [[key, xmlText(value)]],
  );
  const children = typeof content === 'string' ? [{ [TEXT]: xmlText(content) }] : content.filter((one) => one !== null);
  return { [name]: children, ...(written.length > 0 ? { [ATTRIBUTES]: Object.fromEntries(written) } : {}) };
}

/** An element with text, or none where there is no text. */
export function optional(name: string, text: string | null): XmlElement | null {
  return text === null || text === '' ? null : element(name, text);
}

/** The document as text, ending in a newline. */
export function xmlDocument(root: XmlElement): string {
  const declaration = { '?xml': [], [ATTRIBUTES]: { version: '1.0', encoding: 'UTF-8' } };
  return `${BUILDER.build([declaration, root])}\n`;
}

/** A number as XSD's decimal: no exponent, at most twelve decimals. */
export function decimal(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

const TEXT = '#text';
const ATTRIBUTES = ':@';

const BUILDER = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  processEntities: false,
  tagValueProcessor: (_name, text) => escaped(String(text)),
  // A reader makes spaces of these in an attribute.
  attributeValueProcessor: (_name, text) => escaped(String(text)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;'),
});
