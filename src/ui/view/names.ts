/**
 * Names as they are read: of places, segments, events, claims. Pure: a journey in, text out.
 */
import type { Claim, EventId, Journey, LocalText, PlaceId, Report, ReportId, Segment } from '../../journey/model';
import { spokenName, spokenText } from '../../journey/spoken';
import { speaks, textLanguage } from '../../journey/text';
import { words } from '../../words/index';

export const text = spokenText;

/** For `lang` where a text is in another language than the page; undefined where it is not, or nobody says. */
export function langOf(value: LocalText): string | undefined {
  const tag = textLanguage(value, [words.locale]);
  return tag === null || speaks(tag, words.locale) ? undefined : tag;
}

export function placeName(journey: Journey, id: PlaceId): string {
  const place = journey.index.place.get(id);
  return place ? spokenName(place) : id;
}

/** "Pyongyang → Tumangang". */
export function segmentName(journey: Journey, segment: Segment): string {
  return words.page.segments.name(placeName(journey, segment.from), placeName(journey, segment.to));
}

/** The number in the circle, from 1; null where a claim is about no event of the journey. */
export function eventNumber(journey: Journey, id: EventId | null): number | null {
  if (id === null) return null;
  const at = journey.events.findIndex((event) => event.id === id);
  return at < 0 ? null : at + 1;
}

export function eventTitle(journey: Journey, id: EventId | null): string {
  const event = id === null ? undefined : journey.index.event.get(id);
  return event ? text(event.title) : '';
}

export function reportLabel(journey: Journey, id: ReportId | undefined): string {
  return (id === undefined ? undefined : journey.index.report.get(id)?.label) ?? id ?? '';
}

/** Labels of a claim's chain, origin first, the report that was read last. */
export function byline(journey: Journey, claim: Claim): string[] {
  return claim.chain.toReversed().map((id) => reportLabel(journey, id));
}

/** Who is named as publisher: the container, else the publisher, else the authors. */
export function publisherOf(report: Report): string | null {
  return report.containerTitle ?? report.publisher ?? (report.authors.join(', ') || null);
}
