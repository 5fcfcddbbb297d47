/**
 * Cutting lines to a box. Coordinates only; degrees taken as a plane, which is what a box in degrees is.
 */
import type { Bounds, Position } from '../../journey/position';

export function inside(position: Position, [west, south, east, north]: Bounds): boolean {
  return position[0] >= west && position[0] <= east && position[1] >= south && position[1] <= north;
}

/**
 * The runs of a line whose points lie inside the box, as they are: an edge that leaves the box is dropped, not cut, so
 * no new point is made.
 */
export function runsInside(line: readonly Position[], box: Bounds): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (const position of line) {
    if (inside(position, box)) {
      run.push(position);
    } else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
