/**
 * GeoJSON geometry (RFC 7946) → Geometry, or null with what is wrong. Shape only: what is on the Earth, long enough,
 * closed. Coordinates are not copied; the document's own (frozen) arrays are handed on.
 */
import { words } from '../words/issues';
import { issue, pointerTo, type Issue, type IssueCode } from './issues';
import { isList, isObject, member } from './json';
import type { Json } from './model';
import type { Geometry, Position } from './position';
import { listOf, show } from './show';

const W = words.issues;

export type GeometryType = Geometry['type'];
type OfType<T extends GeometryType> = Extract<Geometry, { readonly type: T }>;

/** Gathers what is wrong in one geometry: of each code the first is told, the rest counted. */
class Faults {
  private readonly first = new Map<IssueCode, { issue: Issue; more: number }>();

  add(code: IssueCode, pointer: string, message: () => string): void {
    const known = this.first.get(code);
    if (known) known.more += 1;
    else this.first.set(code, { issue: issue(code, pointer, message()), more: 0 });
  }

  list(): Issue[] {
    return [...this.first.values()].map(({ issue: found, more }) =>
      more === 0 ? found : { ...found, message: found.message + W.andMore(more) },
    );
  }
}

/** A geometry of one of `types`; a wrong one gives null and pushes at least one issue. `null` itself is the caller's. */
export function readGeometry<T extends GeometryType>(
  value: Json | undefined,
  pointer: string,
  types: readonly T[],
  issues: Issue[],
): OfType<T> | null {
  const type = isObject(value) ? types.find((one) => one === member(value, 'type')) : undefined;
  if (!isObject(value) || type === undefined) {
    const found = isObject(value) ? member(value, 'type') : value;
    issues.push(issue('geometry-invalid', pointer, W.geometryInvalid(W.expected.geometry(listOf(types)), show(found))));
    return null;
  }
  const faults = new Faults();
  const coordinates = member(value, 'coordinates') ?? null;
  const at = pointerTo(pointer, 'coordinates');
  if (type === 'Point') checkPosition(coordinates, at, faults);
  else if (type === 'LineString') checkLine(coordinates, at, faults);
  else if (type === 'Polygon') checkPolygon(coordinates, at, faults);
  else each(coordinates, at, faults, checkPolygon);
  const found = faults.list();
  issues.push(...found);
  // The checks above have just shown that the shape holds; TypeScript cannot follow them.
  return found.length === 0 ? ({ type, coordinates } as unknown as OfType<T>) : null;
}

/** What is wrong with the positions of a line at a pointer, as `readGeometry` says it; empty if nothing is. */
export function faultsOfLine(coordinates: Json, at: string): readonly Issue[] {
  const faults = new Faults();
  checkLine(coordinates, at, faults);
  return faults.list();
}

/** What is wrong with one position at a pointer; empty if nothing is. */
export function faultsOfPosition(coordinates: Json, at: string): readonly Issue[] {
  const faults = new Faults();
  checkPosition(coordinates, at, faults);
  return faults.list();
}

function each(
  value: Json,
  at: string,
  faults: Faults,
  check: (item: Json, at: string, faults: Faults) => void,
): readonly Json[] | null {
  if (!isList(value) || value.length === 0) {
    faults.add('geometry-invalid', at, () => W.memberInvalid('coordinates', W.expected.list, show(value)));
    return null;
  }
  for (let index = 0; index < value.length; index++) check(value[index] ?? null, pointerTo(at, index), faults);
  return value;
}

/** A position on the Earth, longitude first. */
export function isPosition(value: Json | undefined): value is Position & Json {
  if (!isList(value) || value.length < 2) return false;
  const [longitude, latitude] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return false;
  if (value.length > 2 && !value.every((item) => typeof item === 'number' && Number.isFinite(item))) return false;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function checkPosition(value: Json, at: string, faults: Faults): void {
  if (isPosition(value)) return;
  const numbers = isList(value) && value.length >= 2 && value.every((item) => typeof item === 'number');
  if (!numbers || !value.every((item) => Number.isFinite(item))) {
    faults.add('geometry-invalid', at, () => W.positionInvalid(show(value)));
    return;
  }
  const [first, second] = value;
  const swapped = Math.abs(Number(first)) <= 90 && Math.abs(Number(second)) <= 180;
  if (swapped) faults.add('position-swapped', at, () => W.positionSwapped(show(value)));
  else faults.add('position-out-of-range', at, () => W.positionOutOfRange(show(value)));
}

/** Positions one by one; the pointer of each is only built where one is wrong. */
function checkPositions(value: Json, at: string, faults: Faults): readonly Json[] | null {
  if (!isList(value)) {
    faults.add('geometry-invalid', at, () => W.memberInvalid('coordinates', W.expected.list, show(value)));
    return null;
  }
  let good = true;
  for (let index = 0; index < value.length; index++) {
    const item = value[index] ?? null;
    if (isPosition(item)) continue;
    good = false;
    checkPosition(item, pointerTo(at, index), faults);
  }
  return good ? value : null;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return isPosition(one) && isPosition(other) && one[0] === other[0] && one[1] === other[1];
}

function checkLine(value: Json, at: string, faults: Faults): void {
  const positions = checkPositions(value, at, faults);
  if (positions?.every((position) => same(position, positions[0])))
    faults.add('line-too-short', at, () => W.lineTooShort);
}

function checkRing(value: Json, at: string, faults: Faults): void {
  const positions = checkPositions(value, at, faults);
  if (!positions) return;
  if (positions.length < 4) faults.add('geometry-invalid', at, () => W.ringTooShort(positions.length));
  else if (!same(positions[0], positions.at(-1))) faults.add('ring-open', at, () => W.ringOpen);
}

function checkPolygon(value: Json, at: string, faults: Faults): void {
  each(value, at, faults, checkRing);
}
