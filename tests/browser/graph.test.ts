import { flushSync, mount, unmount } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import journeyUrl from '../../geo/journeys/pyongyang-primorye-2023/journey.geojson?url';
import { buildEvidence, momentAt, sentenceOf, type Evidence } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import type { ClaimWindow } from '../../src/evidence/model';
import type { Claim, ClaimId, EventId, Journey } from '../../src/journey/model';
import { parseText } from '../../src/journey/parse-text';
import type { Route } from '../../src/line/model';
import { buildRoute } from '../../src/line/route';
import TrainGraph from '../../src/ui/graph/TrainGraph.svelte';
import { Harness } from './graph-harness.svelte';

const HOUR = 3_600_000;
const WIDTH = 1040;

let journey: Journey;
let route: Route;
let evidence: Evidence;
let host: HTMLElement;
let harness: Harness;
let graph: ReturnType<typeof mount> & { setFrame(frame: Frame): void };

async function first(): Promise<void> {
  const text = await (await fetch(journeyUrl)).text();
  const parsed = parseText(text);
  if (!parsed.journey) throw new Error('the first journey does not parse');
  journey = parsed.journey;
  route = buildRoute(journey);
  evidence = buildEvidence(journey, route);
}

function show(given: Partial<Evidence> = {}, compact = false): void {
  const shown = { ...evidence, ...given };
  harness = new Harness(shown.clock.startMs, (at) => {
    const moment = momentAt(evidence, at);
    return moment ? sentenceOf(evidence, moment) : '';
  });
  const frame = new Frame();
  host = document.createElement('div');
  host.style.width = `${compact ? 366 : WIDTH}px`;
  document.body.append(host);
  const put = (at: number): void => graph.setFrame(frame.at(evidence, at));
  graph = mount(TrainGraph, {
    target: host,
    props: harness.props(journey, route, shown, compact, put),
  }) as typeof graph;
  put(harness.timeMs);
  flushSync();
}

beforeEach(async () => {
  if (journey === undefined) await first();
  document.body.style.margin = '0';
  await page.viewport(1100, 600);
});
afterEach(async () => {
  await unmount(graph);
  host.remove();
});

