/** SVG as text: numbers, attributes and elements, each escaped where it is written. Knows no picture. */
import { escaped, xmlText } from '../formats/xml/text';

export type Attribute = string | number | null;
export type Attributes = Readonly<Record<string, Attribute>>;

/** At most two decimals, no exponent. @throws RangeError where it is no number: nothing half drawn goes out. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A picture was to be drawn at no place.');
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** An element; names of elements and attributes are ours, and content is written SVG. Null leaves an attribute out. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : plain(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text from anywhere, for the inside of an element or of an attribute. */
export function plain(text: string): string {
  return escaped(xmlText(text));
}

export type Point = readonly [number, number];

/** Path data through points. */
export function path(points: readonly Point[], closed = false): string {
  if (points.length === 0) return '';
  return `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A group; nothing where nothing is in it. */
export function group(attributes: Attributes, ...content: readonly string[]): string {
  return content.some((one) => one !== '') ? `${tag('g', attributes, '\n', ...content)}\n` : '';
}

/** Path data with whole arguments: `M` and numbers, to two decimals. */
export function line(d: TemplateStringsArray, ...numbers: readonly number[]): string {
  return d.map((piece, i) => `${piece}${i < numbers.length ? number(numbers[i] ?? Number.NaN) : ''}`).join('');
}
