/** The account as sections: what is about what, and how a long one is shown in parts, with nothing lost in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/formats/account/account';
import type { Block, Line, Mark } from '../../../src/formats/account/blocks';
import { cutSection, lengthOf, outlineOf, placeOf, type Section } from '../../../src/formats/account/sections';
import { formatKm } from '../../../src/words/format';
import { words } from '../../../src/words/files';
import { cardOf } from '../../../src/ui/view/card';
import { figuresOf } from '../../../src/ui/view/figures';
import { segmentRows } from '../../../src/ui/view/segments';
import { dataDate } from '../../../src/ui/view/data-date';
import { pickText } from '../../../src/journey/text';
import { withCap } from '../../../src/evidence/evidence';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import { openPath } from '../../support/written';

const first = openPath(FIRST_JOURNEY);
const outline = outlineOf(accountOf(first, { drawing: true }).blocks);
const all = (section: Section): Section[] => [section, ...section.sections.flatMap(all)];
const everySection = outline.sections.flatMap(all);

const marks = (line: Line): Mark[] =>
  line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece, ...('line' in piece ? marks(piece.line) : [])]));
function textOf(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('line' in piece) return textOf(piece.line);
      if (piece.kind === 'address') return piece.url;
      return piece.kind === 'source' ? `[${piece.number}]` : piece.text;
    })
    .join('');
}
function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'claims':
      return block.items.map(({ line }) => line);
    case 'terms':
      return block.rows.map(([term, value]) => [`${term}: `, ...value]);
    case 'sources':
      return block.sources.map(({ line }) => line);
  }
}
const written = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ heading, blocks, sections: under }) => [
    textOf(heading.line),
    ...blocks.flatMap((block) => linesOf(block).map(textOf)),
    ...written(under),
  ]);

/** The section with its title, as one text. */
function section(title: string): string {
  const found = outline.sections.find(({ heading }) => textOf(heading.line) === title);
  if (found === undefined) throw new Error(`no section “${title}”`);
  return written([found]).join('\n');
}

describe('the account of the first journey as sections', () => {
  it('has a heading for each segment and event, which knows what it is about', () => {
    const about = everySection.flatMap(({ heading }) => (heading.about ? [heading.about] : []));
    const ids = (kind: string): string[] => about.filter((one) => one.kind === kind).map(({ id }) => id);
    expect(ids('segment')).toEqual(first.journey.segments.map(({ id }) => id));
    expect(new Set(ids('event'))).toEqual(new Set(first.journey.events.map(({ id }) => id)));
  });

  it('tells each claim in one place, which knows it, and begins with what leads to it', () => {
    for (const path of [FIRST_JOURNEY, OUT_AND_BACK, CONTRADICTS]) {
      const opened = openPath(path);
      const items = accountOf(opened).blocks.flatMap((block) => (block.kind === 'claims' ? block.items : []));
      expect(items.map(({ claim }) => claim).toSorted()).toEqual(opened.journey.claims.map(({ id }) => id).toSorted());
      for (const { claim, line } of items) expect(marks(line)[0]).toMatchObject({ kind: 'claim', claim });
    }
  });

  it('knows of each source which report it is', () => {
    const sources = everySection.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : [])),
    );
    expect(sources.length).toBeGreaterThan(20);
    for (const { report, line } of sources) {
      expect(textOf(line)).toContain(first.journey.index.report.get(report)?.label ?? NaN);
    }
  });

  it('says what the sidebar says, and where', () => {
    const { journey, evidence } = first;
    const figures = section('Figures');
    const shown = figuresOf(first);
    expect(figures).toContain(`${formatKm(shown.drawnKm)} km`);
    expect(figures).toContain(`${Math.round(shown.leastHours ?? NaN)} to ${Math.round(shown.mostHours ?? NaN)} hours`);
    expect(figures).toContain(words.account.sources(shown.reports, shown.origins, shown.unnamed));
    expect(figures).toContain(`${shown.claims} claims`);
    expect(figures).toMatch(/Line inferred: .* 76/);
    expect(figures).toContain('at most 80 km/h');

    const reported = section('What was reported');
    for (const row of segmentRows(first)) {
      expect(reported).toContain(`${row.tag}. ${row.name}: ${row.grade}`);
      if (row.note !== null) expect(reported).toContain(row.note);
      if (row.hours.startsWith('possible')) expect(reported).toMatch(/Possible here from .* to /);
    }
    for (const other of journey.alternatives) expect(reported).toContain(`: ${pickText(other.name)}.`);

    const doubts = section('Disputed and retracted');
    const open = section('What no report says');
    for (const gap of journey.notSaid) expect(open).toContain(pickText(gap).replace(/\.$/, ''));
    for (const claim of journey.claims) {
      const card = cardOf(first, claim);
      const told = claim.status === 'accepted' ? reported : doubts;
      for (const text of [card.text, card.statusReason, card.note, card.allLeadTo, ...(card.notSaid ?? [])]) {
        if (text !== null) expect(told).toContain(text.replace(/\.$/, ''));
      }
      expect(told).toContain(card.claim.when.reported);
      // Why it shapes no band, in its own line.
      if (card.binding !== '') expect(told).toContain(card.binding);
      expect(told).toContain(card.chain.map(({ label }) => label).join(' → '));
      expect(section('Sources')).toContain(card.title);
    }
    expect(section('How this is drawn')).toContain(words.page.drawn.positionText[1]);
    expect(section('How this is drawn')).toContain(words.page.drawn.basemap);
    expect(section('Contradictions')).toContain('80 km/h');
    expect(section('Corrections')).not.toBe('');
    expect(section('Licence and credits')).toContain(journey.license ?? NaN);
    expect(evidence.band).not.toBeNull();
  });

  it('says that the cap has been moved, and which is the journey’s own', () => {
    const moved = { ...first, evidence: withCap(first.evidence, 120) };
    const text = written(outlineOf(accountOf(moved).blocks).sections).join('\n');
    expect(text).toContain('at most 120 km/h');
    expect(text).toContain(words.page.drawn.capMoved('80'));
    expect(section('Figures')).not.toContain(words.page.drawn.capMoved('80'));
  });

  it('explains a drawing only where there is one', () => {
    const titles = outlineOf(accountOf(first).blocks).sections.map(({ heading }) => textOf(heading.line));
    expect(titles).not.toContain('How this is drawn');
    expect(outline.sections.map(({ heading }) => textOf(heading.line))).toContain('How this is drawn');
  });

  it('says how old the data is', () => {
    expect(dataDate(first.journey)).toMatch(/^version .*, newest report of \d+ September 2023$/);
    expect(dataDate({ ...first.journey, version: null, reports: [], corrections: [] })).toBe('');
  });
});