const one = (selector: string): Element => {
  const found = host.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const slider = (): HTMLElement => one('[role=slider]') as HTMLElement;
/** Waits until the graph has measured itself. */
const drawn = async (): Promise<void> => {
  await expect.poll(() => host.querySelector('.still')).not.toBeNull();
  flushSync();
};
const headX = (): number => {
  const head = one('.over .head') as SVGGElement;
  return head.transform.baseVal.getItem(0).matrix.e;
};
/** Where an instant stands, by the two ticks of the axis around it: not by the scale that the graph itself uses. */
function xOf(atMs: number): number {
  const labels = [...host.querySelectorAll('.clock text')];
  const days = labels.filter((label) => /^(Mon|Tue) /.test(label.textContent ?? ''));
  const lines = [...host.querySelectorAll('path.midnight')].map((line) =>
    Number(/^M([\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1]),
  );
  expect(days.length).toBe(2);
  const [monday, tuesday] = lines;
  if (monday === undefined || tuesday === undefined) throw new Error('no midnights');
  const midnight = Date.parse('2023-09-11T00:00:00+09:00');
  return monday + ((atMs - midnight) / (24 * HOUR)) * (tuesday - monday);
}

describe('the slider "Time"', () => {
  it('says what it is and where it stands', async () => {
    show();
    await drawn();
    expect(slider().getAttribute('aria-label')).toBe('Time');
    expect(slider().getAttribute('aria-orientation')).toBe('horizontal');
    expect(Number(slider().getAttribute('aria-valuemin'))).toBe(evidence.clock.startMs);
    expect(Number(slider().getAttribute('aria-valuemax'))).toBe(evidence.clock.endMs);
    expect(Number(slider().getAttribute('aria-valuenow'))).toBe(evidence.clock.startMs);
    expect(slider().getAttribute('aria-valuetext')).toContain('10 Sep, 12:00 Pyongyang — ');
    for (const picture of host.querySelectorAll('svg.still, svg.over, canvas'))
      expect(picture.getAttribute('aria-hidden')).toBe('true');
  });

  it('goes by keys', async () => {
    show();
    await drawn();
    const { startMs, endMs } = evidence.clock;
    slider().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(harness.timeMs).toBe(startMs + HOUR / 6);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(harness.timeMs).toBe(startMs + HOUR / 6 + HOUR);
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(harness.timeMs).toBe(startMs + HOUR - HOUR / 6);
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(harness.timeMs).toBe(endMs);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(harness.timeMs).toBe(startMs);
    await userEvent.keyboard('{PageDown}{PageUp}');
    expect(harness.steps).toEqual(['next', 'previous']);
    await userEvent.keyboard('[[ ');
    expect(harness.timeMs).toBe(startMs);
  });

  it('goes where it is clicked, within the clock, and the playhead with it', async () => {
    show();
    await drawn();
    const at = Date.parse('2023-09-11T13:00:00+09:00');
    await userEvent.click(slider(), { position: { x: Math.round(xOf(at)), y: 175 } });
    expect(Math.abs(harness.timeMs - at)).toBeLessThan(HOUR / 15);
    expect(headX()).toBeCloseTo(xOf(harness.timeMs), 0);
    await userEvent.click(slider(), { position: { x: WIDTH - 42, y: 150 } });
    expect(harness.timeMs).toBe(evidence.clock.endMs);
    expect(harness.grabs).toEqual(['grab', 'release', 'grab', 'release']);
  });

  it('is dragged by its handle, without a jump', async () => {
    show();
    await drawn();
    const x = xOf(evidence.clock.startMs);
    await userEvent.dragAndDrop(slider(), slider(), {
      sourcePosition: { x: Math.round(x) + 8, y: 110 },
      targetPosition: { x: Math.round(x) + 308, y: 140 },
    });
    const moved = (harness.timeMs - evidence.clock.startMs) / HOUR;
    const expected = 300 / (xOf(HOUR) - xOf(0));
    expect(moved).toBeCloseTo(expected, 0);
    expect(Math.abs(moved - expected)).toBeLessThan(0.15);
    expect(harness.grabs).toEqual(['grab', 'release']);
  });
});

describe('zooming', () => {
  const labels = (): string[] => [...host.querySelectorAll('.clock text')].map((label) => label.textContent ?? '');

  it('keeps the instant under the pointer, and is undone by a double click', async () => {
    show();
    await drawn();
    const before = labels();
    const midnight = [...host.querySelectorAll('path.midnight')].at(-1);
    const x = Number(/^M([\d.]+)/.exec(midnight?.getAttribute('d') ?? '')?.[1]);
    const box = slider().getBoundingClientRect();
    const wheel = new WheelEvent('wheel', {
      ctrlKey: true,
      deltaY: -60,
      clientX: box.left + x,
      clientY: box.top + 100,
      bubbles: true,
      cancelable: true,
    });
    slider().dispatchEvent(wheel);
    flushSync();
    expect(wheel.defaultPrevented).toBe(true);
    expect(labels()).not.toEqual(before);
    const after = [...host.querySelectorAll('path.midnight')].at(-1);
    expect(Number(/^M([\d.]+)/.exec(after?.getAttribute('d') ?? '')?.[1])).toBeCloseTo(x, -0.5);
    slider().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    flushSync();
    expect(labels()).toEqual(before);
  });

  it('leaves the wheel to the page without Ctrl', async () => {
    show();
    await drawn();
    const wheel = new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true });
    slider().dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });

  it('has buttons, and follows the clock out of the window', async () => {
    show();
    await drawn();
    const button = (name: string): HTMLElement | null => host.querySelector(`button[aria-label="${name}"]`);
    expect(button('Zoom out of the hours')).toBeNull();
    for (let i = 0; i < 3; i += 1) button('Zoom in on the hours')?.click();
    flushSync();
    expect(button('Zoom out of the hours')).not.toBeNull();
    const edge = button('Zoom in on the hours')?.getBoundingClientRect();
    expect(edge && edge.right).toBeLessThanOrEqual(host.getBoundingClientRect().right);
    slider().focus();
    await userEvent.keyboard('{End}');
    flushSync();
    const head = one('.over .head') as SVGGElement;
    expect(getComputedStyle(head).visibility).toBe('visible');
    expect(headX()).toBeGreaterThan(600);
    button('Whole journey')?.click();
    flushSync();
    expect(button('Whole journey')).toBeNull();
  });
});

describe('claims', () => {
  it('lift with their twins: hover is told, and hover from elsewhere is shown', async () => {
    show();
    await drawn();
    const circle = [...host.querySelectorAll('circle.event')][6];
    const number = [...host.querySelectorAll('text.number')][6];
    expect(number?.textContent).toBe('7');
    const x = Math.round(Number(circle?.getAttribute('cx')));
    const y = Math.round(Number(circle?.getAttribute('cy')));
    await userEvent.hover(slider(), { position: { x, y } });
    expect(harness.hover).toBe('razdolnaya');
    flushSync();
    expect(circle?.classList.contains('up')).toBe(true);
    expect(host.querySelector('.note')?.textContent).toContain('Crossing the Razdolnaya');
    expect(host.querySelector('.note')?.textContent).toContain('RIA');
    await userEvent.hover(slider(), { position: { x: 500, y: 150 } });
    expect(harness.hover).toBeNull();
    harness.hover = 'departure' as EventId;
    flushSync();
    expect([...host.querySelectorAll('circle.event.up')]).toHaveLength(1);
    expect(host.querySelectorAll('rect.claim.up').length).toBeGreaterThan(0);
    expect(host.querySelectorAll('path.lag.up').length).toBeGreaterThan(0);
  });

  it('are picked by a click that does not move the clock', async () => {
    show();
    await drawn();
    const circle = host.querySelector('circle.event');
    await userEvent.click(slider(), {
      position: {
        x: Math.round(Number(circle?.getAttribute('cx'))),
        y: Math.round(Number(circle?.getAttribute('cy'))),
      },
    });
    expect(harness.picked).toEqual([{ event: 'departure' }]);
    expect(harness.timeMs).toBe(evidence.clock.startMs);
    const box = [...host.querySelectorAll('rect.claim.disputed')].at(-1);
    if (!box) throw new Error('no disputed box');
    const middle = (from: string, length: string): number =>
      Number(box.getAttribute(from)) + Number(box.getAttribute(length)) / 2;
    const position = { x: Math.round(middle('x', 'width')), y: Math.round(middle('y', 'height')) };
    await userEvent.hover(slider(), { position });
    flushSync();
    expect(host.querySelector('.note')?.textContent).toMatch(/disputed/);
  });

  it('stand in 134 px on the phone, without circles', async () => {
    show({}, true);
    await drawn();
    expect(slider().getBoundingClientRect().height).toBe(134);
    expect(host.querySelectorAll('circle.event')).toHaveLength(0);
    expect(host.querySelectorAll('button')).toHaveLength(0);
    expect(host.querySelectorAll('.flag')).toHaveLength(0);
  });
});

