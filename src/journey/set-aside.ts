/** What of a file is not in the Journey: counted, so that nothing is dropped in silence. Knows kinds, no features. */
import { words } from '../words/issues';

const W = words.issues;

/** How many of each kind are in the file and not in the Journey. `members`: values left out of what was kept. */
export interface SetAside {
  readonly segments: number;
  readonly alternatives: number;
  readonly places: number;
  readonly claims: number;
  readonly reports: number;
  readonly events: number;
  /** Features of no known kind. */
  readonly features: number;
  readonly members: number;
}

export const NOTHING_SET_ASIDE: SetAside = {
  segments: 0,
  alternatives: 0,
  places: 0,
  claims: 0,
  reports: 0,
  events: 0,
  features: 0,
  members: 0,
};

/** "2 claims", "1 value of what was kept": what was set aside, in words; empty if nothing was. */
export function setAsideText(setAside: SetAside): readonly string[] {
  const kinds = Object.keys(NOTHING_SET_ASIDE) as (keyof SetAside)[];
  return kinds.filter((kind) => setAside[kind] > 0).map((kind) => W.setAside[kind](setAside[kind]));
}
