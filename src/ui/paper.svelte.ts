/**
 * The page on paper: what is printed is the text, whichever view is on show, and the map and the train graph are still pictures
 * before it. Both have to be there when the browser's word of it returns; so what they are drawn of is fetched ahead. To be made
 * while a component is.
 */
import { flushSync } from 'svelte';
import type { Session } from '../state/session.svelte';
import type { Stills } from './picture/still';

const NO_STILLS: Stills = { map: null, graph: null };
/** After that, and while nothing moves. */
const FETCHED_AFTER_MS = 10_000;

export class Paper {
  #printing = $state(matchMedia('print').matches);
  #stills = $state.raw<Stills>(NO_STILLS);
  /** Draws them as it stands then; null until what they need has come. */
  #draw: (() => Stills) | null = null;

  /** `settled`: whether all that is seen first has come. */
  constructor(session: Session, settled: () => boolean) {
    $effect(() => {
      if (session.opened === null || !settled()) return;
      let gone = false;
      const timer = setInterval(() => {
        if (session.playback.playing) return;
        clearInterval(timer);
        void prepared(session).then((draw) => {
          if (!gone) this.#draw = draw;
        });
      }, FETCHED_AFTER_MS);
      return () => {
        gone = true;
        this.#draw = null;
        clearInterval(timer);
      };
    });
    $effect(() => {
      const query = matchMedia('print');
      const change = (): void => this.print(query.matches);
      query.addEventListener('change', change);
      return () => query.removeEventListener('change', change);
    });
  }

  get printing(): boolean {
    return this.#printing;
  }
  get stills(): Stills {
    return this.#stills;
  }

  /** `beforeprint`, `afterprint`: when it returns, the page is ready for either. */
  print(on: boolean): void {
    if (on === this.#printing) return;
    flushSync(() => {
      if (on) this.#stills = this.#draw?.() ?? NO_STILLS;
      this.#printing = on;
    });
  }
}

/** Null: offline, and the text is printed without them. */
async function prepared(session: Session): Promise<(() => Stills) | null> {
  try {
    const { prepareStills } = await import('./picture/still');
    return await prepareStills(session);
  } catch {
    return null;
  }
}
