/** `byline inspect`: the figures that it prints are the engine's, and the exit code says whether the accepted claims agree. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { momentAt, sentenceAt, withCap } from '../../src/evidence/evidence';
import { valueAt } from '../../src/evidence/piecewise';
import { countSources } from '../../src/journey/origins';
import { byline, bylineWith } from '../support/cli';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK, openChanged, openFile } from '../support/open';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const run = (...args: string[]) => byline('inspect', ...args);

interface Figures {
  readonly lengthKm: number;
  readonly capKmh: number;
  readonly leastCapKmh: number | null;
  readonly windows: readonly { readonly claim: string }[];
  readonly band: readonly { readonly ms: number; readonly lower: number; readonly upper: number }[] | null;
  readonly run: readonly { readonly ms: number; readonly km: number }[] | null;
  readonly contradictions: readonly unknown[];
  readonly impliedSpeeds: readonly { readonly atLeastKmh: number | null; readonly atMostKmh: number | null }[];
  readonly shares: readonly unknown[];
  readonly reports: number;
  readonly origins: number;
}

describe('inspect --json', () => {
  it('prints one object with the engine’s figures', async () => {
    const { code, out, err } = await run(path(FIRST_JOURNEY), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const figures = JSON.parse(out) as Figures;
    const { evidence } = openFile(FIRST_JOURNEY);
    expect(figures.lengthKm).toBe(evidence.placedKm);
    expect(figures.capKmh).toBe(80);
    expect(figures.leastCapKmh).toBe(evidence.leastCapKmh);
    expect(figures.windows.map(({ claim }) => claim)).toEqual(evidence.journey.claims.map(({ id }) => id));
    expect(figures.contradictions).toEqual([]);
    expect(figures.shares).toEqual(evidence.shares);
    expect(figures.impliedSpeeds).toHaveLength(evidence.impliedSpeeds.length);
    const counts = countSources(evidence.journey, evidence.journey.claims);
    expect([figures.reports, figures.origins]).toEqual([counts.reports, counts.origins]);
    const { band, run: steadiest } = evidence;
    if (band === null || steadiest === null) throw new Error('no band');
    expect(figures.run).toEqual(Array.from(steadiest.timesMs, (ms, i) => ({ ms, km: steadiest.km[i] })));
    for (const { ms, lower, upper } of figures.band ?? []) {
      expect(lower).toBe(valueAt(band.lower, ms));
      expect(upper).toBe(valueAt(band.upper, ms));
    }
    // Between the breakpoints it is straight: nothing of the band is lost.
    const times = (figures.band ?? []).map(({ ms }) => ms);
    for (const edge of [band.lower, band.upper]) for (const ms of edge.timesMs) expect(times).toContain(ms);
  });

  it('--at prints an array in the order asked, the same that the page says', async () => {
    const { evidence } = openFile(FIRST_JOURNEY);
    const instants = ['2023-09-12T12:15:00+10:00', '2023-09-10T18:00:00+09:00', '2023-09-11T12:00:00Z'];
    const { code, out } = await run(path(FIRST_JOURNEY), '--json', ...instants.flatMap((at) => ['--at', at]));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      instants.map((at) => {
        const moment = momentAt(evidence, Date.parse(at));
        return {
          at,
          lowerKm: moment?.lowerKm,
          upperKm: moment?.upperKm,
          runKm: moment?.runKm,
          pinned: moment?.pinned,
          sentence: sentenceAt(evidence, Date.parse(at)),
        };
      }),
    );
  });

  it('--cap overrides, and below the least cap exits 1 with nulls', async () => {
    const { evidence } = openFile(OUT_AND_BACK);
    const fast = await run(path(OUT_AND_BACK), '--json', '--cap', '90.5');
    expect(fast.code).toBe(0);
    const figures = JSON.parse(fast.out) as Figures;
    expect(figures.capKmh).toBe(90.5);
    expect(figures.run?.map(({ ms }) => ms)).toEqual([...(withCap(evidence, 90.5).run?.timesMs ?? [])]);
    const slow = await run(path(OUT_AND_BACK), '--json', '--cap', '30');
    expect(slow.code).toBe(1);
    expect(JSON.parse(slow.out)).toMatchObject({ band: null, run: null });
    expect((JSON.parse(slow.out) as Figures).contradictions.length).toBeGreaterThan(0);
    const at = '2024-05-01T12:00:00+02:00';
    const moment = await run(path(OUT_AND_BACK), '--json', '--cap', '30', '--at', at);
    expect(moment.code).toBe(1);
    expect(JSON.parse(moment.out)).toEqual([
      { at, lowerKm: null, upperKm: null, runKm: null, pinned: null, sentence: null },
    ]);
  });

  it('contradictions of either kind exit 1; a clash alone keeps the band; no infinity gets into JSON', async () => {
    const both = await run(path(CONTRADICTS), '--json');
    expect(both.code).toBe(1);
    expect(JSON.parse(both.out)).toMatchObject({ band: null, leastCapKmh: null });
    const clash = openChanged(OUT_AND_BACK, (document) => {
      for (const one of document.features) if (one.id === 'at-deeport-late') one.properties['status'] = 'accepted';
    });
    const read = () => Promise.resolve(new TextEncoder().encode(clash.text));
    const { code, out } = await bylineWith({ read }, 'inspect', '-', '--json');
    expect(code).toBe(1);
    const figures = JSON.parse(out) as Figures;
    expect(figures.band).not.toBeNull();
    expect(figures.contradictions).toHaveLength(1);
  });

  it('exits 2 on what cannot be read, and on a wrong use', async () => {
    expect((await run(path('tests/fixtures/invalid/json-syntax.geojson'), '--json')).code).toBe(2);
    expect((await run(path('no/such/file.geojson'), '--json')).code).toBe(2);
    for (const wrong of [
      [],
      [path(FIRST_JOURNEY), path(OUT_AND_BACK)],
      [path(FIRST_JOURNEY), '--at', '2023-09-12T12:15:00'],
      [path(FIRST_JOURNEY), '--cap', '0'],
      [path(FIRST_JOURNEY), '--cap', 'fast'],
      [path(FIRST_JOURNEY), '--fast'],
    ]) {
      expect(await run(...wrong), wrong.join(' ')).toMatchObject({ code: 2, out: '' });
    }
  });

  it('without --json prints text, from the same figures', async () => {
    const { code, out } = await run(path(FIRST_JOURNEY));
    expect(code).toBe(0);
    expect(out).toContain('982');
    expect(out).toContain('31.7');
    expect(() => JSON.parse(out) as unknown).toThrow(SyntaxError);
  });
});
