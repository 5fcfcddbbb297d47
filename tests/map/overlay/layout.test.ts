import { describe, expect, it } from 'vitest';
import type { EventId } from '../../../src/journey/model';
import { mercatorX, mercatorY } from '../../../src/line/mercator';
import { boundsOf } from '../../../src/drawing/bounds';
import { heldPadding } from '../../../src/map/camera';
import { detailOf } from '../../../src/line/detail';
import { grown, overlapArea, type Box } from '../../../src/drawing/boxes';
import { clusters } from '../../../src/drawing/cluster';
import { CIRCLE_PX, eventsOf, layOut, type Layout } from '../../../src/drawing/layout';
import { screenPath, screenPoint, type ScreenView } from '../../../src/drawing/path';
import { stripRange } from '../../../src/drawing/strip-place';
import { overlaySubjects, type EventSubject } from '../../../src/drawing/subjects';
import { routeFeatures } from '../../../src/drawing/route-features';
import { words } from '../../../src/words';
import { firstJourney } from '../first-journey';

const subject = firstJourney();
const { journey, route } = subject;
const subjects = overlaySubjects(subject, routeFeatures(journey, route, 'en'), words);
const geometry = detailOf(route.line);

/** A flat map of a size, its middle at a chainage. */
function viewOf(width: number, height: number, zoom: number, middleKm?: number): ScreenView {
  const scale = 512 * 2 ** zoom;
  const [west, south, east, north] = boundsOf(route, middleKm ?? 0, middleKm ?? route.placedKm);
  const x0 = mercatorX((west + east) / 2);
  const y0 = (mercatorY(south) + mercatorY(north)) / 2;
  return {
    width,
    height,
    scale,
    project(x, y, out) {
      out[0] = (x - x0) * scale + width / 2;
      out[1] = (y - y0) * scale + height / 2;
    },
  };
}

function layoutOf(
  view: ScreenView,
  phone: boolean,
  land: (x: number, y: number) => boolean = () => false,
  panels: readonly Box[] = [],
): Layout {
  return layOut({
    view,
    path: screenPath(geometry, view, route.placedKm),
    line: route.line,
    subjects,
    measure: (text, size) => text.length * size * 0.56,
    phone,
    panels,
    isLand: land,
  });
}

const placed = subjects.events.map(({ id }) => id);

