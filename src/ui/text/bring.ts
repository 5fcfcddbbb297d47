/** Brings a thing of the text into view, with the focus or without. Moves the window; knows no journey. */

/** What is this far away is gone to at once: no eye follows so long a way, and what lies on it has yet to get its height. */
const FAR_SCREENS = 2;
/** Heights are known when things have been seen: so it is looked again, this often at most. */
const LOOKS = 12;
const LOOK_EVERY_MS = 60;

/** If it is not there already. `still`: motion is not welcome. */
export function bring(element: HTMLElement | null | undefined, still: boolean, focus: HTMLElement | null = null): void {
  focus?.focus({ preventScroll: true });
  if (element) look(element, still, LOOKS);
}

function look(element: HTMLElement, still: boolean, looks: number): void {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector('[data-text-bar]')?.getBoundingClientRect().height ?? 0;
  const room = window.innerHeight - covered;
  if (top >= 0 && bottom <= room) return;
  // What is taller than the window begins at its top.
  const tall = bottom - top > room;
  if (tall && Math.abs(top) < 1) return;
  const atOnce = still || Math.abs(top) > FAR_SCREENS * window.innerHeight;
  element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: atOnce ? 'instant' : 'smooth' });
  if (atOnce && looks > 0) setTimeout(() => look(element, still, looks - 1), LOOK_EVERY_MS);
}
