/** The text account: one structure twice, in which nothing from outside is ever more than text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { outside } from '../../../src/formats/account/blocks';
import { html, pageOf } from '../../../src/formats/account/html';
import { markdown, markdownOf } from '../../../src/formats/account/markdown';
import type { Exportable } from '../../../src/formats/format';
import type { JsonObject } from '../../../src/journey/model';
import { journeyFiles } from '../../support/journeys';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import { HARD_TEXTS, openMade, POOR } from '../../support/told';
import { openPath, openWhole, writtenBy } from '../../support/written';

const first = openPath(FIRST_JOURNEY);

/** Every node of a tree, itself first. */
function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? (node.children as Nodes[]).flatMap(nodesOf) : [])];
}

/** By CommonMark alone, or with what GitHub adds to it. */
const parsed = (text: string, github: boolean): Nodes[] =>
  nodesOf(
    github ? fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) : fromMarkdown(text),
  );

/** Code: an address in a text from outside, which is no link. */
const OURS = new Set(['root', 'heading', 'paragraph', 'text', 'inlineCode', 'list', 'listItem', 'strong', 'link']);

function expectNoMarkup(opened: Exportable, text: string): void {
  const addresses = new Set(
    opened.journey.reports.flatMap(({ url, archiveUrl }) => [url, archiveUrl]).filter((one) => one !== null),
  );
  for (const github of [false, true]) {
    const nodes = parsed(text, github);
    const kinds = new Set(nodes.map(({ type }) => type));
    for (const kind of ['footnoteReference', 'footnoteDefinition'] as const) if (github) kinds.delete(kind);
    expect([...kinds].filter((kind) => !OURS.has(kind))).toEqual([]);
    for (const node of nodes) {
      if (node.type !== 'link') continue;
      expect(node.url).toMatch(/^https?:\/\//i);
      expect([...addresses].map((one) => decodeAll(one))).toContain(decodeAll(node.url));
    }
  }
}

const decodeAll = (url: string): string =>
  url.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));

const folded = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Without that of what stands in it. */
function ownText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'footnoteReference' ? node.identifier : '';
}

/** The text of the Markdown, footnotes as their numbers, in the order in which it is written. */
function markdownText(text: string): string {
  return folded(
    parsed(text, true)
      .map((node) => (['heading', 'paragraph', 'listItem'].includes(node.type) ? ' ' : ownText(node)))
      .join(''),
  );
}

/** Reads the document, and takes it apart: the text of the page, without what only leads back; the colon that Markdown puts behind a term is put in. */
function pageText(document: Document): string {
  for (const back of document.querySelectorAll('.back, title, style')) back.remove();
  for (const term of document.querySelectorAll('dt')) term.append(':');
  for (const block of document.querySelectorAll('h1, h2, h3, h4, p, li, dd')) block.prepend(' ');
  return folded(document.body.textContent ?? '');
}

/** What a page that asks nobody for anything, and runs nothing, consists of. */
const TAGS = new Set(
  'html head meta title style body article h1 h2 h3 h4 p ul ol li dl div dt dd strong bdi time a sup'.split(' '),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name dir datetime href rel id class value aria-label'.split(' '),
);

function expectHarmless(document: Document): void {
  const elements = [...document.querySelectorAll('*')];
  const ids = elements.map(({ id }) => id).filter((id) => id !== '');
  const known = new Set(ids);
  const isHarmless = (name: string, value: string): boolean => {
    if (name === 'href') return /^https?:\/\//i.test(value) || (value.startsWith('#') && known.has(value.slice(1)));
    return name === 'datetime' ? !Number.isNaN(Date.parse(value)) : ATTRIBUTES.has(name);
  };
  const faults = elements.flatMap((element) => [
    ...(TAGS.has(element.localName) ? [] : [element.localName]),
    ...[...element.attributes].filter(({ name, value }) => !isHarmless(name, value)).map(({ value }) => value),
    ...(element.matches('a[href^=http]:not([rel=noreferrer])') ? [element.localName] : []),
  ]);
  expect(faults).toEqual([]);
  expect(known.size).toBe(ids.length);
}

