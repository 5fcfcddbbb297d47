/** A journey's page as it is served: what a parser of HTML and of JSON finds in it, whatever the journey is called. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/library/open-file';
import type { jsonLd } from '../../src/site/json-ld';
import { sitePage } from '../../src/site/page';

const TEMPLATE = readFileSync('index.html', 'utf8');
const FIRST = readFileSync('geo/journeys/pyongyang-primorye-2023/journey.geojson', 'utf8');

const addresses = {
  page: 'https://maps.example/trip.html',
  file: 'https://maps.example/assets/journey-1.geojson',
  picture: 'https://maps.example/trip.png',
};

type Opened = Parameters<typeof jsonLd>[0];
function opened(text: string): Opened {
  const file = openFile(new TextEncoder().encode(text), 'journey.geojson');
  if (file.journey === null) throw new Error(file.issues[0]?.message);
  return file;
}

interface Thing {
  readonly '@type': string;
  readonly '@id': string;
  readonly [name: string]: unknown;
}
const first = opened(FIRST);
const graph = (html: string): readonly Thing[] => {
  const { document } = new JSDOM(html).window;
  const text = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  return (JSON.parse(text) as { '@graph': Thing[] })['@graph'];
};
const page = (of: Opened): string => sitePage(TEMPLATE, { opened: of, addresses, pictureSays: 'What it shows.' });

describe('the head', () => {
  const { document } = new JSDOM(page(first)).window;
  const content = (selector: string): string | null =>
    document.querySelector(selector)?.getAttribute('content') ?? null;

  it('names the journey, once each', () => {
    expect(document.title).toContain('Kim Jong Un’s train to Russia');
    expect(document.querySelectorAll('meta[name="description"]')).toHaveLength(1);
    expect(content('meta[name="description"]')).toMatch(/three-quarters of this line is our inference/);
    expect(content('meta[property="og:title"]')).toBe('Kim Jong Un’s train to Russia, report by report');
    expect(content('meta[property="og:image"]')).toBe(addresses.picture);
    expect(content('meta[property="og:image:alt"]')).toBe('What it shows.');
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(addresses.page);
  });

  it('holds no script but the page’s own module and data', () => {
    const kinds = [...document.querySelectorAll('script')].map((script) => script.type);
    expect(kinds).toEqual(['application/ld+json', 'module']);
  });
});

describe('the data', () => {
  const things = graph(page(first));
  const [dataset] = things;
  const ofType = (type: string): readonly Thing[] => things.filter((thing) => thing['@type'] === type);

  it('a dataset with its hours, its place and its file', () => {
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2023-09-10T03:00:00Z/2023-09-12T03:15:00Z',
      distribution: [{ '@type': 'DataDownload', encodingFormat: 'application/geo+json', contentUrl: addresses.file }],
    });
    const { geo } = dataset?.['spatialCoverage'] as { geo: { box: string } };
    const [south = 0, west = 0, north = 0, east = 0] = geo.box.split(' ').map(Number);
    // Pyongyang lies in it, and the file's own bounds do.
    expect([south < 39.01, west < 125.74, north > 43.8, east > 131.9]).toEqual([true, true, true, true]);
  });

  it('each claim with who says it and where it appears; who names nobody is no author', () => {
    const claims = ofType('Claim');
    expect(claims).toHaveLength(first.journey.claims.length);
    const ids = new Set(things.map((thing) => thing['@id']));
    expect(ids.size).toBe(things.length);
    for (const claim of claims) {
      expect(ids).toContain((claim['appearance'] as Thing)['@id']);
      expect(ids).toContain((claim['firstAppearance'] as Thing)['@id']);
    }
    const unnamed = first.journey.claims.filter(({ chain }) => {
      const origin = chain.at(-1);
      return origin !== undefined && first.journey.index.report.get(origin)?.unnamed === true;
    });
    expect(claims.filter((claim) => claim['author'] === undefined)).toHaveLength(unnamed.length);
    expect(claims.filter((claim) => claim['creativeWorkStatus'] === 'disputed')).toHaveLength(
      first.journey.claims.filter(({ status }) => status === 'disputed').length,
    );
  });

  it('addresses are http(s), or not there', () => {
    for (const thing of things) {
      for (const name of ['url', 'archivedAt'])
        if (thing[name] !== undefined) expect(thing[name]).toMatch(/^https?:\/\//);
    }
  });
});

describe('without JavaScript', () => {
  it('title, picture, and every report that is counted, with its address', () => {
    // With scripting off a parser reads what is within.
    const body = new JSDOM(page(first)).window.document.querySelector('noscript');
    if (body === null) throw new Error('no noscript');
    expect(body.querySelector('h1')?.textContent).toContain('Kim Jong Un’s train');
    expect(body.querySelector('img')?.alt).toBe('What it shows.');
    expect(body.querySelector('h2')?.textContent).toBe('Sources: 24 reports · 14 origins and 2 not named');
    expect(body.querySelector('ol')?.querySelectorAll('li')).toHaveLength(24);
    for (const link of body.querySelectorAll('a')) expect(link.href).toMatch(/^https?:\/\//);
  });
});

it('text from a file stays text, and ends nothing', () => {
  const hostile = `</title></script></noscript><script>alert(1)</script>"'><img src=x onerror=alert(1)>$&$1`;
  const text = FIRST.replaceAll('Kim Jong Un’s train to Russia, report by report', () =>
    JSON.stringify(hostile).slice(1, -1),
  );
  const html = page(opened(text));
  const { document } = new JSDOM(html).window;
  expect(document.title).toContain(hostile);
  expect([...document.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json', 'module']);
  expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
  expect(graph(html)[0]?.['name']).toBe(hostile);
});

it('a template without its places is refused, rather than half filled', () => {
  expect(() => sitePage(page(first), { opened: first, addresses, pictureSays: '' })).toThrow(/index\.html has no/);
});
