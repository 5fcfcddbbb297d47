/** The map in a real browser: what is drawn, where, and what it reports. */
import { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildEvidence, momentAt } from '../../src/evidence/evidence';
import type { EventId, SegmentId } from '../../src/journey/model';
import { parse } from '../../src/journey/parse';
import { positionAt } from '../../src/line/lookup';
import { buildRoute } from '../../src/line/route';
import { JourneyMap, MapError, type MapFrame, type MapStatus } from '../../src/map/journey-map';
import { MAP_THEMES } from '../../src/drawing/theme';
import { words } from '../../src/words';
import elsewhere from '../fixtures/journeys/out-and-back.geojson?raw';
import document_ from '../../geo/journeys/pyongyang-primorye-2023/journey.geojson?raw';

const { journey } = parse(JSON.parse(document_));
if (journey === null) throw new Error('The first journey does not parse.');
const route = buildRoute(journey);
const evidence = buildEvidence(journey, route);

let container: HTMLElement;
let made: JourneyMap | null = null;
/** MapLibre's own map inside, caught as it asks for its first repaint: JourneyMap does not hand it out. */
let inner: MapLibreMap | null = null;

const keep = (map: MapLibreMap): void => void (inner = map);

beforeEach(() => {
  container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0 auto auto 0;width:900px;height:560px';
  document.body.append(container);
  const repaint = MapLibreMap.prototype.triggerRepaint;
  vi.spyOn(MapLibreMap.prototype, 'triggerRepaint').mockImplementation(function (this: MapLibreMap) {
    keep(this);
    repaint.call(this);
  });
});

afterEach(() => {
  made?.destroy();
  made = null;
  inner = null;
  container.remove();
  vi.restoreAllMocks();
});

async function make(
  options: { width?: number; height?: number; theme?: 'light' | 'dark'; styleUrl?: string } = {},
): Promise<JourneyMap> {
  if (journey === null) throw new Error('unreachable');
  container.style.width = `${options.width ?? 900}px`;
  container.style.height = `${options.height ?? 560}px`;
  made = new JourneyMap({
    container,
    journey,
    route,
    evidence,
    theme: options.theme ?? 'light',
    reducedMotion: true,
    padding: { top: 20, right: 20, bottom: 20, left: 20 },
    styleUrl: options.styleUrl,
    words,
  });
  await made.ready;
  return made;
}

function map(): MapLibreMap {
  if (inner === null) throw new Error('No map yet.');
  return inner;
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    map().once('idle', () => resolve());
    map().triggerRepaint();
  });

const frameAt = (change: Partial<MapFrame>): MapFrame => ({
  timeMs: 0,
  lowerKm: 0,
  upperKm: 0,
  runKm: 0,
  pinned: false,
  hasBand: true,
  ...change,
});

