/** The train's note: it covers nothing that is there, says less where there is less room, and nothing where there is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, overlapArea, type Box } from '../../../src/drawing/boxes';
import { Occupied } from '../../../src/drawing/occupied';
import { placeTrainNote, type NoteGround, type TrainNoteSpot } from '../../../src/drawing/train-note';

const NOTE = { title: 'Crossing the Razdolnaya', detail: 'RIA: “about 05:15 Moscow time”, give or take 10 km' };
const VIEW: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const nowhere = { x: new Float64Array(0), y: new Float64Array(0), km: new Float64Array(0), count: 0 };
const measure = (text: string, sizePx: number): number => text.length * sizePx * 0.55;

function ground(boxes: readonly Box[], named: readonly Box[] = []): NoteGround {
  const occupied = new Occupied(nowhere, VIEW);
  for (const box of boxes) occupied.add(box);
  return { occupied, measure, isNamed: (box) => named.some((other) => overlapArea(box, other) > 0) };
}

const boxOf = (x: number, y: number, spot: TrainNoteSpot): Box =>
  boxAround(x + spot.dx, y + spot.dy, spot.width, spot.height);

describe('the note beside the train', () => {
  it('stands close by, whole, where nothing else is', () => {
    const spot = placeTrainNote(NOTE, 400, 300, ground([]));
    expect(spot?.note).toEqual(NOTE);
    const box = boxOf(400, 300, spot as TrainNoteSpot);
    const gap = Math.max(box.left - 400, 400 - box.right);
    expect(gap).toBeGreaterThan(12);
    expect(gap).toBeLessThan(60);
  });

  it('says the first line alone where both have no room, and nothing at all in a crowd', () => {
    // A free field of 200 px to the right, walled in on every other side.
    const walls: Box[] = [
      { left: 0, top: 0, right: 380, bottom: 600 },
      { left: 640, top: 0, right: 800, bottom: 600 },
    ];
    expect(placeTrainNote(NOTE, 400, 300, ground(walls))?.note).toEqual({ title: NOTE.title, detail: '' });
    expect(placeTrainNote(NOTE, 400, 300, ground([VIEW]))).toBeNull();
  });

  it('strikes no name through with its lead, though it may cross a mark', () => {
    // Room on the left alone, and between it and the train something high that every lead would cross.
    const walls: Box[] = [
      { left: 385, top: 0, right: 800, bottom: 280 },
      { left: 385, top: 320, right: 800, bottom: 600 },
      { left: 420, top: 0, right: 800, bottom: 600 },
    ];
    const between: Box = { left: 378, top: 150, right: 382, bottom: 450 };
    const name = ground(walls);
    const mark = ground([...walls, between]);
    name.occupied.addName(between);
    expect(placeTrainNote(NOTE, 400, 300, ground(walls))?.dx).toBeLessThan(0);
    expect(placeTrainNote(NOTE, 400, 300, mark)?.dx).toBeLessThan(0);
    expect(placeTrainNote(NOTE, 400, 300, name)).toBeNull();
  });

  it('covers neither what the layout put there, nor a name of the map, and stays in view', () => {
    const anyBox = fc
      .record({
        x: fc.integer({ min: 0, max: 800 }),
        y: fc.integer({ min: 0, max: 600 }),
        width: fc.integer({ min: 10, max: 160 }),
        height: fc.integer({ min: 10, max: 60 }),
      })
      .map(({ x, y, width, height }) => boxAround(x, y, width, height));
    const placed = { some: 0 };
    fc.assert(
      fc.property(
        fc.array(anyBox, { maxLength: 25 }),
        fc.array(anyBox, { maxLength: 10 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 600 }),
        (boxes, named, x, y) => {
          const spot = placeTrainNote(NOTE, x, y, ground(boxes, named));
          if (spot === null) return;
          placed.some += 1;
          const box = boxOf(x, y, spot);
          for (const other of [...boxes, ...named]) expect(overlapArea(box, other)).toBe(0);
          expect(overlapArea(box, VIEW)).toBeCloseTo(spot.width * spot.height, 6);
        },
      ),
      { numRuns: 400 },
    );
    expect(placed.some).toBeGreaterThan(50);
  });
});
