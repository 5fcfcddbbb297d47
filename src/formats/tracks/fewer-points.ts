/** Files with very many points: those that become places, evenly spread, and what is said of the others. Knows no claim. */
import { issue } from '../../journey/issues';
import { words } from '../../words/files';
import { isSpread } from '../spread';
import type { Tracks } from './model';
import { labelOf } from './reports';

/** More places than this are too many for a person to look through, and for a page to draw. */
export const MOST_POINTS = 1500;

export function withFewerPoints(tracks: Tracks, most = MOST_POINTS): Tracks {
  const { points, setAside } = tracks;
  if (points.length <= most) return tracks;
  const used = points.filter((_, at) => isSpread(at, most, points.length));
  // Each would have been a place; and a claim, where the file gives it an hour or names somebody for it.
  const aside = points.filter((_, at) => !isSpread(at, most, points.length));
  const claims = aside.filter(({ time, source }) => time !== null || labelOf(source) !== null).length;
  const thinned = issue('points-thinned', '', words.tracks.pointsThinned(used.length, points.length));
  return {
    ...tracks,
    points: used,
    issues: [...tracks.issues, { ...thinned, ...points[0]?.at }],
    setAside: {
      ...setAside,
      places: (setAside.places ?? 0) + aside.length,
      claims: (setAside.claims ?? 0) + claims,
    },
  };
}