const line = fc.integer({ min: 0, max: 9 }).map((n): Line => [String(n)]);
const block = fc.oneof(
  line.map((one): Block => ({ kind: 'paragraph', line: one })),
  fc.array(line, { minLength: 1, maxLength: 7 }).map((items): Block => ({ kind: 'list', items })),
  fc
    .constantFrom(3, 4)
    .chain((level) => line.map((one): Block => ({ kind: 'heading', level: level as 3 | 4, line: one }))),
);
const made = fc
  .array(block, { maxLength: 20 })
  .map((blocks) => outlineOf([{ kind: 'heading', level: 2, line: ['title'] }, ...blocks]).sections[0])
  .filter((one) => one !== undefined);
/** Without headings: those stand again over each part. */
const items = (one: Section): string[] => [
  ...one.blocks.flatMap((each) => linesOf(each).map(textOf)),
  ...one.sections.flatMap(items),
];

describe('a long section', () => {
  it('is all there in its parts, each in its place and once', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 9 }), (whole, most) => {
        const length = lengthOf(whole);
        const parts = Array.from({ length: Math.ceil(length / most) }, (_, at) =>
          cutSection(whole, { from: at * most, to: (at + 1) * most }),
        );
        expect(parts.flatMap(items)).toEqual(items(whole));
        for (const part of parts) expect(items(part).length).toBeLessThanOrEqual(most);
        expect(cutSection(whole, { from: 0, to: length })).toBe(whole);
      }),
    );
  });

  it('is cut so that what is looked for is in its part', () => {
    const [reported] = outline.sections.filter(({ heading }) => textOf(heading.line) === 'What was reported');
    if (reported === undefined) throw new Error('no such section');
    for (const { id, status } of first.journey.claims) {
      const place = placeOf(reported, { kind: 'claim', id });
      expect(place === null).toBe(status !== 'accepted');
      if (place === null) continue;
      const part = cutSection(reported, { from: place, to: place + 1 });
      const told = all(part).flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'claims' ? one.items : [])));
      expect(told.map(({ claim }) => claim)).toEqual([id]);
    }
    for (const { id } of first.journey.segments) {
      const place = placeOf(reported, { kind: 'segment', id }) ?? NaN;
      const [part] = cutSection(reported, { from: place, to: place + 1 }).sections;
      expect(part?.heading.about).toEqual({ kind: 'segment', id });
    }
    const sources = outline.sections.at(-1);
    expect(sources && placeOf(sources, { kind: 'source', number: 7 })).toBe(6);
    expect(placeOf(reported, { kind: 'mention', number: 4, mention: 1 })).toBe(2);
    expect(placeOf(reported, { kind: 'mention', number: 4, mention: 99 })).toBeNull();
  });
});
