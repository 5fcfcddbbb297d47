/** What the page says of the first journey, against counts made another way from the file itself. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalText } from '../../../src/journey/model';
import { pickText } from '../../../src/journey/text';
import type { Opened } from '../../../src/state/journey.svelte';
import { cardOf } from '../../../src/ui/view/card';
import { figuresOf } from '../../../src/ui/view/figures';
import { byline, eventNumber, segmentName } from '../../../src/ui/view/names';
import { pinnedParts } from '../../../src/ui/view/pinned';
import { contextClaims, segmentRows } from '../../../src/ui/view/segments';
import { openText } from '../../../src/validate/open';

interface RawClaim {
  id: string;
  geometry: unknown;
  properties: {
    kind: string;
    type: string;
    event: string | null;
    status: string;
    chain: string[];
    text: LocalText;
    notSaid?: LocalText[];
    when: { earliest: string | null; latest: string | null };
  };
}
interface RawReport {
  id: string;
  URL?: string;
  custom: { unnamed?: boolean; label: string };
}

const file = new URL('../../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url);
const raw = JSON.parse(readFileSync(file, 'utf8')) as { features: RawClaim[]; reports: RawReport[] };
const rawClaims = raw.features.filter(({ properties }) => properties.kind === 'claim');
const rawReport = new Map(raw.reports.map((report) => [report.id, report]));

let opened: Opened;
beforeAll(() => {
  const { journey, route, evidence } = openText(readFileSync(file, 'utf8'));
  if (journey === null) throw new Error('The first journey does not open.');
  opened = { journey, route, evidence };
});

function claimOf(id: string): Opened['journey']['claims'][number] {
  const found = opened.journey.claims.find((claim) => claim.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
}

describe('figures', () => {
  it('are those of the file', () => {
    const counted = rawClaims.filter(({ properties }) => properties.type !== 'context');
    const origins = new Set(counted.map(({ properties }) => properties.chain.at(-1) ?? ''));
    const unnamed = [...origins].filter((id) => rawReport.get(id)?.custom.unnamed === true);
    const figures = figuresOf(opened);
    expect(figures.claims).toBe(counted.length);
    expect(figures.reports).toBe(new Set(counted.map(({ properties }) => properties.chain[0])).size);
    expect(figures.origins).toBe(origins.size - unnamed.length);
    expect(figures.unnamed).toBe(unnamed.length);
    expect(figures.drawnKm).toBeCloseTo(982.15, 0);
    expect(figures.inferredShare).toBeCloseTo(0.758, 2);
  });

  it('end to end: from six in the evening to five past one at the least, 48¼ hours at the most', () => {
    const { leastHours, mostHours } = figuresOf(opened);
    expect(mostHours).toBe(48.25);
    expect(Math.round(leastHours ?? 0)).toBe(42);
  });
});

describe('segments', () => {
  it('four rows, tagged, named and measured', () => {
    const rows = segmentRows(opened);
    expect(rows.map(({ tag }) => tag)).toEqual(['A', 'B', 'C', 'D']);
    expect(rows.map(({ name }) => name)).toEqual([
      'Pyongyang → Tumangang',
      'Tumangang → Khasan',
      'Khasan → Ussuriysk',
      'Ussuriysk → Khabarovsk',
    ]);
    expect(rows.map(({ km }) => km)).toEqual(['744 km', '4.5 km', '234 km', '635 km']);
    expect(rows.map(({ more }) => more + 1)).toEqual([12, 18, 15, 5]);
    expect(rows.map(({ between }) => between !== null)).toEqual([true, false, false, false]);
  });

  it('hours are "possible from … to …", and a projected segment has none', () => {
    const [first, , , last] = segmentRows(opened);
    expect(first?.hours).toMatch(/^possible from 10 Sep, 12:00 to \d+ Sep, \d\d:\d\d Pyongyang$/);
    expect(last?.hours).not.toMatch(/possible|\d/);
  });

  it('every claim is in a segment or under Context, never nowhere', () => {
    const listed = new Set(opened.journey.segments.flatMap(({ claims }) => claims));
    const context = contextClaims(opened);
    expect(new Set([...listed, ...context.map(({ id }) => id)]).size).toBe(rawClaims.length);
    expect(context.some(({ id }) => listed.has(id))).toBe(false);
  });
});

describe('the card', () => {
  it('of each claim tells what the file tells', () => {
    for (const { id, properties } of rawClaims) {
      const card = cardOf(opened, claimOf(id));
      expect(card.text).toBe(pickText(properties.text));
      expect(card.chain.map(({ label }) => label)).toEqual(
        properties.chain.toReversed().map((report) => rawReport.get(report)?.custom.label),
      );
      expect(card.chain.map(({ origin }) => origin)).toEqual(properties.chain.map((_, at) => at === 0));
      expect(card.notSaid).toEqual(properties.notSaid?.map((one) => pickText(one)) ?? null);
      const address = rawReport.get(properties.chain[0] ?? '')?.URL;
      if (address === undefined) expect(card.address).toBeNull();
      else expect(card.address?.url).toBe(new URL(address).href);
      expect(card.capture).toEqual({ text: 'No capture kept', url: null });
      if (properties.status !== 'accepted') expect(card.statusReason).not.toBeNull();
    }
  });

  it('counts reports beside origins, of the event', () => {
    for (const { id, properties } of rawClaims.filter(({ properties }) => properties.event !== null)) {
      const same = rawClaims.filter(
        (other) =>
          other.properties.event === properties.event &&
          other.properties.status !== 'retracted' &&
          other.properties.type !== 'context',
      );
      const reports = new Set(same.map((other) => other.properties.chain[0])).size;
      const origins = new Set(same.map((other) => other.properties.chain.at(-1) ?? ''));
      const unnamed = [...origins].filter((origin) => rawReport.get(origin)?.custom.unnamed === true).length;
      const { counts, allLeadTo } = cardOf(opened, claimOf(id));
      expect(counts).toMatch(new RegExp(`^${reports} reports? · ${origins.size - unnamed} origins?`));
      expect(counts.includes('not named')).toBe(unnamed > 0);
      expect(allLeadTo !== null).toBe(reports > 1 && origins.size === 1 && unnamed === 0);
    }
  });

  it('the Razdolnaya: two reports, one origin', () => {
    const card = cardOf(opened, claimOf('c-razdolnaya-4esnok'));
    expect(card.counts).toBe('2 reports · 1 origin');
    expect(card.allLeadTo).toBe('All lead back to RIA.');
    expect(card.address?.host).toBe('4esnok.by');
    expect(card.number).toBe(eventNumber(opened.journey, card.claim.event));
  });

  it('a report without an address names another one with the same origin, and what it is', () => {
    const card = cardOf(opened, claimOf('c-departure-seed'));
    expect(card.address).toBeNull();
    expect(card.sameOrigin).not.toBeNull();
    const origin = card.claim.chain.at(-1);
    const there = rawClaims.some(
      ({ properties }) =>
        properties.chain.at(-1) === origin &&
        rawReport.get(properties.chain[0] ?? '')?.custom.label === card.sameOrigin?.label,
    );
    expect(there).toBe(true);
  });

  it('a link is http(s) or none', () => {
    const claim = claimOf('c-razdolnaya-4esnok');
    const id = claim.chain[0];
    const report = id === undefined ? undefined : opened.journey.index.report.get(id);
    if (!report) throw new Error('no report');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'no address', 'file:///etc/passwd']) {
      const index = {
        ...opened.journey.index,
        report: new Map([...opened.journey.index.report, [report.id, { ...report, url, archiveUrl: url }]]),
      };
      const card = cardOf({ ...opened, journey: { ...opened.journey, index } }, claim);
      expect(card.address).toBeNull();
      expect(card.capture.url).toBeNull();
    }
  });

  it('says "likely", "probably" or "sources" of no claim in words of ours', () => {
    for (const { id } of rawClaims) {
      const { counts, happened, published, binding, chain } = cardOf(opened, claimOf(id));
      const said = [counts, happened, published, binding, ...chain.map(({ role }) => role)];
      for (const words of said) expect(words).not.toMatch(/\b(likely|probably|sources)\b/);
    }
  });
});

describe('names', () => {
  it('a byline is told from the origin on', () => {
    expect(byline(opened.journey, claimOf('c-departure-seed'))).toEqual(['KCNA', 'CNN', 'this report']);
  });

  it('a segment whose place could not be read is named by its id', () => {
    const [segment] = opened.journey.segments;
    if (!segment) throw new Error('no segment');
    const journey = { ...opened.journey, index: { ...opened.journey.index, place: new Map() } };
    expect(segmentName(journey, segment)).toBe(`${segment.from} → ${segment.to}`);
  });
});

describe('the pinned hours', () => {
  it('are the parts of the clock that the figure leaves', () => {
    const parts = pinnedParts(opened.evidence);
    const { startMs, endMs } = opened.evidence.clock;
    const hours = (endMs - startMs) / 3_600_000;
    const pinned = parts.reduce((sum, { width }) => sum + width, 0) * hours;
    expect(hours - pinned).toBeCloseTo(opened.evidence.unpinnedHours, 6);
    for (const { from, width } of parts) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + width).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});
