/**
 * Brings what was opened into view: from the top of `first` to the end of `last`, with as little scrolling as that takes.
 * Where both do not fit, `first` stands at the top. Moves nothing but the scroller around them, and never the focus.
 */

const MARGIN_PX = 8;

export function reveal(first: Element, last: Element | null, still: boolean): void {
  const scroller = first.closest('[data-scroller]');
  if (scroller === null) return;
  const box = scroller.getBoundingClientRect();
  // What sticks to the scroller's top covers what lies under it, unless it is the thing itself.
  const covered = scroller.querySelector('[data-sticky]')?.getBoundingClientRect().height ?? 0;
  const top = first.getBoundingClientRect().top - (box.top + covered + MARGIN_PX);
  const below = (last ?? first).getBoundingClientRect().bottom - (box.bottom - MARGIN_PX);
  const by = top < 0 ? top : Math.min(top, Math.max(0, below));
  if (by !== 0) scroller.scrollBy({ top: by, behavior: still ? 'auto' : 'smooth' });
}