describe('events', () => {
  it('are those with a place, in the journey’s numbers', () => {
    expect(subjects.events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(subjects.events.find(({ id }) => id === 'primorye')?.openEnd).toBe(true);
  });

  it.each([
    [5.4, false],
    [5.9, false],
    [5.9, true],
    [6.5, true],
  ])('are all reachable with the whole route in view: zoom %d, phone %s', (zoom, phone) => {
    const found = eventsOf(layoutOf(viewOf(1040, 900, zoom), phone));
    expect([...found].sort()).toEqual([...placed].sort());
  });

  it.each([6, 7, 8, 9, 10, 11, 12, 13, 14])('at the border stay reachable at zoom %d, each once', (zoom) => {
    const found = eventsOf(layoutOf(viewOf(900, 620, zoom, 747), false));
    expect(new Set(found).size).toBe(found.length);
    // The middle of each of these is in view at every such zoom, or its bracket is.
    for (const id of ['border-ap', 'crossing'] as EventId[]) expect(found).toContain(id);
  });

  it('at the border are a strip on a wide map and a pill on a phone', () => {
    const wide = layoutOf(viewOf(1040, 614, 5.75), false);
    expect(wide.strip?.events.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    expect(wide.pills).toEqual([]);
    const narrow = layoutOf(viewOf(390, 500, 4.6), true);
    expect(narrow.strip).toBeNull();
    expect(narrow.pills.some(({ events }) => events.length >= 4)).toBe(true);
  });

  it('whose claim speaks of a stretch are a bracket where it shows, with no tick at an open end', () => {
    const { brackets } = layoutOf(viewOf(1040, 614, 6.5), false);
    const primorye = brackets.find(({ event }) => event.id === 'primorye');
    expect(primorye).toBeDefined();
    // One line and one tick: the start is stated, the end is open.
    expect(primorye?.bracket.data.match(/M/g)).toHaveLength(2);
  });
});

describe('things over the map', () => {
  it('do not touch each other in the overview', () => {
    const view = viewOf(1040, 614, 5.75);
    const { circles, tags, strip } = layoutOf(view, false);
    const box = (km: number, dx: number, dy: number, size: number) => {
      const [x, y] = screenPoint(route.line, km, view);
      const half = size / 2;
      return { left: x + dx - half, top: y + dy - half, right: x + dx + half, bottom: y + dy + half };
    };
    const boxes = [
      ...circles.map(({ km, dx, dy }) => box(km, dx, dy, CIRCLE_PX)),
      ...tags.map(({ km, dx, dy }) => box(km, dx, dy, 18)),
      ...(strip === null ? [] : [strip.box]),
    ];
    expect(boxes.length).toBeGreaterThan(6);
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlapArea(a, b)).toBe(0)));
  });

  it('stand off the line by what the design says', () => {
    for (const { dx, dy } of layoutOf(viewOf(1040, 614, 5.75), false).circles) {
      expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(18);
      expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(42.01);
    }
  });

  it('leave the line free under the strip, which prefers water', () => {
    const view = viewOf(1040, 614, 5.75);
    const path = screenPath(geometry, view, route.placedKm);
    const low = layoutOf(view, false, (_, y) => y < 320).strip;
    const high = layoutOf(view, false, (_, y) => y > 320).strip;
    for (const strip of [low, high]) {
      if (strip === null) expect.fail('no strip');
      const near = grown(strip.box, 10);
      for (let i = 0; i < path.count; i++) {
        const [x = 0, y = 0] = [path.x[i], path.y[i]];
        expect(x > near.left && x < near.right && y > near.top && y < near.bottom).toBe(false);
      }
    }
    expect(low?.box.top).toBeGreaterThan(320 - 64);
    expect(high?.box.top).toBeLessThan(low?.box.top ?? -Infinity);
  });

  it('keep the strip off what the page lays over the map; where there is no room near its place it is a pill', () => {
    const view = viewOf(1040, 614, 5.75);
    const free = layoutOf(view, false).strip;
    if (free === null) expect.fail('no strip');
    const { right, bottom } = free.box;
    const panel = { left: right - 5, top: bottom - 5, right: right + 60, bottom: bottom + 60 };
    const { strip } = layoutOf(view, false, undefined, [panel]);
    if (strip === null) expect.fail('no other place for the strip');
    expect(overlapArea(grown(strip.box, 8), panel)).toBe(0);
    // Room far off, in the south-west, is no room.
    const none = layoutOf(view, false, undefined, [{ left: 560, top: 250, right: 1040, bottom: 614 }]);
    expect(none.strip).toBeNull();
    expect(none.pills[0]?.events.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
  });

  it('lead from the strip to its place by no more than a third of the map, over nothing', () => {
    for (const zoom of [5.2, 5.5, 5.75, 6, 6.3]) {
      const view = viewOf(1040, 614, zoom);
      const { strip, names } = layoutOf(view, false);
      if (strip === null) continue;
      const [x, y] = screenPoint(route.line, strip.km, view);
      const [toX, toY] = strip.leadEnd;
      expect(Math.hypot(toX - x, toY - y)).toBeLessThanOrEqual(1040 / 3 + CIRCLE_PX);
      for (const name of names) expect(overlapArea(name.box, strip.box)).toBe(0);
    }
    expect(layoutOf(viewOf(1040, 614, 5.75), false).strip).not.toBeNull();
  });

  const sizes = [
    [1040, 590],
    [966, 460],
    [880, 410],
    [560, 420],
  ] as const;
  it.each(sizes)('never name two places over each other, or under a panel: %d × %d', (width, height) => {
    const legend = { left: 24, top: 20, right: 286, bottom: 207 };
    const foot = { left: 0, top: height - 25, right: width, bottom: height };
    let seen = 0;
    for (let zoom = 4; zoom <= 11; zoom += 0.25) {
      for (const middleKm of [undefined, 100, 500, 747, 960]) {
        const view = viewOf(width, height, zoom, middleKm);
        const layout = layoutOf(view, width < 700, undefined, [legend, foot]);
        seen += layout.names.length;
        layout.names.forEach(({ box, subject: { name } }, i) => {
          for (const other of layout.names.slice(i + 1)) {
            expect(overlapArea(box, other.box), `${name} and ${other.subject.name} at zoom ${zoom}`).toBe(0);
          }
        });
        const half = CIRCLE_PX / 2;
        const boxes = [
          ...layout.names.map(({ box }) => box),
          ...(layout.strip === null ? [] : [layout.strip.box]),
          ...[...layout.circles, ...layout.tags, ...layout.pills].map(({ km, dx, dy }) => {
            const [x, y] = screenPoint(route.line, km, view);
            return { left: x + dx - half, top: y + dy - half, right: x + dx + half, bottom: y + dy + half };
          }),
        ];
        for (const box of boxes) {
          expect(overlapArea(box, legend)).toBe(0);
          expect(overlapArea(box, foot)).toBe(0);
        }
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  it('name Pyongyang and every stop of a report first', () => {
    const names = layoutOf(viewOf(1040, 614, 5.75), false).names.map(({ subject: { id } }) => id);
    for (const id of ['pyongyang', 'khasan', 'ussuriysk']) expect(names).toContain(id);
    expect(names).not.toContain('gvozdevo');
    expect(layoutOf(viewOf(1040, 614, 8.5, 850), false).names.map(({ subject: { id } }) => id)).toContain('kosogorny');
  });
});

describe('crowds', () => {
  const at = (x: number, number: number) => ({
    event: { number, middleKm: x } as EventSubject,
    anchor: { x, y: 0, normalX: 0, normalY: 1 },
  });

  it('are four or more within 24 px', () => {
    expect(clusters([at(0, 1), at(8, 2), at(16, 3), at(24, 4)]).crowds).toHaveLength(1);
    expect(clusters([at(0, 1), at(8, 2), at(16, 3), at(24.1, 4)]).crowds).toHaveLength(0);
    expect(clusters([at(0, 1), at(8, 2), at(16, 3)]).loose).toHaveLength(3);
  });

  it('leave out the one that stands apart', () => {
    const { crowds, loose } = clusters([at(-50, 1), at(0, 5), at(8, 2), at(16, 3), at(20, 4)]);
    expect(crowds[0]?.map(({ event }) => event.number)).toEqual([2, 3, 4, 5]);
    expect(loose.map(({ event }) => event.number)).toEqual([1]);
  });

  it('are shown to linear km that hold their windows', () => {
    const range = stripRange(subjects.events.filter(({ number }) => number >= 2 && number <= 5));
    expect(range.fromKm).toBeLessThan(732.5);
    expect(range.toKm).toBeGreaterThan(761.5);
  });
});

it('holds padding to two thirds of the map', () => {
  expect(heldPadding({ top: 400, right: 0, bottom: 500, left: -5 }, 390, 600)).toEqual({
    top: (400 * 400) / 900,
    right: 0,
    bottom: (500 * 400) / 900,
    left: 0,
  });
});
