import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '../../src/journey/model';
import { CIRCLE_R, placeCircles, type CircleWish } from '../../src/graph/circles';
import { between, merged } from '../../src/graph/conflicts';
import { inRegion, placeWords, type Region } from '../../src/graph/corners';
import { heightAt } from '../../src/graph/curves';
import { hitAt } from '../../src/ui/graph/hit';
import { overlaps, type ClaimBox, type Point, type Rect } from '../../src/graph/model';
import { Occupancy } from '../../src/graph/occupancy';
import { publishedSpan } from '../../src/graph/publications';

const BOUNDS: Rect = { x0: 0, y0: 0, x1: 600, y1: 160 };
const rects = (least = 1, most = 80): fc.Arbitrary<Rect> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 580 }),
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: 30 }),
    )
    .map(([x0, y0, w, h]) => ({ x0, y0, x1: Math.min(600, x0 + w), y1: Math.min(160, y0 + h) }));

describe('placeCircles', () => {
  it('never lets two circles touch, nor one leave the plot, however crowded', () => {
    fc.assert(
      fc.property(fc.array(rects(), { minLength: 1, maxLength: 40 }), (boxes) => {
        const wishes = boxes.map((box, i): CircleWish => ({
          event: `e${i}` as EventId,
          number: i + 1,
          box,
          solid: true,
        }));
        const circles = placeCircles(wishes, { bounds: BOUNDS, free: () => true, runY: () => Number.NaN });
        circles.forEach((a, i) => {
          for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * CIRCLE_R);
          expect(a.x - CIRCLE_R >= 0 && a.x + CIRCLE_R <= 600 && a.y - CIRCLE_R >= 0 && a.y + CIRCLE_R <= 160).toBe(
            true,
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('finds room for a handful at one and the same place, which is the border', () => {
    const box = { x0: 300, x1: 310, y0: 80, y1: 86 };
    const wishes = Array.from({ length: 6 }, (_, i): CircleWish => ({
      event: `e${i}` as EventId,
      number: i + 1,
      box,
      solid: true,
    }));
    expect(placeCircles(wishes, { bounds: BOUNDS, free: () => true, runY: () => Number.NaN })).toHaveLength(6);
  });
});

describe('Occupancy', () => {
  it('never calls free what something touches, and errs by less than two cells', () => {
    fc.assert(
      fc.property(fc.array(rects(), { maxLength: 12 }), rects(), (taken, asked) => {
        const table = new Occupancy(BOUNDS);
        for (const rect of taken) table.add(rect);
        const free = table.free(asked);
        if (free) expect(taken.some((rect) => overlaps(rect, asked))).toBe(false);
        else expect(taken.some((rect) => overlaps(rect, asked, 6))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Band edges as they are: never falling in km, so never rising in y. */
const edges = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 })), { minLength: 2, maxLength: 12 })
  .map((steps) => {
    const points: Point[] = [];
    let [x, y] = [0, 160];
    for (const [dx, dy] of steps) {
      points.push({ x, y });
      x += dx;
      y -= dy;
    }
    return points;
  });

describe('words in corners', () => {
  it('lie wholly in their region, sampled along every edge of the word', () => {
    fc.assert(
      fc.property(
        edges,
        edges,
        fc.constantFrom<Region>('above', 'below', 'inside'),
        rects(10, 60),
        (a, b, region, rect) => {
          // The upper edge is the one further up everywhere.
          const upper = a.map(({ x, y }) => ({ x, y: Math.min(y, heightAt(b, x)) }));
          const lower = b.map(({ x, y }) => ({ x, y: Math.max(y, heightAt(upper, x)) }));
          if (!inRegion(rect, region, { upper, lower })) return;
          for (let share = 0; share <= 1; share += 0.1) {
            const x = rect.x0 + (rect.x1 - rect.x0) * share;
            if (region !== 'below') {
              const line = heightAt(upper, x);
              if (region === 'above') expect(rect.y1).toBeLessThan(line);
              else expect(rect.y0).toBeGreaterThan(line);
            }
            if (region !== 'above') {
              const line = heightAt(lower, x);
              if (region === 'below') expect(rect.y0).toBeGreaterThan(line);
              else expect(rect.y1).toBeLessThan(line);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are not written where they do not fit', () => {
    const flat = [
      { x: 0, y: 20 },
      { x: 600, y: 20 },
    ];
    const room = { bounds: BOUNDS, upper: flat, lower: flat, free: () => true };
    expect(placeWords({ widthPx: 80, heightPx: 18 }, 'above', { x: 300, y: 5 }, room)).toBeNull();
    expect(placeWords({ widthPx: 80, heightPx: 12 }, 'above', { x: 300, y: 5 }, room)).not.toBeNull();
    expect(placeWords({ widthPx: 700, heightPx: 12 }, 'below', { x: 300, y: 100 }, room)).toBeNull();
    expect(
      placeWords({ widthPx: 80, heightPx: 12 }, 'below', { x: 300, y: 100 }, { ...room, free: () => false }),
    ).toBeNull();
  });
});

describe('conflicts', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10 })), { maxLength: 12 });
  it('merge hours without losing or adding one', () => {
    fc.assert(
      fc.property(spans, (pairs) => {
        const input = pairs.map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
        const joined = merged(input);
        for (let at = -0.5; at <= 61; at += 0.5) {
          const within = (list: readonly { startMs: number; endMs: number }[]): boolean =>
            list.some(({ startMs, endMs }) => startMs <= at && at <= endMs);
          expect(within(joined)).toBe(within(input));
        }
        joined.forEach(({ startMs }, i) => {
          if (i > 0) expect(startMs).toBeGreaterThan(joined[i - 1]?.endMs ?? Infinity);
        });
      }),
    );
  });

  it('tie two boxes by the shortest line', () => {
    fc.assert(
      fc.property(rects(), rects(), (a, b) => {
        const { from, to } = between(a, b);
        const length = Math.hypot(from.x - to.x, from.y - to.y);
        const gap = (a0: number, a1: number, b0: number, b1: number): number => Math.max(0, b0 - a1, a0 - b1);
        expect(length).toBeCloseTo(Math.hypot(gap(a.x0, a.x1, b.x0, b.x1), gap(a.y0, a.y1, b.y0, b.y1)), 9);
      }),
    );
  });
});

describe('hitAt', () => {
  const box = (more: Partial<ClaimBox>): ClaimBox => ({
    key: 'k',
    kind: 'exact',
    claims: [],
    event: null,
    chief: false,
    open: null,
    x0: 0,
    y0: 0,
    x1: 10,
    y1: 10,
    ...more,
  });
  const pale = box({ key: 'pale', kind: 'vague', x0: 0, y0: 0, x1: 300, y1: 100 });
  const solid = box({ key: 'solid', x0: 100, y0: 40, x1: 140, y1: 50 });

  it('means the solid claim over the pale one, the circle over both', () => {
    expect(hitAt(120, 45, [], [pale, solid], 1)).toEqual({ box: solid });
    const circle = { event: 'e' as EventId, number: 1, x: 122, y: 45, lead: null };
    expect(hitAt(120, 45, [circle], [pale, solid], 1)).toEqual({ circle });
  });

  it('holds a pale box by its outline only: its inside is for seeking', () => {
    expect(hitAt(200, 50, [], [pale], 1)).toBeNull();
    expect(hitAt(200, 2, [], [pale], 1)).toEqual({ box: pale });
    expect(hitAt(400, 50, [], [pale], 1)).toBeNull();
  });
});

describe('publishedSpan', () => {
  it('knows an hour from a day', () => {
    const at = Date.parse('2023-09-12T00:21:00Z');
    expect(publishedSpan('2023-09-12T09:21:00+09:00', 'Asia/Pyongyang')).toEqual({
      startMs: at,
      endMs: at,
      wholeDay: false,
    });
    expect(publishedSpan('2023-09-12', 'Asia/Pyongyang')).toEqual({
      startMs: Date.parse('2023-09-12T00:00:00+09:00'),
      endMs: Date.parse('2023-09-13T00:00:00+09:00'),
      wholeDay: true,
    });
    expect(publishedSpan('Tuesday', 'UTC')).toBeNull();
  });
});
