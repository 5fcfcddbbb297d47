/** What the pieces of the text can be asked to lead to. Set by the view, used by what it consists of. */
import { createContext } from 'svelte';
import type { About } from '../../formats/account/blocks';
import type { ClaimId, EventId, Journey } from '../../journey/model';
import type { Selected } from '../../state/selection.svelte';

export interface TextLinks {
  /** Renewed with the journey. */
  readonly journey: Journey;
  readonly selected: Selected;
  /** The event at which the clock stands. */
  readonly event: EventId | null;
  /** The mention from which the reader last went to a source. */
  readonly cameFrom: { readonly number: number; readonly mention: number } | null;
  openClaim(id: ClaimId): void;
  openAbout(about: About): void;
  /** Addresses for the same, to be opened elsewhere or copied. */
  address(to: Selected): string;
  addressOf(about: About): string;
  toSource(number: number, mention: number): void;
  toMention(number: number, mention: number): void;
}

export const [getTextLinks, setTextLinks] = createContext<TextLinks>();

/** Lets a link do what it does here; with a key held, or another button, it stays the browser's. */
export function here(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
}

export const sourceId = (number: number): string => `source-${number}`;
export const mentionId = (number: number, mention: number): string => `mention-${number}-${mention}`;
