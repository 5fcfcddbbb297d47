/** Journey files of the tests and of the project, opened the way page and command line open them. */
import { readFileSync } from 'node:fs';
import type { Evidence } from '../../src/evidence/evidence';
import { openText } from '../../src/validate/open';

export const FIRST_JOURNEY = 'geo/journeys/pyongyang-primorye-2023/journey.geojson';
export const OUT_AND_BACK = 'tests/fixtures/journeys/out-and-back.geojson';
/** The same, its disputed claims accepted: a contradiction of each kind. */
export const CONTRADICTS = 'tests/fixtures/journeys/out-and-back-contradicts.geojson';

export interface OpenedFile {
  readonly text: string;
  readonly evidence: Evidence;
  readonly codes: readonly string[];
}

/** @throws Error if nothing in the file can be drawn. */
export function openFile(path: string): OpenedFile {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { evidence, issues } = openText(text);
  if (evidence === null) throw new Error(`${path}: nothing to draw`);
  return { text, evidence, codes: issues.map((issue) => issue.code) };
}

/** The evidence of a file after its document was changed. */
export function openChanged(path: string, change: (document: Document) => void): OpenedFile {
  const document = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Document;
  change(document);
  const text = JSON.stringify(document);
  const { evidence, issues } = openText(text);
  if (evidence === null) throw new Error(`${path}: nothing to draw`);
  return { text, evidence, codes: issues.map((issue) => issue.code) };
}

export interface Document {
  journey: Record<string, unknown>;
  features: { id: string; properties: Record<string, unknown>; geometry: unknown }[];
}

export function feature(document: Document, id: string): Document['features'][number] {
  const found = document.features.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no feature ${id}`);
  return found;
}
