/** What axe does not look at: how large targets are, whether the focus is seen, what is spoken, what a stroke of Tab reaches. */
import { expect, type Page } from '@playwright/test';

/**
 * Targets under 24 px, as sentences (WCAG 2.5.8). What is set in a line of text is exempt, and what keeps its distance: a circle
 * of 24 px around its middle meets no other target.
 */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const TARGETS =
      'a[href], button, select, textarea, summary, input:not([type="hidden"]), [role="slider"], [role="menuitem"], [tabindex="0"]';
    const modal = document.querySelector('dialog:modal');
    const targets = [...(modal ?? document).querySelectorAll<HTMLElement>(TARGETS)].flatMap((element) => {
      // A label is pressed as well as what it names.
      const whole = element.matches('input') ? (element.closest('label') ?? element) : element;
      const box = whole.getBoundingClientRect();
      const style = getComputedStyle(element);
      const off = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none';
      if (off || !element.checkVisibility() || element.closest('iframe')) return [];
      // What lies around it may be pressed too.
      let [width, height] = [box.width, box.height];
      for (const around of ['::before', '::after']) {
        const more = getComputedStyle(whole, around);
        if (more.content === 'none' || more.position !== 'absolute' || more.pointerEvents === 'none') continue;
        width = Math.max(width, parseFloat(more.width) || 0);
        height = Math.max(height, parseFloat(more.height) || 0);
      }
      return [{ element, box, width, height }];
    });
    const inText = (element: HTMLElement): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 1;
    };
    return targets.flatMap(({ element, box, width, height }) => {
      if ((width >= LEAST - 0.1 && height >= LEAST - 0.1) || inText(element)) return [];
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const crowded = targets.some(({ element: other, box: near }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const small = near.width < LEAST - 0.1 || near.height < LEAST - 0.1;
        const dx = small ? x - near.x - near.width / 2 : Math.max(near.left - x, 0, x - near.right);
        const dy = small ? y - near.y - near.height / 2 : Math.max(near.top - y, 0, y - near.bottom);
        return Math.hypot(dx, dy) < (small ? LEAST : LEAST / 2);
      });
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const size = `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
      return crowded ? [`${element.tagName}.${element.className} “${name.trim().slice(0, 40)}”: ${size}`] : [];
    });
  });
}

/** What is wider than the page, or has its words cut off without a mark of it; by its words. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) found.push(`the page: ${wide.scrollWidth} in ${wide.clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || element.closest('.visually-hidden, svg, .canvas')) continue;
      const name = `${element.tagName} ${element.className} “${element.innerText?.slice(0, 40)}”`;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (hasText && (box.right > wide.clientWidth + 1 || box.left < -1)) found.push(`off the page: ${name}`);
      const clips = /hidden|clip/.test(getComputedStyle(element).overflowX);
      const marked = getComputedStyle(element).textOverflow === 'ellipsis';
      const control = element.matches('button, label, a');
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (cut && (control || clips) && !marked && getComputedStyle(element).display !== 'inline') {
        found.push(`cut off: ${name} ${element.scrollWidth} in ${element.clientWidth}`);
      }
    }
    return found;
  });
}

/** Why what has the focus is not seen to have it: no ring, off the window, or under something else. '' if it is seen. */
export function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return 'nothing has the focus';
    const name = `${at.tagName} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}”`;
    const ringed = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    // A field's ring may be its label's.
    if (!ringed(at) && !ringed(at.closest('label'))) return `${name}: no ring`;
    const box = at.getBoundingClientRect();
    // A look at points all over it: half of them is enough for who sees the ring.
    let [seen, inside] = [0, 0];
    const parts = [0.06, 0.3, 0.5, 0.7, 0.94];
    for (const across of parts) {
      for (const down of parts) {
        const [x, y] = [box.x + box.width * across, box.y + box.height * down];
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        inside += 1;
        const top = document.elementFromPoint(x, y);
        if (top !== null && (at.contains(top) || top.contains(at) || at.parentElement?.contains(top))) seen += 1;
      }
    }
    if (inside === 0) return `${name}: off the window, at ${box.x.toFixed()}, ${box.y.toFixed()}`;
    return seen * 2 < inside ? `${name}: under something else (${seen} of ${inside} points)` : '';
  });
}

/** From now on all that the page's live regions say, in order. Returns how to take what has been said since. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const LIVE = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(
          ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(LIVE) ?? [],
        ),
      );
      for (const region of regions) {
        const said = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        if (said !== '') heard.push(said);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

/** What has the focus, as somebody who listens is told: its role and name as the accessibility tree has them. */
export async function spoken(page: Page): Promise<string> {
  const [first = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return first.replace(/^- /, '').replace(/:$/, '');
}

/** Presses Tab; what has the focus then has to be seen. Says what it is. */
export async function tab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
  await page.keyboard.press(key);
  expect(await hiddenFocus(page)).toBe('');
  return spoken(page);
}
