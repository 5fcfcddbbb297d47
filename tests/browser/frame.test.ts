/** The frame path in a real browser, as counts and ratios: what a frame asks of the card, what it allocates, where the line ends. */
import { along, lineString } from '@turf/turf';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeJourney, MIXED, northward, windingLine } from '../../bench/journeys';
import { mapOf, type OurMap } from '../../bench/pages/our-map';
import { buildEvidence, type Evidence } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import type { Grade } from '../../src/journey/model';
import type { Position } from '../../src/journey/position';
import type { Route } from '../../src/line/model';
import { bare, headOffset } from '../support/line-head';

interface Drawn extends OurMap {
  readonly route: Route;
  readonly evidence: Evidence;
}

let container: HTMLElement;
let open: OurMap[] = [];

beforeEach(() => {
  container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0 auto auto 0;width:240px;height:160px';
  document.body.append(container);
});

afterEach(() => {
  for (const { journeyMap } of open) journeyMap.destroy();
  open = [];
  container.remove();
});

async function draw(line: readonly Position[], claims: number, grades: readonly Grade[]): Promise<Drawn> {
  const made = makeJourney(line, claims, grades);
  const evidence = buildEvidence(made.journey, made.route);
  const map = await mapOf({ container, ...made, evidence });
  open.push(map);
  return { ...map, route: made.route, evidence };
}

/** The path of one animation frame, from the clock to the picture; `share` of the journey's time. */
function frameAt({ journeyMap, map, evidence }: Drawn, frame: Frame, share: number): void {
  const { startMs, endMs } = evidence.clock;
  journeyMap.setFrame(frame.at(evidence, startMs + (endMs - startMs) * share));
  map.redraw();
}

/** Calls and edges that one frame asks of the card. */
function asked(drawn: Drawn, share: number): { readonly calls: number; readonly edges: number } {
  const gl = drawn.map.getCanvas().getContext('webgl2');
  if (gl === null) throw new Error('No WebGL.');
  const found = { calls: 0, edges: 0 };
  const real = gl.drawArraysInstanced;
  gl.drawArraysInstanced = (mode, first, count, instances) => {
    found.calls++;
    found.edges += instances;
    real.call(gl, mode, first, count, instances);
  };
  frameAt(drawn, new Frame(), share);
  gl.drawArraysInstanced = real;
  return found;
}

describe('a frame', () => {
  it('asks as little of the card for 300,000 vertices and 3,000 claims as for 1,000 and 100', async () => {
    const small = asked(await draw(windingLine(1_000), 100, MIXED), 0.6);
    for (const { journeyMap } of open.splice(0)) journeyMap.destroy();
    const large = asked(await draw(windingLine(300_000), 3_000, MIXED), 0.6);
    expect(small.calls).toBeGreaterThan(4);
    expect(large.calls).toBeLessThanOrEqual(2 * small.calls);
    expect(large.edges).toBeLessThanOrEqual(1.3 * small.edges + 200);
  });

  it('allocates at most 4 kB of ours', async () => {
    const drawn = await draw(windingLine(20_000), 500, MIXED);
    const frame = new Frame();
    const FRAMES = 80;
    let shown = 0;
    const play = (): void => {
      for (let i = 0; i < FRAMES; i++) frameAt(drawn, frame, 0.4 + ((shown++ % 1000) / 1000) * 0.001);
    };
    // Twice, so that what is compiled is compiled.
    play();
    play();
    await cdp().send('HeapProfiler.startSampling', {
      samplingInterval: 512,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    play();
    const { profile } = await cdp().send('HeapProfiler.stopSampling');
    let ours = 0;
    let seen = 0;
    const visit = (node: (typeof profile)['head']): void => {
      if (/\/src\/(map|line|evidence)\//.test(node.callFrame.url)) {
        ours += node.selfSize;
        seen += 1;
      }
      node.children.forEach(visit);
    };
    visit(profile.head);
    // Our own code is in the profile: else nothing was measured.
    expect(seen).toBeGreaterThan(0);
    // What is left is numbers in boxes, which V8 makes until it has compiled the path for good; an array, a closure or an iterator
    // a stroke would be some thousands more.
    expect(ours / FRAMES).toBeLessThan(4_000);
  });
});

describe('the travelled line', () => {
  it.each([
    ['west–east', () => windingLine(20_000)],
    ['south–north', () => northward(20_000)],
    [
      'south–north, two vertices',
      (): Position[] => [
        [30, 5],
        [30, 70],
      ],
    ],
  ])('ends where it should, to a pixel at any zoom: %s', async (_, lineOf) => {
    const positions = lineOf();
    const { journeyMap, map, route } = await draw(positions, 10, ['reported']);
    bare(map);
    const turfLine = lineString(positions.map(([lon, lat]): [number, number] => [lon, lat]));
    const pointAt = (km: number): [number, number] => {
      const [lon = NaN, lat = NaN] = along(turfLine, km).geometry.coordinates;
      return [lon, lat];
    };
    for (const zoom of [4, 7, 14]) {
      for (const share of [0.27183, 0.61803, 0.91416]) {
        const km = route.line.lengthKm * share;
        expect(offBy(map, journeyMap, pointAt, km, zoom), `zoom ${zoom}, ${km} km`).toBeLessThanOrEqual(1);
      }
    }
  });
});

function offBy(
  map: MapLibreMap,
  journeyMap: OurMap['journeyMap'],
  pointAt: (km: number) => [number, number],
  km: number,
  zoom: number,
): number {
  const at = pointAt(km);
  map.jumpTo({ center: at, zoom });
  const kmPerPx = (40_075 * Math.cos((at[1] * Math.PI) / 180)) / (512 * 2 ** zoom);
  const travelled = { none: 0, head: km, all: km + 100 * kmPerPx };
  const { alongPx, acrossPx } = headOffset(
    map,
    (which) => {
      const lowerKm = travelled[which];
      journeyMap.setFrame({ timeMs: 0, lowerKm, upperKm: lowerKm, runKm: lowerKm, pinned: true, hasBand: true });
    },
    { at, before: pointAt(km - 10 * kmPerPx), after: pointAt(km + 10 * kmPerPx) },
  );
  return Math.hypot(alongPx, acrossPx);
}
