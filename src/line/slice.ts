/** A part of a measured line as positions. Allocates: for what is written or uploaded once, never in a frame. */
import { edgeAt, positionAt } from './lookup';
import type { MeasuredLine } from './model';

/**
 * The drawn line between two chainages as positions (degrees, longitude unwrapped): its own vertices, and the two ends.
 * Never fewer than two positions.
 */
export function sliceLine(line: MeasuredLine, fromKm: number, toKm: number): [number, number][] {
  const end: [number, number] = [0, 0];
  positionAt(line, fromKm, end);
  const positions: [number, number][] = [[end[0], end[1]]];
  for (let i = edgeAt(line, fromKm) + 1; i < line.chainageKm.length; i++) {
    const km = line.chainageKm[i] ?? 0;
    if (km >= toKm) break;
    if (km > fromKm) positions.push([line.coordinates[2 * i] ?? 0, line.coordinates[2 * i + 1] ?? 0]);
  }
  positionAt(line, toKm, end);
  positions.push([end[0], end[1]]);
  return positions;
}
