/** The scale of a picture's map: a round number of km at its middle latitude. Knows the view, no journey. */
import type { Box } from '../drawing/boxes';
import type { MapTheme } from '../drawing/theme';
import type { PageWords } from '../words';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';
import type { MapView } from './view';

const MOST_PX = 100;
const EDGE_PX = 12;
const HEIGHT_PX = 16;
/** Round the world on MapLibre's sphere (R = 6371.0088 km). */
const WORLD_KM = 2 * Math.PI * 6371.0088;

export function scaleBox(view: MapView): Box {
  const top = view.height - EDGE_PX - HEIGHT_PX;
  return { left: EDGE_PX - 4, top: top - 4, right: EDGE_PX + MOST_PX + 60, bottom: view.height };
}

export function drawScale(
  view: MapView,
  latitude: number,
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
): string {
  const kmPerPx = (WORLD_KM * Math.cos((latitude * Math.PI) / 180)) / view.scale;
  const km = roundBelow(kmPerPx * MOST_PX);
  const width = km / kmPerPx;
  const y = view.height - EDGE_PX;
  const d = `M${EDGE_PX} ${y - 5}V${y}H${(EDGE_PX + width).toFixed(2)}V${y - 5}`;
  return (
    tag('path', { d, fill: 'none', stroke: theme.land, 'stroke-width': 3, 'stroke-opacity': 0.7 }) +
    tag('path', { d, fill: 'none', stroke: theme.ink3, 'stroke-width': 1 }) +
    type.line(EDGE_PX + width + 6, y + 1, words.page.segments.km(km), sans(11), {
      fill: theme.ink2,
      halo: [theme.land, 1.5],
    })
  );
}

/** The greatest of 1, 2, 5 × 10ⁿ that is no more. */
function roundBelow(km: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1e-6, km)));
  return [5, 2, 1].map((factor) => factor * ten).find((value) => value <= km) ?? ten;
}