/** Draws now and reads the canvas before the browser takes it; device px from the top left. */
function pixels(): (x: number, y: number) => [number, number, number] {
  map().redraw();
  const canvas = map().getCanvas();
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('No WebGL.');
  const data = new Uint8Array(canvas.width * canvas.height * 4);
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, data);
  return (x, y) => {
    const at = ((canvas.height - 1 - Math.round(y)) * canvas.width + Math.round(x)) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

function colour(hex: string): [number, number, number] {
  const bits = Number.parseInt(hex.slice(1), 16);
  return [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
}

const near = (a: readonly number[], b: readonly number[], by = 24): boolean =>
  a.every((part, i) => Math.abs(part - (b[i] ?? 0)) <= by);

function project(km: number): { x: number; y: number } {
  const at: [number, number] = [0, 0];
  positionAt(route.line, km, at);
  return map().project(at);
}

const train = (): HTMLElement => {
  const found = container.querySelector<HTMLElement>('[role="img"]');
  if (found === null) throw new Error('No train.');
  return found;
};

describe('a map of the first journey', () => {
  it('comes, asks for nothing off its origin, and names itself apart from the region', async () => {
    performance.setResourceTimingBufferSize(2000);
    performance.clearResourceTimings();
    await make();
    expect(map().getCanvas().getAttribute('aria-label')).toBe(words.map.canvas);
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect(asked.filter((origin) => origin !== location.origin && origin !== 'null')).toEqual([]);
    // Of some hundred slices only those whose characters are drawn are fetched; the first journey's names have one of their own.
    const fonts = performance
      .getEntriesByType('resource')
      .filter((entry) => /ibm-plex-sans-kr|geo\/fonts\/hangul/.test(entry.name))
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'fetch');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.length).toBeLessThan(40);
  });

  it('moves the train along the line in the frame that draws it, and turns it from ring to disc', async () => {
    const journeyMap = await make();
    expect(train().hidden).toBe(true);
    for (const km of [40, 400, 760, 960]) {
      journeyMap.setFrame(frameAt({ lowerKm: km - 20, upperKm: km + 20, runKm: km }));
      map().redraw();
      const box = train().getBoundingClientRect();
      const origin = container.getBoundingClientRect();
      const at = project(km);
      expect(box.left + box.width / 2 - origin.left).toBeCloseTo(at.x, 0);
      expect(box.top + box.height / 2 - origin.top).toBeCloseTo(at.y, 0);
    }
    expect(getComputedStyle(train()).pointerEvents).toBe('none');
    expect(train().classList.contains('pinned')).toBe(false);
    journeyMap.setFrame(frameAt({ runKm: 960, pinned: true }));
    expect(train().classList.contains('pinned')).toBe(true);
    journeyMap.setFrame(frameAt({ hasBand: false }));
    map().redraw();
    expect(train().hidden).toBe(true);
  });

  it('another journey is shown whole; the same one at another cap leaves the camera where it is', async () => {
    const journeyMap = await make();
    if (journey === null) throw new Error('unreachable');
    map().jumpTo({ center: [20, 10], zoom: 4 });
    journeyMap.setJourney({ journey, route, evidence });
    expect(map().getCenter().lng).toBeCloseTo(20, 6);

    const other = parse(JSON.parse(elsewhere)).journey;
    if (other === null) throw new Error('The other journey does not parse.');
    const otherRoute = buildRoute(other);
    journeyMap.setJourney({ journey: other, route: otherRoute, evidence: buildEvidence(other, otherRoute) });
    const at: [number, number] = [0, 0];
    for (const km of [0, otherRoute.placedKm / 4, otherRoute.placedKm / 2]) {
      positionAt(otherRoute.line, km, at);
      const { x, y } = map().project(at);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(900);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(560);
    }
  });

  it('says beside the train who puts it there while the clock rests, and not a frame longer', async () => {
    const warned = vi.spyOn(console, 'warn');
    const journeyMap = await make();
    const shown = () => train().querySelector<HTMLElement>('.train-note');
    const resting = frameAt({ lowerKm: 300, upperKm: 700, runKm: 500 });
    journeyMap.setFrame(resting);
    journeyMap.setTrainNote({ title: 'Possible anywhere on this band', detail: 'Not reported at noon' });
    await idle();
    expect(shown()?.textContent).toBe('Possible anywhere on this bandNot reported at noon');
    // Beside the train, not on it, and over none of the map's own names.
    const box = shown()?.getBoundingClientRect() ?? new DOMRect();
    const origin = container.getBoundingClientRect();
    const at = project(500);
    const off = { left: box.left - origin.left, right: box.right - origin.left };
    expect(Math.max(off.left - at.x, at.x - off.right)).toBeGreaterThan(10);
    expect(Math.max(off.left - at.x, at.x - off.right)).toBeLessThan(100);
    const covered = map().queryRenderedFeatures(
      [
        [off.left, box.top - origin.top],
        [off.right, box.bottom - origin.top],
      ],
      { layers: ['town-label', 'country-label', 'region-label', 'water-label'] },
    );
    expect(covered).toEqual([]);
    // The same instant again leaves it, another one takes it away, and so does Play.
    journeyMap.setFrame(resting);
    expect(shown()).not.toBeNull();
    journeyMap.setFrame({ ...resting, runKm: 501 });
    expect(shown()).toBeNull();
    journeyMap.setTrainNote({ title: 'Possible anywhere on this band', detail: '' });
    expect(shown()).not.toBeNull();
    journeyMap.setTrainNote(null);
    await idle();
    expect(shown()).toBeNull();
    expect(warned).not.toHaveBeenCalled();
  });

  it('draws the travelled part up to the lower end and not a pixel further, at zoom 14', async () => {
    const journeyMap = await make();
    const at: [number, number] = [0, 0];
    // In the middle of an edge in Russia, solid, so that no dash is mistaken for the end.
    const head = 850.2;
    positionAt(route.line, head, at);
    map().jumpTo({ center: at, zoom: 14 });
    await idle();
    journeyMap.setFrame(frameAt({ lowerKm: head, upperKm: head, runKm: head, pinned: true }));
    const ratio = map().getPixelRatio();
    const read = pixels();
    const wanted = colour(MAP_THEMES.light.grade.reported);
    const end = project(head);
    const before = project(head - 0.2);
    const length = Math.hypot(end.x - before.x, end.y - before.y);
    const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
    // Beside the axis, where the thinner line ahead is not drawn: 2 px off, of 2.5 behind and 1.4 ahead.
    const painted = (px: number) =>
      near(
        read((end.x + along.x * px - along.y * 2) * ratio - 0.5, (end.y + along.y * px + along.x * 2) * ratio - 0.5),
        wanted,
        60,
      );
    expect(painted(-12)).toBe(true);
    expect(painted(12)).toBe(false);
    let last = -12;
    for (let px = -12; px <= 12; px += 0.25) if (painted(px)) last = px;
    expect(Math.abs(last)).toBeLessThanOrEqual(1.3);
  });

  it('lays the band under the line between its ends only', async () => {
    const journeyMap = await make();
    journeyMap.setFrame(frameAt({ lowerKm: 300, upperKm: 600, runKm: 450 }));
    map().redraw();
    const ratio = map().getPixelRatio();
    const read = pixels();
    const band = colour(MAP_THEMES.light.band);
    const seen = (km: number) => {
      const { x, y } = project(km);
      let count = 0;
      for (let dx = -5; dx <= 5; dx++) {
        for (let dy = -5; dy <= 5; dy++) if (near(read((x + dx) * ratio, (y + dy) * ratio), band)) count++;
      }
      return count;
    };
    expect(seen(330)).toBeGreaterThan(20);
    expect(seen(570)).toBeGreaterThan(20);
    expect(seen(200)).toBe(0);
    expect(seen(700)).toBe(0);
  });

  it('keeps to the day: the same instants as the engine gives', async () => {
    const journeyMap = await make();
    const moment = momentAt(evidence, Date.UTC(2023, 8, 12, 2, 15));
    if (moment === null) expect.fail('no moment');
    journeyMap.setFrame({ ...moment, hasBand: true });
    expect(train().classList.contains('pinned')).toBe(true);
  });
});

