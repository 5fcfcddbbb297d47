/**
 * The one place where Natural Earth is bent: the border on the lower Tumen. At 1:10m it runs just west of Tumangang
 * station and of the Friendship Bridge, which would put a Korean station and the whole bridge into Russia.
 * Knows coordinates only.
 */
import { BRIDGE } from './lines';
import type { Atlas } from './topology';

/** Where three points of the border are, and where they go: the line turns at the bridge, north of Tumangang. */
const BENT: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[] = [
  { from: [130.5859, 42.4328], to: [130.5895, 42.4385] },
  { from: [130.6075, 42.421], to: [130.6155, 42.4305] },
  { from: [130.6291, 42.4142], to: [BRIDGE[0], BRIDGE[1]] },
];

/** Half a step of the grid of world-atlas 2.0.2, rounded up: a point is found if it lies within this of where it was. */
const NEAR = 0.002;

/** The topology (absolute arcs) with the border bent. Throws unless exactly the three points are found, once each. */
export function bendTumenBorder(atlas: Atlas): Atlas {
  const found = BENT.map(() => 0);
  const arcs = atlas.arcs.map((arc) =>
    arc.map((point) => {
      const index = BENT.findIndex(
        ({ from }) => Math.abs((point[0] ?? 0) - from[0]) < NEAR && Math.abs((point[1] ?? 0) - from[1]) < NEAR,
      );
      const bend = BENT[index];
      if (!bend) return point;
      found[index] = (found[index] ?? 0) + 1;
      return [...bend.to];
    }),
  );
  if (found.some((count) => count !== 1)) throw new Error(`border: the three points were found ${found.join(', ')} times`);
  return { ...atlas, arcs };
}

/** Is this one of the points that the border was bent to? */
export function isBent(lon: number, lat: number): boolean {
  return BENT.some(({ to }) => to[0] === lon && to[1] === lat);
}
