/** Brings a thing of the text into view, with the focus or without. Moves the window; knows no journey. */

/** What is this far away is gone to at once: no eye follows so long a way, and what lies on it has yet to get its height. */
const FAR_SCREENS = 2;
/** Heights are known when things have been seen: so it is looked again, this often at most. */
const LOOKS = 12;
const LOOK_EVERY_MS = 60;

/** What a reader goes on with by hand. Tab is not among them: it is seen by where the focus is. */
const GOING_ON = ['wheel', 'touchmove', 'pointerdown'] as const;

/**
 * If it is not there already. `still`: motion is not welcome. A reader who goes elsewhere meanwhile, with the focus or by hand, is let go.
 */
export function bring(element: HTMLElement | null | undefined, still: boolean, focus: HTMLElement | null = null): void {
  focus?.focus({ preventScroll: true });
  if (!element) return;
  const from = document.activeElement;
  const gone = new AbortController();
  for (const name of GOING_ON) {
    window.addEventListener(name, () => gone.abort(), { once: true, passive: true, signal: gone.signal });
  }
  const again = (looks: number): void => {
    const at = document.activeElement;
    // What had the focus may have been drawn anew: nobody has gone anywhere then.
    const elsewhere = at !== from && at !== document.body;
    if (!gone.signal.aborted && !elsewhere && look(element, still) && looks > 0)
      setTimeout(() => again(looks - 1), LOOK_EVERY_MS);
    else gone.abort();
  };
  again(LOOKS);
}

/** Returns whether it is to be looked again. */
function look(element: HTMLElement, still: boolean): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector('[data-text-bar]')?.getBoundingClientRect().height ?? 0;
  const room = window.innerHeight - covered;
  if (top >= 0 && bottom <= room) return false;
  // What is taller than the window begins at its top.
  const tall = bottom - top > room;
  if (tall && Math.abs(top) < 1) return false;
  const atOnce = still || Math.abs(top) > FAR_SCREENS * window.innerHeight;
  element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: atOnce ? 'instant' : 'smooth' });
  return atOnce;
}