describe('pointing', () => {
  it('a click on the line reports the segment under it, once; a click on the sea reports none', async () => {
    const journeyMap = await make();
    const heard: SegmentId[] = [];
    const dispose = journeyMap.onSegment((id) => heard.push(id));
    const click = (x: number, y: number) => {
      const { left, top } = container.getBoundingClientRect();
      const where = { bubbles: true, clientX: left + x, clientY: top + y };
      for (const type of ['mousedown', 'mouseup', 'click'])
        map().getCanvas().dispatchEvent(new MouseEvent(type, where));
    };
    const on = (km: number) => {
      const { x, y } = project(km);
      click(x, y);
    };
    on(400);
    on(900);
    expect(heard).toEqual(['pyongyang-tumangang', 'khasan-ussuriysk']);
    click(860, 300);
    expect(heard).toHaveLength(2);
    dispose();
    on(400);
    expect(heard).toHaveLength(2);
  });

  it('every event with a place has a circle, hidden from the tree, that reports itself and takes no focus', async () => {
    const journeyMap = await make();
    const heard: EventId[] = [];
    const hovered: (EventId | null)[] = [];
    journeyMap.onEvent((id) => heard.push(id));
    journeyMap.onEventHover((id) => hovered.push(id));
    const circles = [...container.querySelectorAll<HTMLButtonElement>('.circle')];
    const ids = circles.map((circle) => circle.dataset['event']);
    expect([...ids].sort()).toEqual(
      evidence.events.flatMap(({ event, claim }) => (claim === null ? [] : [event])).sort(),
    );
    for (const circle of circles) {
      expect(circle.getAttribute('aria-hidden')).toBe('true');
      expect(circle.tabIndex).toBe(-1);
      circle.click();
    }
    expect(heard).toEqual(ids);
    circles[0]?.dispatchEvent(new PointerEvent('pointerenter'));
    circles[0]?.dispatchEvent(new PointerEvent('pointerleave'));
    expect(hovered).toEqual([ids[0], null]);
    journeyMap.setHover(heard[0] ?? null);
    expect(circles[0]?.classList.contains('lit')).toBe(true);
  });

  it('a crowd is a strip on a wide map and a pill on a narrow one, which opens', async () => {
    // The map of a page of 1440 × 900.
    const journeyMap = await make({ width: 1040, height: 590 });
    expect(container.querySelectorAll('.byline-strip .circle')).toHaveLength(4);
    journeyMap.destroy();
    await make({ width: 390 });
    const pill = container.querySelector<HTMLButtonElement>('.pill');
    const list = container.querySelector<HTMLElement>('.pill-list');
    expect(pill?.textContent).toBe('2–5');
    expect(list?.hidden).toBe(true);
    pill?.click();
    expect(list?.hidden).toBe(false);
    const edge = list?.getBoundingClientRect();
    expect(edge?.left).toBeGreaterThanOrEqual(container.getBoundingClientRect().left);
    expect(edge?.right).toBeLessThanOrEqual(container.getBoundingClientRect().right);
  });

  it('a selected segment is lit and shown', async () => {
    const journeyMap = await make();
    journeyMap.setSelection({ segment: 'khasan-ussuriysk' as SegmentId, event: null }, { move: true });
    const bounds = map().getBounds();
    const end: [number, number] = [0, 0];
    positionAt(route.line, 900, end);
    expect(bounds.contains(end)).toBe(true);
    positionAt(route.line, 100, end);
    expect(bounds.contains(end)).toBe(false);
    await vi.waitFor(() => expect(container.querySelector('.tag.lit')?.textContent).toBe('C'));
  });
});

