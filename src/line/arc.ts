/**
 * One point against one edge, as an arc of a great circle on the unit sphere. Pure numbers; knows nothing of trees.
 */
import type { MeasuredLine } from './model';

/** What is asked of an edge; kept by the caller and written over. */
export interface ArcAnswer {
  /** Where on the edge, 0 … 1, the nearest point lies. */
  fraction: number;
  /** The square of the chord from the point to it. */
  chordSquared: number;
  /** The part of the edge within the radius, as fractions; empty if from > to. */
  from: number;
  to: number;
}

/**
 * Nearest point of an edge, and its part within a radius.
 *
 * With e₁ the unit vector of the edge's start, e₂ the unit vector at a right angle to it in the edge's plane, a point of the
 * edge at angle θ is e₁ cos θ + e₂ sin θ, and its cosine to p is (p·e₁) cos θ + (p·e₂) sin θ = ρ cos(θ − θ₀). So the nearest
 * angle is θ₀, and the part within the angle r is |θ − θ₀| ≤ acos(cos r / ρ).
 */
export function askArc(
  line: MeasuredLine,
  vectors: Float64Array,
  edge: number,
  point: readonly number[],
  radiusAngle: number,
  out: ArcAnswer,
): void {
  const a = 3 * edge;
  const ax = vectors[a] ?? 0;
  const ay = vectors[a + 1] ?? 0;
  const az = vectors[a + 2] ?? 0;
  const bx = vectors[a + 3] ?? 0;
  const by = vectors[a + 4] ?? 0;
  const bz = vectors[a + 5] ?? 0;
  const px = point[0] ?? 0;
  const py = point[1] ?? 0;
  const pz = point[2] ?? 0;

  // e₂ from the difference of the ends, which keeps its digits where the edge is a metre long.
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const along = ax * dx + ay * dy + az * dz;
  const ex = dx - along * ax;
  const ey = dy - along * ay;
  const ez = dz - along * az;
  const length = Math.sqrt(ex * ex + ey * ey + ez * ez);
  const angle = Math.atan2(length, 1 + along);
  if (!(angle > 0) || line.chainageKm[edge] === line.chainageKm[edge + 1]) {
    out.fraction = 0;
    out.chordSquared = square(px - ax) + square(py - ay) + square(pz - az);
    const inside = out.chordSquared <= square(2 * Math.sin(Math.min(Math.PI, radiusAngle) / 2));
    out.from = inside ? 0 : 1;
    out.to = inside ? 1 : 0;
    return;
  }
  const ux = ex / length;
  const uy = ey / length;
  const uz = ez / length;
  const qx = px - ax;
  const qy = py - ay;
  const qz = pz - az;
  const onStart = 1 + (ax * qx + ay * qy + az * qz);
  const onSide = ux * qx + uy * qy + uz * qz;
  const nearest = Math.atan2(onSide, onStart);
  let theta = nearest;
  if (theta < 0 || theta > angle) {
    // Outside the edge: the nearer end.
    const toStart = square(qx) + square(qy) + square(qz);
    const toEnd = square(px - bx) + square(py - by) + square(pz - bz);
    theta = toStart <= toEnd ? 0 : angle;
  }
  const cosine = Math.cos(theta);
  const sine = Math.sin(theta);
  out.fraction = theta / angle;
  out.chordSquared =
    theta === angle
      ? square(px - bx) + square(py - by) + square(pz - bz)
      : square(px - (ax * cosine + ux * sine)) +
        square(py - (ay * cosine + uy * sine)) +
        square(pz - (az * cosine + uz * sine));

  // Within the radius: compare chords, not cosines, which have no digits left for a radius of metres.
  const off = crossAngle(px, py, pz, ux, uy, uz, ax, ay, az);
  const half = halfWidth(radiusAngle, off);
  if (half < 0) {
    out.from = 1;
    out.to = 0;
    return;
  }
  out.from = Math.max(0, (nearest - half) / angle);
  out.to = Math.min(1, (nearest + half) / angle);
}

/**
 * Whether the great circle of an edge surely runs farther from a point than an angle, given as the square of its sine: a few products, where
 * `askArc` takes angles. False where it is not sure.
 */
export function runsFartherThan(
  vectors: Float64Array,
  edge: number,
  point: readonly number[],
  sineSquared: number,
): boolean {
  const a = 3 * edge;
  const ax = vectors[a] ?? 0;
  const ay = vectors[a + 1] ?? 0;
  const az = vectors[a + 2] ?? 0;
  const dx = (vectors[a + 3] ?? 0) - ax;
  const dy = (vectors[a + 4] ?? 0) - ay;
  const dz = (vectors[a + 5] ?? 0) - az;
  const nx = ay * dz - az * dy;
  const ny = az * dx - ax * dz;
  const nz = ax * dy - ay * dx;
  // The normal is at a right angle to the start, so that the small way from there to the point is enough, and keeps its digits.
  const off = nx * ((point[0] ?? 0) - ax) + ny * ((point[1] ?? 0) - ay) + nz * ((point[2] ?? 0) - az);
  return off * off > sineSquared * (nx * nx + ny * ny + nz * nz) * (1 + 1e-6) + 1e-30;
}

function square(value: number): number {
  return value * value;
}

/** The angle between a point and the great circle of an edge, from the edge's normal a × u. */
function crossAngle(
  px: number,
  py: number,
  pz: number,
  ux: number,
  uy: number,
  uz: number,
  ax: number,
  ay: number,
  az: number,
): number {
  const nx = ay * uz - az * uy;
  const ny = az * ux - ax * uz;
  const nz = ax * uy - ay * ux;
  return Math.asin(Math.min(1, Math.abs(px * nx + py * ny + pz * nz)));
}

/** acos(cos r / cos off) written with half angles; −1 if the radius does not reach the great circle. */
function halfWidth(radius: number, off: number): number {
  if (radius < off) return -1;
  if (radius >= Math.PI) return Math.PI;
  // sin²(h/2) = (1 − cos r / cos o) / 2 = sin((r + o)/2) · sin((r − o)/2) / cos o
  const value = (Math.sin((radius + off) / 2) * Math.sin((radius - off) / 2)) / Math.cos(off);
  return 2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, value))));
}