describe('what it costs', () => {
  /** Many claims of the departure's kind, spread over hours and kilometres. */
  function crowd(n: number): { windows: ClaimWindow[]; claims: Claim[] } {
    const model = evidence.windows[0];
    if (!model) throw new Error('no claim');
    const windows: ClaimWindow[] = [];
    const claims: Claim[] = [];
    const { startMs, endMs } = evidence.clock;
    for (let i = 0; i < n; i += 1) {
      const at = startMs + ((i * 7919) % n) * ((endMs - startMs) / n);
      const km = ((i * 104729) % n) * (evidence.placedKm / n);
      const claim = { ...model.claim, id: `crowd-${i}` as ClaimId };
      claims.push(claim);
      windows.push({ ...model, claim, place: { from: km, to: km + 3 }, time: { from: at, to: at + HOUR } });
    }
    return { windows, claims };
  }

  it('opens with 100,000 claims without an element for each, in a time that grows no faster than they do', async () => {
    const open = async (n: number): Promise<number> => {
      const { windows } = crowd(n);
      const started = performance.now();
      show({ windows });
      await drawn();
      const tookMs = performance.now() - started;
      expect(host.querySelectorAll('*').length).toBeLessThan(1000);
      expect(host.querySelector('canvas')).not.toBeNull();
      await unmount(graph);
      host.remove();
      return tookMs;
    };
    await open(10_000);
    const fewMs = Math.min(await open(10_000), await open(10_000));
    const manyMs = Math.min(await open(100_000), await open(100_000));
    show();
    console.info(`graph opens in ${fewMs.toFixed(0)} ms with 10,000 claims, in ${manyMs.toFixed(0)} ms with 100,000`);
    // Ten times as many; a hundred would be quadratic.
    expect(manyMs / fewMs).toBeLessThan(25);
  });

  it('moves the playhead as quickly with 100,000 claims as with 100', async () => {
    const { startMs, endMs } = evidence.clock;
    const frame = new Frame();
    const opened = async (n: number) => {
      show({ windows: crowd(n).windows });
      await drawn();
      const own = { graph, host, bestUs: Infinity };
      expect(getComputedStyle(one('.over .head')).visibility).toBe('visible');
      const before = headX();
      own.graph.setFrame(frame.at(evidence, endMs));
      expect(headX() - before).toBeGreaterThan(100);
      return own;
    };
    const few = await opened(100);
    const many = await opened(100_000);
    const FRAMES = 2000;
    // In turns, and the best of many: what else the machine does then hits both alike.
    for (let round = 0; round < 25; round += 1) {
      for (const one of [few, many]) {
        const started = performance.now();
        for (let i = 0; i < FRAMES; i += 1) {
          one.graph.setFrame(frame.at(evidence, startMs + ((endMs - startMs) * (i % 997)) / 997));
        }
        one.bestUs = Math.min(one.bestUs, ((performance.now() - started) / FRAMES) * 1000);
      }
    }
    await unmount(few.graph);
    few.host.remove();
    console.info(`setFrame: ${few.bestUs.toFixed(2)} µs with 100 claims, ${many.bestUs.toFixed(2)} µs with 100,000`);
    // A thousand times the claims: one look at each would be a thousandfold, a binary search is 2.5, and caches are not the same.
    expect(many.bestUs / few.bestUs).toBeLessThan(8);
  });

  it('changes attributes only, and makes no element, while it plays', async () => {
    show();
    await drawn();
    await document.fonts.ready;
    flushSync();
    const added: MutationRecord[] = [];
    const watch = new MutationObserver((records) => added.push(...records));
    watch.observe(host, { childList: true, subtree: true, characterData: true });
    const frame = new Frame();
    for (let i = 0; i < 500; i += 1) graph.setFrame(frame.at(evidence, evidence.clock.startMs + i * 300_000));
    added.push(...watch.takeRecords());
    watch.disconnect();
    expect(added).toEqual([]);
  });
});
