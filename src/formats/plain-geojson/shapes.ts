/**
 * The geometry of a feature taken apart: lines and points that can be used, and what is neither. Bad positions are left
 * out: where one stood the line is broken, since nobody says that it runs straight past it. Knows no times, no properties.
 */
import { issue, pointerTo, type Issue } from '../../journey/issues';
import { isList, isObject, member } from '../../journey/json';
import type { Json } from '../../journey/model';
import type { Position } from '../../journey/position';
import { faultsOfLine, faultsOfPosition, isPosition } from '../../journey/read-geometry';
import { listOf, show } from '../../journey/show';
import { words } from '../../words/files';

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection'];
const AREAS = ['Polygon', 'MultiPolygon'];

/** A line as it stands in the file, with its unbroken parts. */
export interface LineShape {
  /** Of its list of positions. */
  readonly pointer: string;
  /** How many positions it has, good and bad. */
  readonly count: number;
  /** At least two positions that differ each; empty if nothing of the line can be used. */
  readonly runs: readonly Run[];
}

export interface Run {
  /** Index of its first position in the line of the file. */
  readonly first: number;
  readonly positions: readonly Position[];
}

export interface Shapes {
  readonly lines: LineShape[];
  readonly points: Position[];
  readonly issues: Issue[];
  /** Pointer and type of each area: neither line nor point. */
  readonly areas: { readonly pointer: string; readonly type: string }[];
  /** Lines and points of which nothing is left, and geometries that are none. */
  lost: { lines: number; points: number; others: number };
  /** Positions that are in no part of a line that is used. */
  positions: number;
}

/** Takes a geometry apart; collections are gone through without recursion, however deep. */
export function shapesOf(geometry: Json | undefined, pointer: string): Shapes {
  const shapes: Shapes = {
    lines: [],
    points: [],
    issues: [],
    areas: [],
    lost: { lines: 0, points: 0, others: 0 },
    positions: 0,
  };
  const open: { readonly value: Json | undefined; readonly at: string }[] = [{ value: geometry, at: pointer }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at } = next;
    const type = isObject(value) ? member(value, 'type') : undefined;
    const name = type === 'GeometryCollection' ? 'geometries' : 'coordinates';
    const inner = isObject(value) ? (member(value, name) ?? null) : null;
    const below = pointerTo(at, name);
    if (typeof type === 'string' && AREAS.includes(type)) shapes.areas.push({ pointer: at, type });
    else if (typeof type !== 'string' || !TYPES.includes(type)) {
      const found = show(isObject(value) ? type : value);
      const message = words.issues.geometryInvalid(words.issues.expected.geometry(listOf(TYPES)), found);
      shapes.issues.push(issue('geometry-invalid', at, message));
      shapes.lost.others += 1;
    } else if (type === 'LineString') addLine(inner, below, shapes);
    else if (type === 'Point') addPoint(inner, below, shapes);
    else if (!isList(inner)) {
      const message = words.issues.memberInvalid(name, words.issues.expected.list, show(inner));
      shapes.issues.push(issue('geometry-invalid', below, message));
      shapes.lost.others += 1;
    } else if (type === 'GeometryCollection') {
      // Last first, so that they are taken in the order of the file.
      for (let index = inner.length - 1; index >= 0; index--) {
        open.push({ value: inner[index], at: pointerTo(below, index) });
      }
    } else {
      const add = type === 'MultiPoint' ? addPoint : addLine;
      inner.forEach((part, index) => add(part, pointerTo(below, index), shapes));
    }
  }
  return shapes;
}

function addPoint(coordinates: Json, at: string, shapes: Shapes): void {
  if (isPosition(coordinates)) {
    shapes.points.push(coordinates);
    return;
  }
  shapes.issues.push(...faultsOfPosition(coordinates, at));
  shapes.lost.points += 1;
}

function addLine(coordinates: Json, at: string, shapes: Shapes): void {
  const faults = faultsOfLine(coordinates, at);
  const positions = isList(coordinates) ? coordinates : [];
  if (faults.length === 0) {
    const run = { first: 0, positions: positions as readonly Position[] };
    shapes.lines.push({ pointer: at, count: positions.length, runs: [run] });
    return;
  }
  shapes.issues.push(...faults);
  const runs = unbroken(positions);
  shapes.lines.push({ pointer: at, count: positions.length, runs });
  if (runs.length === 0) shapes.lost.lines += 1;
  else shapes.positions += runs.reduce((left, run) => left - run.positions.length, positions.length);
}

function unbroken(positions: readonly Json[]): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let index = 0; index <= positions.length; index++) {
    if (isPosition(positions[index])) continue;
    const run = positions.slice(first, index) as unknown as readonly Position[];
    const start = run[0];
    if (start && run.some((position) => position[0] !== start[0] || position[1] !== start[1])) {
      runs.push({ first, positions: run });
    }
    first = index + 1;
  }
  return runs;
}
