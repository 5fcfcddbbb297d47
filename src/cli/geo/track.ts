/**
 * The generalised track as a graph, and the shortest way between two stations on it.
 * Knows coordinates and lengths, nothing of journeys. A way is cut and tied at its stations: it starts at the station
 * itself, joins the track where the track is nearest, and ends likewise.
 */
import { distance } from '@turf/turf';
import type { Position } from '../../journey/position';

interface Node {
  readonly at: Position;
  readonly next: { readonly key: string; readonly km: number }[];
}

export class Track {
  readonly #nodes = new Map<string, Node>();

  /** Lines that share a coordinate are joined there, as Natural Earth means them. */
  constructor(lines: readonly (readonly Position[])[]) {
    for (const line of lines) {
      for (const [index, to] of line.entries()) {
        const from = line[index - 1];
        if (from && keyOf(from) !== keyOf(to)) this.#join(from, to);
      }
    }
  }

  /** The way from one station to the other: both points, and the track between the places where it is nearest to them. */
  between(from: Position, to: Position): Position[] {
    const path = this.#shortest(this.#tie(from), this.#tie(to));
    return withoutRepeats([from, ...path, to]);
  }

  #node(at: Position): Node {
    const key = keyOf(at);
    const found = this.#nodes.get(key);
    if (found) return found;
    const made: Node = { at, next: [] };
    this.#nodes.set(key, made);
    return made;
  }

  #join(from: Position, to: Position): void {
    const km = distance([...from], [...to]);
    this.#node(from).next.push({ key: keyOf(to), km });
    this.#node(to).next.push({ key: keyOf(from), km });
  }

  #part(from: Position, to: Position): void {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const { next } = this.#node(one);
      const kept = next.filter(({ key }) => key !== keyOf(other)); // two lines may share an edge: both copies go
      next.splice(0, next.length, ...kept);
    }
  }

  /** Puts a node on the nearest edge, at the point of it that is nearest; gives its key. */
  #tie(station: Position): string {
    let best: { km: number; at: Position; from: Position; to: Position } | undefined;
    for (const { at: from, next } of this.#nodes.values()) {
      for (const edge of next) {
        const to = this.#nodes.get(edge.key)?.at;
        if (!to) continue;
        const at = nearestOn(from, to, station);
        const km = distance([...at], [...station]);
        if (!best || km < best.km) best = { km, at, from, to };
      }
    }
    if (!best) throw new Error('track: empty');
    const key = keyOf(best.at);
    if (!this.#nodes.has(key)) {
      this.#part(best.from, best.to); // else a second station on this edge would tie to the edge that is no more
      this.#join(best.from, best.at);
      this.#join(best.at, best.to);
    }
    return key;
  }

  /** Dijkstra. The region has some thousand nodes, so a plain scan for the least is quick enough at build time. */
  #shortest(from: string, to: string): Position[] {
    const km = new Map<string, number>([[from, 0]]);
    const before = new Map<string, string>();
    const open = new Set<string>([from]);
    while (open.size > 0) {
      let here = '';
      let least = Infinity;
      for (const key of open) {
        const reached = km.get(key) ?? Infinity;
        if (reached < least) [here, least] = [key, reached];
      }
      if (here === to) return this.#trace(before, to);
      open.delete(here);
      for (const edge of this.#nodes.get(here)?.next ?? []) {
        const reached = least + edge.km;
        if (reached < (km.get(edge.key) ?? Infinity)) {
          km.set(edge.key, reached);
          before.set(edge.key, here);
          open.add(edge.key);
        }
      }
    }
    throw new Error('track: the two stations are not joined');
  }

  #trace(before: ReadonlyMap<string, string>, to: string): Position[] {
    const path: Position[] = [];
    for (let key: string | undefined = to; key !== undefined; key = before.get(key)) {
      const node = this.#nodes.get(key);
      if (node) path.unshift(node.at);
    }
    return path;
  }
}

function keyOf(position: Position): string {
  return `${position[0]},${position[1]}`;
}

/** The nearest point of an edge of a few km, in the plane that touches the earth at the station. Six decimals: 11 cm. */
function nearestOn(from: Position, to: Position, station: Position): Position {
  const shrink = Math.cos((station[1] * Math.PI) / 180);
  const along: [number, number] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const off: [number, number] = [(station[0] - from[0]) * shrink, station[1] - from[1]];
  const length2 = along[0] ** 2 + along[1] ** 2;
  const share = Math.min(1, Math.max(0, (along[0] * off[0] + along[1] * off[1]) / length2));
  if (share === 0) return from;
  if (share === 1) return to;
  return [roundTo(from[0] + share * (to[0] - from[0]), 6), roundTo(from[1] + share * (to[1] - from[1]), 6)];
}

export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((position, index) => {
    const before = line[index - 1];
    return !before || keyOf(before) !== keyOf(position);
  });
}
