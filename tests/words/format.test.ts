import { describe, expect, it } from 'vitest';
import { formatMegabytes, formatPercent } from '../../src/words/format';

describe('a share in per cent', () => {
  it.each([
    [0, '0'],
    [0.0044, '<1'],
    [0.005, '1'],
    [0.758, '76'],
    [0.994, '99'],
    [0.9956, '>99'],
    [1, '100'],
    [1 - 1e-15, '100'],
  ])('%f is written so that little is not nothing, and nearly all not all', (share, text) => {
    expect(formatPercent(share).replace(/\s*%$/u, '')).toBe(text);
  });
});

describe('megabytes', () => {
  it.each([
    [0, '0.0'],
    [1_250_000, '1.3'],
    [9_940_000, '9.9'],
    [9_960_000, '10'],
    [102_001_426, '102'],
  ])('%i bytes have one decimal below ten and none from there on', (bytes, text) => {
    expect(formatMegabytes(bytes)).toBe(text);
  });
});
