import { expect, test } from 'vitest';
import type { TrackLine } from '../../../src/formats/tracks/model';
import { chooseTimes } from '../../../src/formats/tracks/thin';

/** A line with a time at each vertex that is marked. */
const line = (marks: string): TrackLine => {
  const time = { earliestMs: 0, latestMs: 0, text: '' };
  return { times: [...marks].map((mark) => (mark === 't' ? time : null)) } as unknown as TrackLine;
};
const untimed = { times: null } as unknown as TrackLine;

test('all of them, as long as they are few', () => {
  expect(chooseTimes([line('.t.tt'), untimed, line('t')], 4)).toEqual({
    vertices: [[1, 3, 4], [], [0]],
    used: 4,
    all: 4,
  });
});

test('of too many evenly spread ones, the first and the last of each line among them', () => {
  const { vertices, used, all } = chooseTimes([line('.' + 't'.repeat(1000) + '.'), line('t'.repeat(500))], 100);
  expect([used, all]).toEqual([100, 1500]);
  const [one = [], other = []] = vertices;
  expect([one[0], one.at(-1), other[0], other.at(-1)]).toEqual([1, 1000, 0, 499]);
  // 96 for 1496 between the ends: 15 or 16 apart, but at the ends.
  for (const chosen of [one, other]) {
    const gaps = chosen.slice(1).map((vertex, at) => vertex - (chosen[at] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(17);
    expect(Math.min(...gaps.slice(1, -1))).toBeGreaterThanOrEqual(15);
  }
});

test('of more lines than may be used, the ends of some', () => {
  const { vertices, used, all } = chooseTimes(
    Array.from({ length: 100 }, () => line('ttt')),
    10,
  );
  expect([used, all]).toEqual([10, 300]);
  expect(vertices.flat().every((vertex) => vertex !== 1)).toBe(true);
  expect(vertices.filter((chosen) => chosen.length > 0).length).toBeGreaterThanOrEqual(5);
});
