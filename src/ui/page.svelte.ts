/**
 * What every form of the page does alike, whole or embedded: it follows the system's wishes, pauses when hidden, names itself
 * and its theme, and tells the one selection in words. To be called while a component is made.
 */
import { untrack } from 'svelte';
import type { Session } from '../state/session.svelte';
import { words } from '../words/index';
import { directionOf } from '../words/names';
import { segmentName, text } from './view/names';

export function followPage(session: Session): void {
  $effect(() => session.settings.follow((query) => matchMedia(query)));
  $effect(() => session.playback.pauseWhenHidden(document));
  $effect(() => session.playback.setSteps(session.settings.reducedMotion));
  $effect(() => {
    const { pace } = session.settings;
    untrack(() => session.playback.setPace(pace));
  });
  $effect(() => {
    document.documentElement.dataset['theme'] = session.settings.theme;
  });
  $effect(() => {
    const language = session.language.spoken;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    const title = session.opened === null ? '' : text(session.opened.journey.title);
    document.title = title === '' ? words.page.brand : words.page.documentTitle(title);
  });
  session.describeWith(({ segment, claim }) => {
    const journey = session.opened?.journey;
    const reading = session.view === 'text';
    if (!journey || (segment === null && claim === null)) return reading ? words.text.closed : words.page.player.closed;
    const found = segment === null ? undefined : journey.index.segment.get(segment);
    return (reading ? words.text : words.page.player).selected(
      found ? segmentName(journey, found) : words.page.context.title,
    );
  });
}
