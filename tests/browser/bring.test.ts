/** What is brought into view does not fight with a reader who has gone elsewhere meanwhile. */
import { afterEach, expect, it } from 'vitest';
import { bring } from '../../src/ui/text/bring';

let page: HTMLElement | null = null;

afterEach(() => {
  page?.remove();
  page = null;
  window.scrollTo(0, 0);
});

/** A long page with a thing to be brought far down, and a link further still. */
function longPage(): { readonly thing: HTMLElement; readonly link: HTMLElement } {
  page = document.createElement('div');
  page.style.cssText = 'position:relative;height:20000px';
  const thing = document.createElement('p');
  thing.style.cssText = 'position:absolute;top:6000px;height:20px;margin:0';
  const link = document.createElement('a');
  link.href = '#elsewhere';
  link.textContent = 'Elsewhere';
  link.style.cssText = 'position:absolute;top:15000px';
  page.append(thing, link);
  document.body.append(page);
  return { thing, link };
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('brings a thing that is far away, and looks again where it is when heights have come', async () => {
  const { thing } = longPage();
  bring(thing, true);
  expect(isInView(thing)).toBe(true);
  thing.style.top = '9000px';
  await expect.poll(() => isInView(thing)).toBe(true);
});

it('lets a reader go who has taken the focus elsewhere', async () => {
  const { thing, link } = longPage();
  bring(thing, true);
  link.focus();
  expect(isInView(link)).toBe(true);
  await wait(400);
  expect(isInView(link)).toBe(true);
});

it('lets a reader go who scrolls away', async () => {
  const { thing } = longPage();
  bring(thing, true);
  window.dispatchEvent(new WheelEvent('wheel', { deltaY: 4000 }));
  window.scrollBy(0, 4000);
  await wait(400);
  expect(isInView(thing)).toBe(false);
});