/** The made-up journey in which no text is the one that it had; `next` gives another each time. */
function withTexts(next: () => string): Exportable {
  return openMade((file) => {
    Object.assign(file.journey, {
      title: { en: next() },
      summary: next(),
      subject: next(),
      notSaid: [next(), next()],
      license: next(),
      contact: next(),
      version: next(),
      authors: [next(), next()],
      corrections: [{ date: '2024-05-03', text: next(), claims: [] }],
      events: [{ id: 'leaving', title: next(), phrase: next() }],
    });
    for (const report of file.reports) {
      Object.assign(report, { title: next(), publisher: next(), note: next(), author: [{ literal: next() }] });
      report.custom['label'] = next();
    }
    for (const { properties } of file.features) {
      if (properties['kind'] === 'place') Object.assign(properties, { name: next(), names: {} });
      if (properties['kind'] === 'segment') properties['note'] = next();
      if (properties['kind'] !== 'claim') continue;
      Object.assign(properties, { text: next(), note: next(), notSaid: [next(), next()], quote: next() });
      (properties['when'] as Record<string, unknown>)['reported'] = next();
    }
    const last = file.features.findLast(({ properties }) => properties['kind'] === 'claim');
    Object.assign(last?.properties ?? {}, { status: 'disputed', statusReason: next() });
  });
}

const hard = fc
  .oneof(
    fc.constantFrom(...HARD_TEXTS),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom(...'\\`*_[]()<>&~|$#!:/@.-+=^"\' \n1a한'), { minLength: 1, maxLength: 14 })
      .map((all) => all.join('')),
  )
  .filter((text) => folded(text) !== '');

