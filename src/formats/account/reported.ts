/**
 * What was reported: part by part along the line, in each the events and claims in order of time. Every accepted claim stands
 * here once. Knows segments and events; how a claim reads is `claim-line.ts`.
 */
import type { Evidence } from '../../evidence/evidence';
import { momentAt, sentenceOf } from '../../evidence/evidence';
import type { Claim, EventId, Journey, JourneyEvent, Segment } from '../../journey/model';
import { claimsOf, countSources, leadClaim, reportOf } from '../../journey/origins';
import { words } from '../../words/files';
import { formatKm, formatTag } from '../../words/format';
import { claimList, heading, outside, paragraph, sentences, type Block, type ClaimItem, type Line } from './blocks';
import { claimLine } from './claim-line';
import type { Mentions } from './mentions';
import { bylineLine, instantLine, placeLine, sentenceLine, textLine } from './names';

const W = words.account.reported;

/** Claims that are told together: those about one event, or one that is about none. */
interface Group {
  readonly event: JourneyEvent | null;
  /** The accepted ones, in order of time. */
  readonly claims: readonly Claim[];
  /** All that are about the event, whatever became of them. */
  readonly about: readonly Claim[];
  /** Where it stands in time; ms, the greatest number where nothing says. */
  readonly atMs: number;
  /** The instant that stands for the event on the clock; ms, null where there is none. */
  readonly instantMs: number | null;
}

export function reportedBlocks(journey: Journey, evidence: Evidence, mentions: Mentions): readonly Block[] {
  const groups = groupsOf(journey, evidence);
  const bySegment = placed(journey, groups);
  const told = (some: readonly Group[]): readonly Block[] => groupBlocks(journey, evidence, some, mentions);
  const rest = bySegment.get(null) ?? [];
  const context = journey.claims.filter(({ type, status }) => type === 'context' && status === 'accepted');
  return [
    heading(2, W.title),
    paragraph(W.intro),
    ...journey.segments.flatMap((segment, at) => [
      ...segmentBlocks(journey, evidence, segment, at, mentions),
      ...told(bySegment.get(segment) ?? []),
    ]),
    ...(rest.length === 0 ? [] : [heading(3, W.elsewhere), ...told(rest)]),
    ...(context.length === 0 ? [] : [heading(3, W.context)]),
    ...claimList(context.map(toldBy(evidence, mentions))),
  ];
}

