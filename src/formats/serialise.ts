/**
 * JSON as text that people can read and compare: two spaces, members in the order of the document, and a list of
 * numbers (a position, a bbox) never broken. Positions stand side by side as far as a line goes, since a line for each
 * would bury the rest of the file.
 * The same document always gives the same bytes. Knows nothing of journeys.
 */
import type { Json, JsonObject } from '../journey/model';

const WIDTH = 120;

/** The document as text, ending in a newline. Reading it back and serialising again gives the same bytes. */
export function serialise(document: Json): string {
  return `${write(document, '')}\n`;
}

function write(value: Json, indent: string): string {
  if (Array.isArray(value)) return writeArray(value as readonly Json[], indent);
  if (value !== null && typeof value === 'object') return writeObject(value as JsonObject, indent);
  return writeScalar(value as string | number | boolean | null);
}

function writeScalar(value: string | number | boolean | null): string {
  // JSON.stringify would write null for these, and a null in place of a number is a loss in silence.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`JSON has no ${value}`);
  return JSON.stringify(value);
}

function writeObject(value: JsonObject, indent: string): string {
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  const inner = `${indent}  `;
  const lines = members.map(([name, member]) => `${inner}${JSON.stringify(name)}: ${write(member, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function writeArray(values: readonly Json[], indent: string): string {
  if (values.length === 0) return '[]';
  if (values.every(isNumber)) return writeNumbers(values);
  const inner = `${indent}  `;
  const parts = values.every(isNumbers)
    ? fill(values.map(writeNumbers), inner.length)
    : values.every(isScalar)
      ? oneLine(values.map(writeScalar), indent.length)
      : values.map((value) => write(value, inner));
  if (typeof parts === 'string') return parts;
  return `[\n${parts.map((part) => inner + part).join(',\n')}\n${indent}]`;
}

function isNumber(value: Json): value is number {
  return typeof value === 'number';
}

function isNumbers(value: Json): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every(isNumber);
}

function isScalar(value: Json): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

function writeNumbers(values: readonly number[]): string {
  return `[${values.map(writeScalar).join(', ')}]`;
}

/** A short list stays on its line; a long one gets a line for each. */
function oneLine(parts: readonly string[], indentLength: number): string | readonly string[] {
  const line = `[${parts.join(', ')}]`;
  return indentLength + line.length <= WIDTH - 20 ? line : parts;
}

/** Parts side by side, as many a line as fit. */
function fill(parts: readonly string[], indentLength: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && indentLength + line.length + part.length + 3 > WIDTH) {
      lines.push(line);
      line = part;
    } else {
      line = line === '' ? part : `${line}, ${part}`;
    }
  }
  lines.push(line);
  return lines;
}
