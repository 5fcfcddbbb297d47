/** The made-up journey as a document to change: three segments along 50° N, Aford → Beeham → Ceeton → Deeville. */
import { readFileSync } from 'node:fs';
import type { Issue } from '../../src/journey/issues';
import { openText, type OpenOptions, type OpenResult } from '../../src/validate/open';

type Members = Record<string, unknown>;

export interface MadeUpFeature {
  type: 'Feature';
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: Members;
}

export interface MadeUpFile {
  type: 'FeatureCollection';
  journey: Members;
  reports: (Members & { id: string; custom: Members })[];
  features: MadeUpFeature[];
}

const TEXT = readFileSync(new URL('../fixtures/valid/made-up.geojson', import.meta.url), 'utf8');

/** A fresh copy, changed by `change`. */
export function madeUp(change: (file: MadeUpFile) => void = () => undefined): MadeUpFile {
  const file = JSON.parse(TEXT) as MadeUpFile;
  change(file);
  return file;
}

/** A feature by its id. */
export function featureOf(file: MadeUpFile, id: string): MadeUpFeature {
  const found = file.features.find((feature) => feature.id === id);
  if (!found) throw new Error(`the made-up journey has no feature ${id}`);
  return found;
}

/** Adds a claim like `c-came` (an arrival at Ceeton, 12:00 to 12:30) but for what is given. */
export function addClaim(
  file: MadeUpFile,
  id: string,
  properties: Members,
  geometry?: MadeUpFeature['geometry'],
): void {
  const like = structuredClone(featureOf(file, 'c-came'));
  const { when, ...rest } = properties;
  const window = { ...(like.properties['when'] as Members), ...(when as Members | undefined) };
  file.features.push({
    ...like,
    id,
    geometry: geometry === undefined ? like.geometry : geometry,
    properties: { ...like.properties, event: null, ...rest, when: window },
  });
}

export function openMadeUp(change?: (file: MadeUpFile) => void, options?: OpenOptions): OpenResult {
  return openText(JSON.stringify(madeUp(change), null, 2), options);
}

export function issuesOf(change?: (file: MadeUpFile) => void, options?: OpenOptions): readonly Issue[] {
  return openMadeUp(change, options).issues;
}

/** An hour of 1 May 2024 in Berlin, `09:30`. */
export const at = (time: string): string => `2024-05-01T${time}:00+02:00`;
