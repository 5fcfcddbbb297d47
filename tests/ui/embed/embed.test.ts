/** The frame's shape, and the snippet: what a parser makes of it is what was meant, whatever the journey is called. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  askedShape,
  firstHeightPx,
  framed,
  LEAST_HEIGHT_PX,
  SHAPES,
  sourcesAt,
  wholePage,
} from '../../../src/ui/embed/shape';
import { snippet } from '../../../src/ui/embed/snippet';

const shape = fc.constantFrom(...SHAPES);

describe('the shape', () => {
  it.each([
    ['', null],
    ['?journey=x', null],
    ['?embed', '16:9'],
    ['?embed=', '16:9'],
    ['?embed=1:1', '1:1'],
    ['?embed=1%3A1', '1:1'],
    ['?journey=x&embed=9:16', '9:16'],
    ['?embed=<script>', '16:9'],
  ])('%s asks for %s', (search, asked) => {
    expect(askedShape(search)).toBe(asked);
  });

  it('has its proportions where there is room, and never less than what title, map and player need', () => {
    expect(firstHeightPx('16:9', 1600)).toBe(900);
    expect(firstHeightPx('1:1', 700)).toBe(700);
    expect(firstHeightPx('9:16', 360)).toBe(640);
    fc.assert(
      fc.property(shape, fc.integer({ min: 320, max: 4000 }), (one, width) => {
        expect(firstHeightPx(one, width)).toBeGreaterThanOrEqual(LEAST_HEIGHT_PX);
      }),
    );
  });

  it('follows from the width alone, so that a frame that follows its height comes to rest', () => {
    expect(sourcesAt('16:9', 900)).toBe('beside');
    expect(sourcesAt('16:9', 600)).toBe('below');
    expect(sourcesAt('9:16', 320)).toBe('within');
  });

  it('there and back: the page of a frame is the page that it was made of', () => {
    const links = [
      'https://a.example/byline/',
      'https://a.example/x.html?journey=y#s=z&t=2023-09-10T03:00Z',
      'https://a.example/?a=b%20c',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...links), shape, (link, one) => {
        const frame = framed(link, one);
        expect(askedShape(new URL(frame).search)).toBe(one);
        expect(new URL(wholePage(frame)).hash).toBe(new URL(link).hash);
        expect([...new URL(wholePage(frame)).searchParams]).toEqual([...new URL(link).searchParams]);
        expect(framed(frame, one)).toBe(frame.replaceAll('%20', '+'));
      }),
    );
  });

  it('asks for the map, whichever view it was taken from', () => {
    expect(framed('https://a.example/#view=text&t=2023-09-10T03:00Z', '1:1')).toBe(
      'https://a.example/?embed=1:1#t=2023-09-10T03:00Z',
    );
    expect(framed('https://a.example/#view=text', '16:9')).toBe('https://a.example/?embed=16:9');
  });
});

describe('the snippet', () => {
  const parser = new new JSDOM('').window.DOMParser();

  it('is one frame with its address and its name, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constant('"><script>alert(1)</script>&amp;'), fc.constant("' onload='x")),
        shape,
        fc.boolean(),
        (title, one, follow) => {
          const src = framed(
            `https://a.example/?journey=${encodeURIComponent(title)}#s=${encodeURIComponent(title)}`,
            one,
          );
          const document = parser.parseFromString(snippet({ src, title, shape: one, follow }), 'text/html');
          const frame = document.querySelector('iframe');
          expect(document.querySelectorAll('body > *')).toHaveLength(follow ? 2 : 1);
          expect(frame?.getAttribute('src')).toBe(src);
          expect(frame?.title).toBe(title.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd'));
          expect(frame?.getAttributeNames().toSorted()).toEqual(['allow', 'loading', 'src', 'style', 'title']);
        },
      ),
    );
  });

  it('its script takes a height from its own frame and from nobody else', () => {
    const html = snippet({ src: 'about:blank', title: 'x', shape: '16:9', follow: true });
    const { window } = new JSDOM(`${html}<iframe id="other"></iframe>`, { runScripts: 'dangerously' });
    const [mine, other] = window.document.querySelectorAll('iframe');
    const tell = (source: unknown, data: unknown): void => {
      window.dispatchEvent(new window.MessageEvent('message', { source: source as Window, data }));
    };
    tell(mine?.contentWindow, { type: 'byline:height', height: 712 });
    expect([mine?.style.height, other?.style.height]).toEqual(['712px', '']);
    tell(mine?.contentWindow, { type: 'something else', height: 100 });
    tell(window, { type: 'byline:height', height: 100 });
    tell(mine?.contentWindow, { type: 'byline:height', height: 'calc(1px)' });
    tell(mine?.contentWindow, null);
    expect(mine?.style.height).toBe('712px');
    tell(mine?.contentWindow, { type: 'byline:height', height: 1e9 });
    expect(mine?.style.height).toBe('4000px');
  });
});
