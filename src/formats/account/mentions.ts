/** The sources of a text: numbered as they are first mentioned, one number a report. Knows reports, no markup. */
import type { Journey, Report, ReportId } from '../../journey/model';
import { words } from '../../words/files';
import { citationParts } from '../cite/citation';
import { outside, sentences, strong, type Line, type Source } from './blocks';

const W = words.account.notes;

/** Filled while a text is written, from its beginning to its end. */
export class Mentions {
  readonly #journey: Pick<Journey, 'index'>;
  /** In the order of their numbers. */
  readonly #mentioned = new Map<ReportId, { readonly number: number; mentions: number }>();

  constructor(journey: Pick<Journey, 'index'>) {
    this.#journey = journey;
  }

  /** A mention of a report; nothing if the file has no such report. */
  of(id: ReportId | null | undefined): Line {
    if (id === null || id === undefined || !this.#journey.index.report.has(id)) return [];
    const known = this.#mentioned.get(id) ?? { number: this.#mentioned.size + 1, mentions: 0 };
    known.mentions += 1;
    this.#mentioned.set(id, known);
    return [{ kind: 'source', number: known.number, mention: known.mentions }];
  }

  has(id: ReportId): boolean {
    return this.#mentioned.has(id);
  }

  sources(): readonly Source[] {
    return [...this.#mentioned].flatMap(([id, { number, mentions }]) => {
      const report = this.#journey.index.report.get(id);
      return report ? [{ report: id, number, mentions, line: citedLine(this.#journey, report) }] : [];
    });
  }
}

/** The full citation, behind the short name by which bylines call it where it would not begin with that. */
export function citedLine(journey: Pick<Journey, 'index'>, report: Report): Line {
  const cited = sentences(
    citationParts(journey, report).map(({ text, url }): Line =>
      url === null ? outside(text) : [{ kind: 'address', url }],
    ),
  );
  return report.authors.length === 0 ? cited : W.label(strong(outside(report.label)), cited);
}
