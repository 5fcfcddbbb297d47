/**
 * What a file says once of several lines and points: each gets it, since each becomes a thing of its own. Not where that
 * would make a gigabyte of a megabyte. Knows no format.
 */
import { words } from '../../words/files';
import type { Described, MadeLine, MadePoint, Vertices } from './read-line';
import { Members } from './read-members';
import type { Notes } from './read-notes';

/** What is said once may come to so many characters when it is said of each. */
export const MOST_REPEATED = 20_000_000;

export interface Part {
  readonly vertices: Vertices;
  /** What is said of this part alone. */
  readonly members: Members;
  readonly start: number;
}

/**
 * Lines and points of the parts, null for one without a position. `common` is said of all of them, in `weight` characters of
 * the text; `whole` begins at `start`.
 */
export function makeParts(
  parts: readonly Part[],
  common: Omit<Described, 'at'>,
  { start, weight }: { readonly start: number; readonly weight: number },
  notes: Notes,
): readonly (MadeLine | MadePoint | null)[] {
  const repeats = (parts.length - 1) * weight <= MOST_REPEATED;
  if (!repeats) {
    notes.note('element-not-read', start, words.xml.notRepeated(parts.length));
    notes.leaveOut('members', parts.length - 1);
  }
  const nothing = { name: null, description: null, source: null, properties: {}, span: common.span };
  return parts.map(({ vertices, members, start: at }, index) => {
    const said = repeats || index === 0 ? common : nothing;
    const all = new Members();
    all.addAll(said.properties);
    all.addAll(members.toObject());
    return vertices.make({ ...said, properties: all.toObject(), at: notes.placeAt(at) }, notes.placeAt);
  });
}
