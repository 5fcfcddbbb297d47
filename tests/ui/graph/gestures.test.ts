import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimBox } from '../../../src/graph/model';
import { Gestures, type GestureHost } from '../../../src/ui/graph/gestures';
import type { Hit } from '../../../src/ui/graph/hit';

const box: ClaimBox = {
  key: 'b',
  kind: 'exact',
  claims: [],
  event: null,
  chief: true,
  open: null,
  x0: 100,
  x1: 120,
  y0: 50,
  y1: 60,
};

let said: string[];
let head: number;
let zoomed: boolean;
let gestures: Gestures;

beforeEach(() => {
  said = [];
  head = 300;
  zoomed = false;
  const host: GestureHost = {
    timeAt: (x) => x * 1000,
    headX: () => head,
    hit: (x, y): Hit | null => (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 ? { box } : null),
    pans: (_x, y) => zoomed && y > 190,
    grab: () => said.push('grab'),
    release: () => said.push('release'),
    seek: (at) => said.push(`seek ${at / 1000}`),
    pick: () => said.push('pick'),
    panBy: (px) => said.push(`pan ${px}`),
    pinch: (factor, from, to) => said.push(`pinch ${factor} ${from} ${to}`),
  };
  gestures = new Gestures(host);
});

const p = (x: number, y = 100, id = 1, touch = false) => ({ id, x, y, touch });

describe('Gestures', () => {
  it('jumps to where the plot is pressed, follows, and lets go', () => {
    gestures.down(p(500));
    gestures.move(p(510));
    gestures.up(p(510));
    gestures.move(p(520));
    expect(said).toEqual(['grab', 'seek 500', 'seek 510', 'release']);
    expect(gestures.busy).toBe(false);
  });

  it('takes the handle without a jump, up to 12 px beside it', () => {
    gestures.down(p(312));
    expect(said).toEqual(['grab']);
    gestures.move(p(322));
    expect(said).toEqual(['grab', 'seek 310']);
    gestures.up(p(322));
    said.length = 0;
    gestures.down(p(313));
    expect(said).toEqual(['grab', 'seek 313']);
  });

  it('picks a claim when the press does not move, and never seeks then', () => {
    gestures.down(p(110, 55));
    gestures.move(p(112, 57));
    gestures.up(p(112, 57));
    expect(said).toEqual(['pick']);
  });

  it('scrubs from a claim once it has moved', () => {
    gestures.down(p(110, 55));
    gestures.move(p(130, 55));
    gestures.up(p(130, 55));
    expect(said).toEqual(['grab', 'seek 130', 'release']);
  });

  it('picks nothing when the browser takes the pointer away', () => {
    gestures.down(p(110, 55));
    gestures.up(p(110, 55), true);
    expect(said).toEqual([]);
    gestures.down(p(500));
    gestures.up(p(500), true);
    expect(said).toEqual(['grab', 'seek 500', 'release']);
  });

  it('pans on the axis only while zoomed', () => {
    gestures.down(p(500, 200));
    gestures.up(p(500, 200));
    expect(said).toEqual(['grab', 'seek 500', 'release']);
    said.length = 0;
    zoomed = true;
    gestures.down(p(500, 200));
    gestures.move(p(470, 200));
    gestures.up(p(470, 200));
    expect(said).toEqual(['pan -30']);
  });

  it('turns into a pinch with the second finger and lets the playhead go', () => {
    gestures.down(p(400, 100, 1, true));
    gestures.down(p(500, 100, 2, true));
    gestures.move(p(600, 100, 2, true));
    expect(said).toEqual(['grab', 'seek 400', 'release', 'pinch 2 450 500']);
    gestures.up(p(600, 100, 2, true));
    gestures.move(p(410, 100, 1, true));
    gestures.up(p(410, 100, 1, true));
    expect(said).toHaveLength(4);
    expect(gestures.busy).toBe(false);
  });

  it('ignores pointers that were never pressed here', () => {
    gestures.move(p(5));
    gestures.up(p(5));
    expect(said).toEqual([]);
  });
});
