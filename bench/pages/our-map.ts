/** Our map of a journey, with MapLibre's inside, which it keeps to itself: caught as it asks for its first repaint. */
import { Map as MapLibreMap } from 'maplibre-gl';
import type { MapSubject } from '../../src/map/journey-map';
import { JourneyMap } from '../../src/map/journey-map';
import { words } from '../../src/words';

export interface OurMap {
  readonly journeyMap: JourneyMap;
  readonly map: MapLibreMap;
}

export async function mapOf({ container, ...subject }: MapSubject & { container: HTMLElement }): Promise<OurMap> {
  const found: { map: MapLibreMap | null } = { map: null };
  const repaint = MapLibreMap.prototype.triggerRepaint;
  MapLibreMap.prototype.triggerRepaint = function (this: MapLibreMap) {
    found.map = this;
    repaint.call(this);
  };
  try {
    const journeyMap = new JourneyMap({
      container,
      ...subject,
      theme: 'light',
      reducedMotion: true,
      padding: { top: 20, right: 20, bottom: 20, left: 20 },
      words,
    });
    await journeyMap.ready;
    if (found.map === null) throw new Error('The map has asked for no repaint.');
    return { journeyMap, map: found.map };
  } finally {
    MapLibreMap.prototype.triggerRepaint = repaint;
  }
}
