/**
 * Who is named by whom: unique ids, and references that hold. Knows ids, nothing of what bears them.
 * A reference that does not hold is noted and dropped.
 */
import { words } from '../words/issues';
import type { Fields } from './fields';
import { issue, pointerTo, type Issue } from './issues';
import { isList } from './json';
import { show } from './show';

const W = words.issues;

export type Kind = keyof typeof W.what;

/** The ids of one namespace: which are in use, and which are in the file but could not be used. */
export class Ids {
  private readonly used = new Map<Kind, Set<string>>();
  private readonly aside = new Map<Kind, Set<string>>();
  private readonly taken = new Map<string, Set<string>>();

  /** `lost`: kinds that the file has lost as a whole. That was said once, and is not said again for each reference. */
  constructor(
    private readonly issues: Issue[],
    private readonly lost: ReadonlySet<Kind> = new Set(),
  ) {}

  /** The id if it is a text that nobody in `space` has yet; else null, noted. */
  claim(space: 'feature' | 'report' | 'event', value: unknown, pointer: string): string | null {
    if (typeof value !== 'string' || value === '') {
      this.issues.push(issue('id-missing', pointer, W.idMissing(show(value))));
      return null;
    }
    const taken = this.taken.get(space) ?? new Set();
    this.taken.set(space, taken);
    if (taken.has(value)) {
      this.issues.push(issue('id-duplicate', pointer, W.idDuplicate(show(value))));
      return null;
    }
    taken.add(value);
    return value;
  }

  use(kind: Kind, id: string): void {
    add(this.used, kind, id);
  }

  setAside(kind: Kind, id: string): void {
    this.used.get(kind)?.delete(id);
    add(this.aside, kind, id);
  }

  /** Whether the reference holds; notes it if not. */
  holds(kind: Kind, id: string, pointer: string): boolean {
    if (this.used.get(kind)?.has(id)) return true;
    if (this.lost.has(kind)) return false;
    const say = this.aside.get(kind)?.has(id) ? W.referenceSetAside : W.referenceUnknown;
    this.issues.push(issue('reference-unknown', pointer, say(W.what[kind], show(id))));
    return false;
  }

  /** The ids of the list `name` that hold, each once; `ids` are its texts as they were read. */
  holding<T extends string>(kind: Kind, ids: readonly T[], fields: Fields, name: string): readonly T[] {
    const raw = fields.raw(name);
    const good = new Set<T>();
    let at = -1;
    for (const id of ids) {
      // What is no text was dropped before: the pointer counts in the file's own list.
      at = isList(raw) ? raw.indexOf(id, at + 1) : at + 1;
      const pointer = pointerTo(fields.at(name), at);
      if (good.has(id)) this.issues.push(issue('id-duplicate', pointer, W.listedTwice(show(id))));
      else if (this.holds(kind, id, pointer)) good.add(id);
    }
    return good.size === ids.length ? ids : [...good];
  }

  /** The id, or null if there is none or it does not hold. */
  orNull<T extends string>(kind: Kind, id: T | null, pointer: string): T | null {
    return id !== null && this.holds(kind, id, pointer) ? id : null;
  }
}

function add(sets: Map<Kind, Set<string>>, kind: Kind, id: string): void {
  const set = sets.get(kind);
  if (set) set.add(id);
  else sets.set(kind, new Set([id]));
}
