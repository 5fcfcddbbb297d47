/** The security policy: what it allows, what a deployment may add to it, and that every page carries it before all it rules. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { policed } from '../../src/cli/site/policy';
import { openFile } from '../../src/library/open-file';
import { sitePage } from '../../src/site/page';
import { originsIn, withPolicy } from '../../src/site/policy';

const TEMPLATE = readFileSync('index.html', 'utf8');

type Directives = Readonly<Record<string, readonly string[]>>;
function policyOf(html: string): Directives {
  const { document } = new JSDOM(html).window;
  const metas = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(metas).toHaveLength(1);
  return Object.fromEntries(
    (metas[0]?.getAttribute('content') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe('as it is built', () => {
  const html = policed(TEMPLATE, []);
  const policy = policyOf(html);

  it('allows the own origin, and no text to run or to call itself a program', () => {
    expect(policy['default-src']).toEqual(["'none'"]);
    for (const name of ['script-src', 'connect-src', 'worker-src', 'font-src'])
      expect(policy[name]).toEqual(["'self'"]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(policy['require-trusted-types-for']).toEqual(["'script'"]);
    const words = Object.values(policy).flat();
    expect(words.filter((word) => /unsafe|\*|^https?:$|^https?:\/\//.test(word))).toEqual([]);
  });

  it('stands before all that it rules, and knows each style that is in the page', () => {
    const { document } = new JSDOM(html).window;
    const [first, second] = document.head.children;
    expect(first?.hasAttribute('charset')).toBe(true);
    expect(second?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    const hashes = [...document.querySelectorAll('style')].map(
      ({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
    );
    expect(policy['style-src']).toEqual(["'self'", ...hashes]);
    expect(hashes).toHaveLength(1);
  });

  it('fits the page: no style and no handler stands in an element, and no script in the page but data', () => {
    const file = openFile(readFileSync('geo/journeys/pyongyang-primorye-2023/journey.geojson'), 'journey.geojson');
    if (file.journey === null) throw new Error('not opened');
    const addresses = { page: './', file: './a.geojson', picture: './a.png' };
    const page = sitePage(html, { opened: file, addresses, pictureSays: '' });
    expect(policyOf(page)).toEqual(policy);
    // Parsed as without JavaScript, so that what is in noscript counts.
    const { document } = new JSDOM(page).window;
    for (const element of document.querySelectorAll('*')) {
      expect([...element.attributes].filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
    }
    const inline = [...document.querySelectorAll('script:not([src])')].map((script) => script.getAttribute('type'));
    expect(inline).toEqual(['application/ld+json']);
  });

  it('is refused to a page that has no place for it', () => {
    expect(() => withPolicy('<title>x</title>', "default-src 'none'")).toThrow(/charset/);
  });
});

describe('what a deployment adds', () => {
  it('is asked for data and drawn as images; nothing of it is run', () => {
    const policy = policyOf(policed(TEMPLATE, originsIn('https://maps.example/a/b?c, http://127.0.0.1:8080')));
    expect(policy['connect-src']).toEqual(["'self'", 'https://maps.example', 'http://127.0.0.1:8080']);
    expect(policy['img-src']).toContain('https://maps.example');
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['worker-src']).toEqual(["'self'"]);
  });

  it.each([
    ['', []],
    ['https:', ['https:']],
    ['https://a.example https://a.example/', ['https://a.example']],
  ])('%j is %j', (text, origins) => expect(originsIn(text)).toEqual(origins));

  it.each([
    'maps.example',
    'javascript:alert(1)',
    "'unsafe-eval'",
    '*',
    'data:',
    'file:///x',
    "https://x;script-src'*'",
  ])('%s stops the build', (text) => expect(() => originsIn(text)).toThrow(RangeError));
});