describe('changes', () => {
  it('dark colours the ground and the line without another style', async () => {
    const journeyMap = await make();
    const styles = vi.fn();
    map().on('style.load', styles);
    journeyMap.setTheme('dark');
    await idle();
    expect(map().getPaintProperty('sea', 'background-color')).toBe(MAP_THEMES.dark.sea);
    expect(near(pixels()(880, 300), colour(MAP_THEMES.dark.sea), 4)).toBe(true);
    expect(styles).not.toHaveBeenCalled();
  });

  it('a lost WebGL context comes back with the journey’s own layers', async () => {
    const journeyMap = await make();
    const said: MapStatus['state'][] = [];
    journeyMap.onStatus(({ state }) => said.push(state));
    const extension = map().getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) expect.fail('no way to lose the context');
    const back = new Promise((resolve) => map().once('webglcontextrestored', resolve));
    extension.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 100));
    extension.restoreContext();
    await back;
    await vi.waitFor(() => expect(map().getLayer('travelled')).toBeDefined(), { timeout: 10_000 });
    await idle();
    expect(said).toEqual(['ready', 'notice', 'ready']);
    journeyMap.setFrame(frameAt({ lowerKm: 900, upperKm: 900, runKm: 900, pinned: true }));
    const { x, y } = project(850);
    const ratio = map().getPixelRatio();
    expect(near(pixels()(x * ratio, y * ratio), colour(MAP_THEMES.light.grade.reported), 60)).toBe(true);
  });

  it('a style of a deployment that is not there leaves the built-in one, and says so', async () => {
    const journeyMap = await make({ styleUrl: '/no-such-style.json' });
    const said: MapStatus[] = [];
    journeyMap.onStatus((status) => said.push(status));
    await vi.waitFor(() => expect(JSON.stringify(said)).toContain('no-such-style.json'));
    expect(map().getLayer('land')).toBeDefined();
  });

  it('without WebGL it says why, and every method is still there to be called', async () => {
    const original = HTMLCanvasElement.prototype.getContext;
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
      this: HTMLCanvasElement,
      ...[kind, ...rest]: unknown[]
    ) {
      return kind === 'webgl2' ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original);
    await expect(make()).rejects.toBeInstanceOf(MapError);
    const said: MapStatus[] = [];
    made?.onStatus((status) => said.push(status));
    expect(said).toEqual([{ state: 'failed', reason: words.map.failed.noWebGl }]);
    made?.setFrame(frameAt({}));
    made?.setSelection({ segment: null, event: null }, { move: true });
    made?.setTheme('dark');
    made?.fitRoute({ animate: true });
  });

  it('on a globe the travelled part is still on the line', async () => {
    const journeyMap = await make();
    map().setProjection({ type: 'globe' });
    map().jumpTo({ center: [129, 41.5], zoom: 3.5 });
    journeyMap.setFrame(frameAt({ lowerKm: 980, upperKm: 980, runKm: 980, pinned: true }));
    await idle();
    const { x, y } = project(870);
    const ratio = map().getPixelRatio();
    const read = pixels();
    const wanted = colour(MAP_THEMES.light.grade.reported);
    let found = false;
    for (let dx = -2; dx <= 2; dx++) {
      for (let dy = -2; dy <= 2; dy++) found ||= near(read((x + dx) * ratio, (y + dy) * ratio), wanted, 60);
    }
    expect(found).toBe(true);
  });
});