/** Accepted claims but context, in order of time. */
function groupsOf(journey: Journey, evidence: Evidence): readonly Group[] {
  const told = journey.claims
    .filter(({ type, status }) => type !== 'context' && status === 'accepted')
    .toSorted((one, other) => timeOf(one) - timeOf(other) || 0);
  const about = new Map<EventId, Claim[]>();
  for (const claim of journey.claims) if (claim.event !== null) pushTo(about, claim.event, claim);
  const instants = new Map(evidence.events.map(({ event, atMs }) => [event, atMs]));
  const ofEvent = new Map<EventId, Claim[]>();
  const groups: Group[] = [];
  for (const claim of told) {
    const event = claim.event === null ? undefined : journey.index.event.get(claim.event);
    if (event && ofEvent.has(event.id)) {
      pushTo(ofEvent, event.id, claim);
      continue;
    }
    const claims = [claim];
    if (event) ofEvent.set(event.id, claims);
    groups.push({
      event: event ?? null,
      claims,
      about: event ? (about.get(event.id) ?? []) : claims,
      atMs: (event && instants.get(event.id)) ?? timeOf(claim),
      instantMs: (event && instants.get(event.id)) ?? null,
    });
  }
  return groups.toSorted((one, other) => one.atMs - other.atMs || 0);
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function timeOf({ when }: Claim): number {
  return when.earliestMs ?? when.latestMs ?? Number.MAX_VALUE;
}

/** Each group with the first segment along the line that lists a claim of it; with null where none does. */
function placed(journey: Journey, groups: readonly Group[]): ReadonlyMap<Segment | null, readonly Group[]> {
  const first = new Map<string, number>();
  journey.segments.forEach((segment, at) => {
    for (const id of segment.claims) if (!first.has(id)) first.set(id, at);
  });
  const found = new Map<Segment | null, Group[]>();
  for (const group of groups) {
    const at = group.claims.reduce((least, { id }) => Math.min(least, first.get(id) ?? Infinity), Infinity);
    pushTo(found, journey.segments[at] ?? null, group);
  }
  return found;
}

function segmentBlocks(
  journey: Journey,
  evidence: Evidence,
  segment: Segment,
  at: number,
  mentions: Mentions,
): readonly Block[] {
  const { grade, note, operatingKm, operatingKmReport, timeZone } = segment;
  const range = evidence.route.segment.get(segment.id);
  const window = evidence.segmentWindows.get(segment.id);
  const lead = leadClaim(journey, segment);
  const claims = claimsOf(journey, segment);
  const { reports, origins, unnamed } = countSources(journey, claims);
  const title = W.segment(
    placeLine(journey, segment.from),
    placeLine(journey, segment.to),
    words.page.grades[grade].toLowerCase(),
  );
  const facts = sentences([
    lead === null ? W.noByline : W.byline(bylineLine(journey, lead), mentions.of(reportOf(lead))),
    claims.length === 0 ? null : W.counts(words.account.sources(reports, origins, unnamed)),
    grade === 'inferred' && claims.length > 0 ? W.between : null,
    grade === 'projected' ? W.directionOnly : null,
    window === undefined || window.fromMs === null || window.toMs === null
      ? null
      : W.possible(instantLine(window.fromMs, timeZone), instantLine(window.toMs, timeZone)),
    range === undefined ? null : W.drawn(formatKm(range.toKm - range.fromKm)),
    operatingKm === null ? null : W.railway(formatKm(operatingKm), mentions.of(operatingKmReport)),
  ]);
  return [
    heading(3, [`${formatTag(at)}. `, ...title], { kind: 'segment', id: segment.id }),
    paragraph(facts),
    ...(note === null ? [] : [paragraph(W.why(sentenceLine(note)))]),
    ...journey.alternatives
      .filter(({ of }) => of === segment.id)
      .map(({ name, note: why }) => paragraph(W.alternative(textLine(name), why === null ? [] : sentenceLine(why)))),
  ];
}

function groupBlocks(
  journey: Journey,
  evidence: Evidence,
  groups: readonly Group[],
  mentions: Mentions,
): readonly Block[] {
  const numbers = new Map(journey.events.map(({ id }, at) => [id, at + 1]));
  const blocks: Block[] = [];
  let lone: ClaimItem[] = [];
  const tellLone = (): void => {
    // Behind an event's heading they would seem to be about that event.
    if (lone.length > 0 && blocks.length > 0) blocks.push(heading(4, W.lone));
    blocks.push(...claimList(lone));
    lone = [];
  };
  for (const group of groups) {
    if (group.event === null) {
      lone.push(...group.claims.map(toldBy(evidence, mentions)));
      continue;
    }
    tellLone();
    const { id, title } = group.event;
    const number = numbers.get(id) ?? 0;
    blocks.push(
      heading(4, W.eventTitle(number, textLine(title)), { kind: 'event', id }),
      ...eventBlocks(journey, evidence, group, mentions),
    );
  }
  tellLone();
  return blocks;
}

function eventBlocks(journey: Journey, evidence: Evidence, group: Group, mentions: Mentions): readonly Block[] {
  const counted = group.about.filter(({ status }) => status !== 'retracted');
  const { reports, origins, unnamed } = countSources(journey, counted);
  const doubted = group.about.filter(({ status }) => status !== 'accepted');
  const origin = counted[0]?.chain.at(-1);
  const alone = reports > 1 && origins === 1 && unnamed === 0 && origin !== undefined;
  return [
    paragraph(
      sentences([
        momentLine(evidence, group),
        W.event(words.account.sources(reports, origins, unnamed)),
        alone ? W.allLeadTo(outside(journey.index.report.get(origin)?.label ?? origin)) : null,
        doubted.length === 0 ? null : W.doubted(doubted.length),
      ]),
    ),
    ...claimList(group.claims.map(toldBy(evidence, mentions))),
  ];
}

const toldBy =
  (evidence: Evidence, mentions: Mentions) =>
  (claim: Claim): ClaimItem => ({ claim: claim.id, line: claimLine(evidence, claim, mentions) });

/** What the page says at the event's instant, where that is about this event. */
function momentLine(evidence: Evidence, { event, instantMs }: Group): Line | null {
  const moment = instantMs === null ? null : momentAt(evidence, instantMs);
  return moment === null || moment.event !== event?.id ? null : outside(`${sentenceOf(evidence, moment)}.`);
}
