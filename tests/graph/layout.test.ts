import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/evidence/piecewise';
import { CIRCLE_R } from '../../src/graph/circles';
import { heightAt } from '../../src/graph/curves';
import { overlaps, type ClaimBox, type Rect } from '../../src/graph/model';
import { words } from '../../src/words';
import { firstJourney, layoutOf } from './journey';

const HOUR = 3_600_000;
const given = firstJourney();
const { evidence, journey } = given;
const wide = layoutOf(given);
const chiefOf = (event: string): ClaimBox => {
  const box = wide.boxes.find((one) => one.event === event && one.chief);
  if (!box) throw new Error(`no box for ${event}`);
  return box;
};
const square = (x: number, y: number, r: number): Rect => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r });

describe('the graph of the first journey', () => {
  it('pads the clock by three hours on each side', () => {
    expect(wide.scales.span).toEqual({
      startMs: evidence.clock.startMs - 3 * HOUR,
      endMs: evidence.clock.endMs + 3 * HOUR,
    });
  });

  it('puts the capital at the bottom and the end of the placed route at the top', () => {
    const [first] = wide.names;
    const last = wide.names.at(-1);
    expect(first?.name).toBe('Ussuriysk');
    expect(last?.name).toBe('Pyongyang');
    expect(last?.placeY).toBe(wide.plot.y1);
    expect(wide.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Khasan', 'Tumangang']));
    expect(wide.names.some(({ name }) => name === 'Khabarovsk')).toBe(false);
    wide.names.forEach(({ nameY, placeY }, i) => {
      if (i > 0) expect(nameY - (wide.names[i - 1]?.nameY ?? 0)).toBeGreaterThanOrEqual(13 - 1e-9);
      expect(Math.abs(nameY - placeY)).toBeLessThanOrEqual(10);
    });
  });

  it('shows the placed route alone, with a short stub for what is projected', () => {
    const projected = wide.rail.find(({ grade }) => grade === 'projected');
    expect(projected && projected.y1 - projected.y0).toBeLessThanOrEqual(11);
    expect(projected?.y0).toBeGreaterThanOrEqual(wide.plot.y0);
    const placed = wide.rail.filter(({ grade }) => grade !== 'projected');
    expect(placed.map(({ grade }) => grade)).toEqual(['inferred', 'reported', 'reported']);
    placed.forEach(({ y0 }, i) => expect(placed[i + 1]?.y1 ?? wide.scales.y(evidence.placedKm)).toBeCloseTo(y0, 6));
  });

  it('has both clocks, each with its own hours, an hour apart', () => {
    expect(wide.axes.lowerName).toBe('Pyongyang, UTC+9');
    expect(wide.axes.upperName).toBe('Vladivostok, UTC+10');
    expect(
      wide.axes.lower
        .filter(({ label }) => label !== null)
        .map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(['12:00', '18:00', '00:00']);
    const noon = (ticks: typeof wide.axes.lower): number =>
      ticks.find(({ label }) => label === '12:00')?.x ?? Number.NaN;
    expect(noon(wide.axes.lower) - noon(wide.axes.upper)).toBeCloseTo(HOUR * wide.scales.pxPerMs, 6);
    expect(wide.axes.days.map(({ label }) => label)).toEqual(['Sun 10 Sep', 'Mon 11 Sep', 'Tue 12 Sep']);
  });

  it('leaves its own words whole where they are wider than a name may be', () => {
    const measure = (text: string, sizePx: number): number => text.length * sizePx;
    const { plot, names } = layoutOf(given, { measure });
    const clocks = ['Asia/Pyongyang', 'Asia/Vladivostok'].map((zone) =>
      words.graph.clock(evidence.clock.startMs, zone),
    );
    // The clocks end two pixels right of the rail (see GraphAxes).
    for (const clock of clocks) expect(measure(clock, 12)).toBeLessThanOrEqual(plot.railX + 2);
    for (const { name } of names) expect(measure(name, 12)).toBeLessThanOrEqual(plot.railX - 20);
  });

  it('draws exact claims solid, vague ones pale, disputed ones apart', () => {
    expect(chiefOf('departure').kind).toBe('exact');
    expect(chiefOf('razdolnaya').kind).toBe('exact');
    expect(chiefOf('border-video').kind).toBe('vague');
    expect(chiefOf('primorye').kind).toBe('vague');
    const disputed = wide.boxes.filter(({ kind }) => kind === 'disputed').flatMap(({ claims }) => claims);
    expect([...disputed].sort()).toEqual(
      journey.claims
        .filter(({ status, place }) => status === 'disputed' && place !== null)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('draws the departure where it is said: 12 to 18 hours, at the capital', () => {
    const box = chiefOf('departure');
    expect(box.x0).toBeCloseTo(wide.scales.x(Date.parse('2023-09-10T12:00:00+09:00')), 0);
    expect(box.x1).toBeCloseTo(wide.scales.x(Date.parse('2023-09-10T18:00:00+09:00')), 0);
    expect((box.y0 + box.y1) / 2).toBeCloseTo(wide.plot.y1, 0);
  });

  it('cuts an open end to where the band lets the claim be', () => {
    const box = chiefOf('primorye');
    const window = evidence.windows.find(({ claim }) => claim.id === box.claims[0]);
    const { band } = evidence;
    if (!band || !window?.place) throw new Error('no band, or no place');
    expect(box.open).toBe('start');
    const at = wide.scales.x.invert(box.x0);
    const slack = 1 / wide.scales.pxPerMs;
    expect(valueAt(band.upper, at + slack)).toBeGreaterThanOrEqual((window.place.from ?? 0) - 0.01);
    expect(valueAt(band.upper, at - slack)).toBeLessThan(window.place.from ?? 0);
  });

  it('names each event once, in circles that cover neither each other nor the edge', () => {
    expect(wide.circles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    wide.circles.forEach((a, i) => {
      for (const b of wide.circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * CIRCLE_R);
      expect(a.x - CIRCLE_R).toBeGreaterThanOrEqual(wide.plot.x0);
      expect(a.y + CIRCLE_R).toBeLessThanOrEqual(wide.plot.y1);
    });
  });

  it('says why the corners are empty, and only in the corners', () => {
    const { band } = wide;
    if (!band) throw new Error('no band');
    const word = (kind: string): Rect => {
      const found = wide.words.find((one) => one.kind === kind);
      if (!found) throw new Error(`${kind} is not written`);
      return found.rect;
    };
    expect(wide.words.find(({ kind }) => kind === 'too-far')?.text).toBe('too far, even at 80 km/h');
    const far = word('too-far');
    const past = word('already-past');
    const possible = word('possible');
    for (let share = 0; share <= 1; share += 0.05) {
      const along = (rect: Rect): number => rect.x0 + (rect.x1 - rect.x0) * share;
      expect(far.y1).toBeLessThan(heightAt(band.upper, along(far)));
      expect(past.y0).toBeGreaterThan(heightAt(band.lower, along(past)));
      expect(possible.y0).toBeGreaterThan(heightAt(band.upper, along(possible)));
      expect(possible.y1).toBeLessThan(heightAt(band.lower, along(possible)));
    }
    for (const { rect } of wide.words) {
      for (const { x, y } of wide.circles) expect(overlaps(rect, square(x, y, CIRCLE_R))).toBe(false);
      for (const box of wide.boxes) expect(overlaps(rect, box)).toBe(false);
      for (const other of wide.words) if (other.rect !== rect) expect(overlaps(rect, other.rect)).toBe(false);
    }
  });

  it('names the run at every zoom and on every width where it can be seen', () => {
    const { startMs, endMs } = wide.scales.span;
    for (const widthPx of [620, 800, 1040, 1600]) {
      for (const [from, to] of [
        [0, 1],
        [0.1, 0.35],
        [0.3, 0.5],
        [0.45, 0.7],
        [0.6, 0.95],
      ] as const) {
        const span = { startMs: startMs + (endMs - startMs) * from, endMs: startMs + (endMs - startMs) * to };
        const layout = layoutOf(given, { widthPx, span });
        expect(layout.words.map(({ kind }) => kind)).toContain('legend');
      }
    }
  });

  it('joins publications to their events so that the lag is seen', () => {
    const lag = wide.lags.find(({ event, exact }) => event === 'departure' && exact);
    // Sputnik, 12 Sep 00:21 UTC.
    expect(lag?.to.x).toBeCloseTo(wide.scales.x(Date.parse('2023-09-12T00:21:00Z')), -0.5);
    expect(lag && lag.to.x > lag.from.x).toBe(true);
    const day = wide.marks.find(({ shape }) => shape === 'day');
    expect(day?.x0).toBeCloseTo(wide.scales.x(Date.parse('2023-09-12T00:00:00+09:00')), -0.5);
    expect(wide.marks.some(({ shape }) => shape === 'after')).toBe(true);
  });

  it('on the phone has one clock, no circles, no lane, and stays in its 134 px', () => {
    const phone = layoutOf(given, { compact: true });
    expect(phone.circles).toEqual([]);
    expect(phone.plot.lane).toBeNull();
    expect(phone.axes.upperName).toBeNull();
    expect(phone.axes.lowerName).toBe('UTC+9');
    expect(phone.plot.daysY).toBeLessThanOrEqual(134);
    expect(phone.axes.lower.filter(({ label }) => label !== null).map(({ label }) => label)).toEqual([
      '12:00',
      '00:00',
      '12:00',
      '00:00',
      '12:00',
    ]);
  });

  it('leaves no number undefined at any width or zoom', () => {
    for (const widthPx of [300, 500, 700, 1600]) {
      for (const share of [1, 0.3, 0.02]) {
        const { startMs, endMs } = wide.scales.span;
        const middle = startMs + (endMs - startMs) * 0.77;
        const half = ((endMs - startMs) * share) / 2;
        const span = share === 1 ? wide.scales.span : { startMs: middle - half, endMs: middle + half };
        const layout = layoutOf(given, { widthPx, span });
        expect(JSON.stringify(layout)).not.toMatch(/NaN|:null,"y|Infinity/);
        expect(layout.plot.x1).toBeGreaterThan(layout.plot.x0);
      }
    }
  });
});

describe('the graph below the least cap', () => {
  it('draws no band and no run, hatches the hours, and links the two claims', () => {
    const torn = firstJourney(25);
    expect(torn.evidence.band).toBeNull();
    const layout = layoutOf(torn);
    expect(layout.band).toBeNull();
    expect(layout.runPath).toBe('');
    expect(layout.hatches.length).toBeGreaterThan(0);
    expect(layout.conflicts.length).toBeGreaterThan(0);
    expect(layout.words.map(({ kind }) => kind)).toEqual(['contradiction']);
    // Every contradiction's hours lie under a hatch.
    for (const one of torn.evidence.contradictions) {
      if (one.kind === 'clash') continue;
      const from = torn.evidence.window.get(one.ceiling)?.ceiling?.atMs ?? Number.NaN;
      const to = torn.evidence.window.get(one.floor)?.floor?.atMs ?? Number.NaN;
      const middle = layout.scales.x((from + to) / 2);
      expect(layout.hatches.some(({ x0, x1 }) => x0 <= middle && middle <= x1)).toBe(true);
    }
  });
});
