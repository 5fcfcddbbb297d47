/** Ten thousand wounded files: none may throw, hang, eat the memory, change a prototype, or turn text into links and markup. */
import { describe, expect, it } from 'vitest';
import { mutate, randomOf } from './mutate';
import { fuzz, seedFiles } from './run';

const INPUTS = 10_000;

describe('the fuzzer', () => {
  it('wounds files of every format, each the same way again from its seed', () => {
    const endings = new Set(seedFiles().map((file) => file.slice(file.lastIndexOf('.') + 1)));
    for (const ending of ['geojson', 'csv', 'gpx', 'kml', 'kmz']) expect(endings).toContain(ending);
    const file = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
    const wounded = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((seed) => String(mutate(file, file, randomOf(seed))));
    expect(new Set(wounded).size).toBeGreaterThan(7);
    expect(String(mutate(file, file, randomOf(4)))).toBe(wounded[3]);
  });

  it(`finds nothing in ${INPUTS} inputs`, { timeout: 300_000 }, async () => {
    const { faults, inputs, usable, exports } = await fuzz(INPUTS);
    expect(faults).toEqual([]);
    expect(inputs).toBe(INPUTS);
    // Neither all dead on arrival nor all unharmed: else it would show nothing.
    expect(usable / inputs).toBeGreaterThan(0.2);
    expect(usable / inputs).toBeLessThan(0.95);
    expect(exports).toBeGreaterThan(1000);
  });
});
