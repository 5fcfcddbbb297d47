import { expect, it } from 'vitest';
import { parseColor } from '../../../src/map/gl/program';

it('reads the theme’s colours and refuses what is none', () => {
  expect(parseColor('#ff8000')).toEqual([1, 128 / 255, 0, 1]);
  expect(parseColor('rgba(255,0,0,0.5)', 0.5)).toEqual([1, 0, 0, 0.25]);
  expect(() => parseColor('tomato')).toThrow('tomato');
});
