/**
 * The single-key shortcuts: Space, `[` and `]`, only while the focus is in the player or on the map; in the text the two
 * brackets, since Space turns its pages. A key that the focused thing needs for itself is left to it.
 */
import type { Playback } from '../state/playback.svelte';

/** Things on which Space already means something. */
const OWN_SPACE = 'button, select, input, textarea, summary, a[href], [contenteditable]';
const OWN_TEXT = 'select, input:not([type="checkbox"]), textarea, [contenteditable]';

export function onShortcut(event: KeyboardEvent, playback: Playback): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = event.target;
  if (!(at instanceof Element) || at.closest('[data-player], [data-map], [data-text]') === null) return;
  if (event.key === ' ') {
    if (at.closest('[data-text]') !== null) return;
    if (at.closest(OWN_SPACE) !== null || event.repeat) return;
    playback.toggle();
  } else if (event.key === '[' || event.key === ']') {
    if (at.closest(OWN_TEXT) !== null) return;
    // A slider says its own new value.
    playback.stepEvent(event.key === ']' ? 1 : -1, { spoken: at.closest('[role="slider"]') === null });
  } else return;
  event.preventDefault();
}