describe('an account', () => {
  it.each([0, 1])('says every text as it is, in both markups, wherever it stands (%i)', (turn) => {
    let at = turn * 15;
    const said = new Set<string>();
    const opened = withTexts(() => {
      const text = HARD_TEXTS[at++ % HARD_TEXTS.length] ?? '';
      said.add(text);
      return text;
    });
    const { document } = new JSDOM(writtenBy(html, opened)).window;
    const md = writtenBy(markdown, opened);
    expectNoMarkup(opened, md);
    expectHarmless(document);
    const text = pageText(document);
    expect(markdownText(md)).toBe(text);
    expect(said.size).toBe(HARD_TEXTS.length);
  });

  it('shows each of them to the letter', () => {
    const blocks = HARD_TEXTS.map((text) => ({ kind: 'paragraph', line: outside(text) }) as const);
    const { document } = new JSDOM(pageOf({ title: '', language: 'en', blocks })).window;
    const paragraphs = parsed(markdownOf(blocks), true).filter(({ type }) => type === 'paragraph');
    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(HARD_TEXTS.map(folded));
    expect(paragraphs.map((node) => nodesOf(node).map(ownText).join(''))).toEqual(HARD_TEXTS.map(folded));
  });

  it('has no markup of others and the same text twice, whatever stands in a block', () => {
    fc.assert(
      fc.property(fc.array(hard, { minLength: 1, maxLength: 4 }), (texts) => {
        const line = texts.flatMap((text) => [...outside(text), ' ']);
        const blocks = [
          { kind: 'heading', level: 2, line },
          { kind: 'paragraph', line },
          { kind: 'list', items: [line, [{ kind: 'strong', line: outside(texts.join(' ')) }, ': ', ...line]] },
          { kind: 'terms', rows: [['Term', line]] },
        ] as const;
        const md = markdownOf(blocks);
        expectNoMarkup(first, md);
        const { document } = new JSDOM(pageOf({ title: texts[0] ?? '', language: 'en', blocks })).window;
        expectHarmless(document);
        const text = pageText(document);
        expect(markdownText(md)).toBe(text);
        expect(text).toContain(folded(texts.join(' ')));
      }),
      { numRuns: 15 },
    );
  });

  it('holds of any journey file, whatever it says', () => {
    fc.assert(
      fc.property(journeyFiles, (file: JsonObject) => {
        const opened = openWhole(JSON.stringify(file));
        const md = writtenBy(markdown, opened);
        const { document } = new JSDOM(writtenBy(html, opened)).window;
        expectNoMarkup(opened, md);
        expectHarmless(document);
        const text = pageText(document);
        expect(markdownText(md)).toBe(text);
        // Every claim is told once, and by its own words.
        for (const claim of opened.journey.claims) {
          const own =
            typeof claim.text === 'string' ? claim.text : (claim.text['en'] ?? Object.values(claim.text)[0] ?? '');
          expect(text).toContain(folded(own));
        }
      }),
      { numRuns: 3 },
    );
  });

  it('tells every accepted claim of the first journey once, and cites every report that was read for one', () => {
    const text = writtenBy(markdown, first);
    const [told = ''] = text.split('## Disputed and retracted');
    const lines = told.split('\n').filter((line) => line.startsWith('- ') && line.includes('reported by'));
    const accepted = first.journey.claims.filter(({ status }) => status === 'accepted');
    expect(lines.length).toBe(accepted.length);
    const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const defined = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    expect(defined).toEqual([...cited]);
    const read = new Set(first.journey.claims.map(({ chain }) => chain[0]));
    expect(defined.length).toBeGreaterThanOrEqual(read.size);
  });

  it('says no more than a report does', () => {
    for (const path of [FIRST_JOURNEY, OUT_AND_BACK, CONTRADICTS]) {
      const opened = openPath(path);
      // Without the sources: a report's title may say what it likes.
      const [text = ''] = writtenBy(markdown, withoutTexts(opened)).split(/^## (Reports|Sources)/m);
      expect(text).not.toMatch(/\b(likely|probably|certainly|presumably)\b/i);
      // Of what is ours nothing tells what happened.
      expect(text.match(/[^.]*\bwas\b[^.]*/gi)?.filter((one) => !OUR_WAS.test(one)) ?? []).toEqual([]);
    }
  });

  it('puts the counts of origins beside those of reports', () => {
    const text = writtenBy(markdown, first);
    for (const [counted] of text.matchAll(/\d+ reports?\b.{0,12}/g)) expect(counted).toMatch(/^\d+ reports? · \d+ or/);
  });

  it('leads from each mention to its source and back', () => {
    const { document } = new JSDOM(writtenBy(html, first)).window;
    const mentions = [...document.querySelectorAll('sup > a')];
    expect(mentions.length).toBeGreaterThan(40);
    for (const mention of mentions) {
      const source = document.querySelector(mention.getAttribute('href') ?? '');
      expect(source?.querySelector(`a[href="#${mention.id}"]`)).not.toBeNull();
      expect(source?.getAttribute('value')).toBe(mention.textContent);
    }
  });

  it('takes no noticeable time for a thousand claims and more', () => {
    const opened = openMade((file) => {
      const like = file.features.find(({ properties }) => properties['kind'] === 'claim');
      if (like === undefined) throw new Error('the made-up journey has claims');
      for (let at = 0; at < 1_500; at += 1) {
        file.features.push({
          ...like,
          id: `more-${at}`,
          properties: { ...like.properties, event: at % 2 ? null : 'leaving' },
        });
      }
    });
    const before = performance.now();
    expect(writtenBy(markdown, opened).length).toBeGreaterThan(150_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

/** What is said of a report, or said to be its word. */
const OUR_WAS = /\bthat was read\b|\bWhat was reported\b|\bIt says that it was\b/;

/** The journey with every text of its own made short, so that what is left is ours. */
function withoutTexts({ journey, route, evidence }: Exportable): Exportable {
  const bare = <T extends { readonly text: unknown }>(one: T): T => ({
    ...one,
    ...('when' in one ? { when: { ...(one['when'] as object), reported: 'x' } } : {}),
    text: 'x',
    note: null,
    statusReason: 'x',
    notSaid: ['x'],
  });
  const claims = journey.claims.map(bare);
  const claim = new Map(claims.map((one) => [one.id, one]));
  const segments = journey.segments.map((one) => ({ ...one, note: null }));
  const events = journey.events.map((one) => ({ ...one, title: 'x', phrase: 'x' }));
  const event = new Map(events.map((one) => [one.id, one]));
  const mute = {
    ...journey,
    title: 'x',
    summary: 'x',
    notSaid: [],
    alternatives: [],
    speedLimit: { ...journey.speedLimit, text: 'x' },
    claims,
    segments,
    events,
    index: { ...journey.index, claim, event },
  };
  return { journey: mute, route, evidence: { ...evidence, journey: mute } };
}

describe('accounts as they are written', () => {
  it('a way back says where it leads: which mention of which source', () => {
    const backs = [...writtenBy(html, first).matchAll(/href="#mention-(\d+)-(\d+)" aria-label="([^"]*)"/g)];
    expect(backs.length).toBeGreaterThan(24);
    for (const [, source, mention, label] of backs)
      expect(label).toBe(`Back to mention ${mention} of source ${source}`);
  });

  const made: Readonly<Record<string, Exportable>> = {
    'first-journey': first,
    ...Object.fromEntries(Object.entries(POOR).map(([name, change]) => [name, openMade(change)])),
  };

  it.each(Object.keys(made).flatMap((name) => [markdown, html].map((format) => [name, format] as const)))(
    '%s',
    (name, format) => {
      const golden = readFileSync(new URL(`../../golden/account/${name}.${format.extension}`, import.meta.url), 'utf8');
      expect(writtenBy(format, made[name] ?? first)).toBe(golden);
    },
  );
});
