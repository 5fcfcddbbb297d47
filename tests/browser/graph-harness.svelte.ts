/** What a page does around the train graph, as far as its tests need it. */
import type { EventId, Journey } from '../../src/journey/model';
import type { Route } from '../../src/line/model';
import type { GraphEvidence, GraphPick } from '../../src/graph/model';

export class Harness {
  timeMs = $state(0);
  hover = $state<EventId | null>(null);
  readonly steps: string[] = [];
  readonly grabs: string[] = [];
  readonly picked: GraphPick[] = [];
  readonly #sentence: (atMs: number) => string;

  constructor(timeMs: number, sentence: (atMs: number) => string) {
    this.timeMs = timeMs;
    this.#sentence = sentence;
  }

  /** Reactive by getters: Svelte reads them anew. */
  props(journey: Journey, route: Route, evidence: GraphEvidence, compact: boolean, put: (atMs: number) => void) {
    const read = {
      timeMs: () => this.timeMs,
      hover: () => this.hover,
      sentence: () => this.#sentence(this.timeMs),
    };
    return {
      journey,
      route,
      evidence,
      compact,
      selection: { segment: null, claim: null, event: null },
      get timeMs() {
        return read.timeMs();
      },
      get hover() {
        return read.hover();
      },
      get sentence() {
        return read.sentence();
      },
      onseek: (atMs: number) => {
        this.timeMs = atMs;
        put(atMs);
      },
      onstep: (kind: 'previous' | 'next') => this.steps.push(kind),
      onselect: (pick: GraphPick) => this.picked.push(pick),
      onhover: (event: EventId | null) => {
        this.hover = event;
      },
      ongrab: () => this.grabs.push('grab'),
      onrelease: () => this.grabs.push('release'),
    };
  }
}
