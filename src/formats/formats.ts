/** The one list of formats that a journey can be exported to, in the order of the menu. */
import type { ExportFormat } from './format';
import { geojson } from './geojson';

export const FORMATS: readonly ExportFormat[] = [geojson];

/** The format with this id, or null. */
export function formatOf(id: string): ExportFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
