/** English: the map's own controls, notes and names for what it draws. */
import { listed } from './listed';

export const map = {
  canvas: 'Map canvas',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  train: 'Train',
  /** Beside the train while the clock rests. */
  trainNote: {
    anywhere: 'Possible anywhere on this band',
    unreported: (instant: string) => `Not reported at ${instant}`,
    /** Who reported it, and the report's own words for the time. */
    reported: (origins: readonly string[], when: string) => `${listed(origins)}: “${when}”`,
    /** The distance is the band's, not the report's: it stands apart from what was reported. */
    upTo: (reported: string, km: string) => `${reported} · possible up to ${km} km from here`,
  },
  /** Before the name of a way that no report rules out. */
  alternative: (name: string) => `or ${name}`,
  toward: (place: string) => `towards ${place}`,
  /** A circle that stands for several events, numbers first and last. */
  pill: (first: number, last: number) => `${first}–${last}`,
  pillComma: ', ',
  eventTitle: (number: number, title: string) => `${number}. ${title}`,
  pillTitle: (count: number) => `${count} events close together`,
  strip: {
    border: 'The border',
    title: (place: string) => `${place}, straightened`,
    km: (km: string) => `${km} km of line shown`,
  },
  attribution: {
    naturalEarth: 'Natural Earth',
    openStreetMap: '© OpenStreetMap contributors (ODbL)',
  },
  failed: {
    noWebGl: 'The map needs WebGL 2, which this browser does not offer. Everything else on this page works without it.',
    style: (url: string) => `The map style at ${url} could not be used; the built-in one is shown.`,
    contextLost: 'The graphics card let the map go; it comes back by itself.',
    worker: 'The map could not start.',
    parts: 'Some of the ground or its names did not arrive; the journey is drawn without them.',
  },
} as const;
