/** The one list of formats that a journey can be exported to, in the order of the menu. */
import { html } from './account/html';
import { markdown } from './account/markdown';
import { kmz } from './archive/kmz';
import { bundleOf } from './bundle/zip';
import { bibtex } from './cite/bibtex';
import { cslJson } from './cite/csl-json';
import { ris } from './cite/ris';
import type { ExportFormat } from './format';
import { geojson } from './geojson';
import { geojsonBand } from './geojson/band';
import { geojsonFlat } from './geojson/flat';
import { gpx } from './gpx/write';
import { kml } from './kml/write';
import { csv } from './table/write';

/** All but the bundle, which holds the others. */
const SINGLE: readonly ExportFormat[] = [
  geojson,
  geojsonFlat,
  geojsonBand,
  kml,
  kmz,
  gpx,
  csv,
  cslJson,
  bibtex,
  ris,
  markdown,
  html,
];

/** Every format, in the order of the menu. */
export const FORMATS: readonly ExportFormat[] = [...SINGLE, bundleOf(SINGLE)];

/** The format with this id, or null. */
export function formatOf(id: string): ExportFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
