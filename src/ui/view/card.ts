/**
 * What a source card shows of one claim. Pure: everything is worked out here, so that the component only lays it out.
 */
import type { Evidence } from '../../evidence/evidence';
import type { Claim, ClaimId, Journey, Report } from '../../journey/model';
import { countSources } from '../../journey/origins';
import type { Opened } from '../../state/journey.svelte';
import { formatDate, formatInstant, formatLongDay, formatNeededSpeed } from '../../words/format';
import { words } from '../../words/index';
import { eventNumber, eventTitle, publisherOf, reportLabel, text } from './names';
import { publishedOf, windowText, type Published } from './when';

export interface ChainLink {
  readonly report: Report | null;
  readonly label: string;
  readonly role: string;
  readonly origin: boolean;
}

export interface Address {
  readonly url: string;
  readonly host: string;
}

export interface Card {
  readonly claim: Claim;
  readonly number: number | null;
  readonly eventTitle: string;
  readonly text: string;
  readonly report: Report | null;
  readonly publisher: string;
  readonly title: string;
  readonly language: string | null;
  readonly chain: readonly ChainLink[];
  readonly counts: string;
  readonly countsOf: string;
  readonly allLeadTo: string | null;
  readonly happened: string;
  readonly happenedMs: readonly [number | null, number | null];
  readonly published: string;
  readonly publishedMs: Published | null;
  readonly timeZone: string;
  readonly seen: string;
  readonly capture: { readonly text: string; readonly url: string | null };
  /** Null where nobody has written it. */
  readonly notSaid: readonly string[] | null;
  readonly note: string | null;
  readonly statusReason: string | null;
  readonly contradictions: readonly string[];
  /** Why the claim does not shape the band; '' if it does, or never could. */
  readonly binding: string;
  readonly address: Address | null;
  /** Where the report has no address: another report with the same origin. */
  readonly sameOrigin: (Address & { readonly label: string }) | null;
}

export function cardOf(opened: Opened, claim: Claim): Card {
  const { journey, evidence } = opened;
  const said = words.page.card;
  const nearest = claim.chain[0];
  const report = nearest === undefined ? null : (journey.index.report.get(nearest) ?? null);
  const zone = claim.when.timeZone;
  const happened = windowText(claim.when.earliestMs, claim.when.latestMs, zone);
  const publishedMs = publishedOf(report?.published ?? null, zone);
  const counted = countsOf(journey, claim);
  const unbound = evidence.window.get(claim.id)?.unbound ?? null;
  return {
    claim,
    number: eventNumber(journey, claim.event),
    eventTitle: eventTitle(journey, claim.event),
    text: text(claim.text),
    report,
    publisher: (report && publisherOf(report)) ?? said.noPublisher,
    title: report?.title ?? said.noTitle,
    language: report?.language ?? null,
    chain: chainOf(journey, claim),
    ...counted,
    happened: happened === null ? said.happenedOpen : said.happened(happened),
    happenedMs: [claim.when.earliestMs, claim.when.latestMs],
    published: publishedText(publishedMs, zone),
    publishedMs,
    timeZone: zone,
    seen: report ? said.seen[report.seen] : '',
    capture: captureOf(report, zone),
    notSaid: claim.notSaid === null ? null : claim.notSaid.map(text),
    note: claim.note === null ? null : text(claim.note),
    statusReason: claim.statusReason === null ? null : text(claim.statusReason),
    contradictions: contradictionTexts(evidence, claim.id, zone),
    binding: unbound === null || unbound === 'not-accepted' || claim.type === 'context' ? '' : said.binds[unbound],
    address: addressOf(report),
    sameOrigin: addressOf(report) ? null : sameOriginOf(journey, claim),
  };
}

function publishedText(published: Published | null, zone: string): string {
  const said = words.page.card;
  if (!published) return said.publishedUnknown;
  if (published.kind === 'instant') return said.published(formatInstant(published.fromMs, zone));
  return said.publishedNoHour(formatLongDay(published.fromMs, zone));
}

function chainOf(journey: Journey, claim: Claim): ChainLink[] {
  const said = words.page.card;
  const basis = said.roles[claim.basis];
  const last = claim.chain.length - 1;
  return claim.chain
    .map((id, at): ChainLink => {
      const report = journey.index.report.get(id) ?? null;
      const origin = at === last;
      const read = at === 0 && report?.seen !== 'none';
      const role = origin
        ? read
          ? said.originHere(basis)
          : said.originRole(report?.unnamed === true ? said.unnamed : basis)
        : read
          ? said.relaysHere
          : said.relays;
      return { report, label: reportLabel(journey, id), role, origin };
    })
    .reverse();
}

/** Letters that a chip takes in a line, by how many chips share the card's width (300 px of 13 px type). */
const LETTERS: Readonly<Record<number, number>> = { 1: 38, 2: 16, 3: 10 };

/** Whether the chips of a chain fit beside each other: at most three, no word broken, no label of more than two lines. */
export function besideEachOther(links: readonly Pick<ChainLink, 'label'>[]): boolean {
  const letters = LETTERS[links.length];
  if (letters === undefined) return false;
  return links.every(
    ({ label }) => label.length <= 2 * letters && label.split(/\s+/).every((word) => word.length <= letters),
  );
}

function countsOf(journey: Journey, claim: Claim): Pick<Card, 'counts' | 'countsOf' | 'allLeadTo'> {
  const said = words.page.counts;
  // A claim that is about no event stands for itself.
  const about =
    claim.event === null
      ? [{ ...claim, type: 'sighting' as const }]
      : journey.claims.filter((other) => other.event === claim.event && other.status !== 'retracted');
  const { reports, origins, unnamed } = countSources(journey, about);
  const origin = claim.chain.at(-1);
  const alone = reports > 1 && origins === 1 && unnamed === 0;
  return {
    counts: said.reportsOrigins(reports, origins, unnamed),
    countsOf: claim.event === null ? '' : said.ofEvent(eventTitle(journey, claim.event)),
    allLeadTo: alone ? said.allLeadTo(reportLabel(journey, origin)) : null,
  };
}

function captureOf(report: Report | null, zone: string): Card['capture'] {
  const said = words.page.card;
  if (!report?.archiveUrl) return { text: said.noCapture, url: null };
  const atMs = report.archivedAt === null ? Number.NaN : Date.parse(report.archivedAt);
  return {
    text: Number.isNaN(atMs) ? said.captureUndated : said.capture(formatDate(atMs, zone)),
    url: httpOnly(report.archiveUrl),
  };
}

/** http(s) or null. `parse` lets nothing else through; a link is worth looking at twice. */
function httpOnly(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

function addressOf(report: Report | null): Address | null {
  const url = report?.url ? httpOnly(report.url) : null;
  return url === null ? null : { url, host: new URL(url).hostname.replace(/^www\./, '') };
}

function sameOriginOf(journey: Journey, claim: Claim): Card['sameOrigin'] {
  const origin = claim.chain.at(-1);
  const nearest = claim.chain[0];
  const others = journey.claims.filter((other) => other.chain.at(-1) === origin && other.chain[0] !== nearest);
  // One about the same event says the most alike.
  others.sort((one, other) => Number(other.event === claim.event) - Number(one.event === claim.event));
  for (const other of others) {
    const id = other.chain[0];
    const report = id === undefined ? null : (journey.index.report.get(id) ?? null);
    const address = addressOf(report);
    if (report && address) return { ...address, label: report.label };
  }
  return null;
}

const MOST_SHOWN = 3;

function contradictionTexts({ journey, disputes, capKmh }: Evidence, own: ClaimId, zone: string): string[] {
  const said = words.page.card.contradicts;
  const contradictions = disputes.get(own) ?? [];
  const texts = contradictions.slice(0, MOST_SHOWN).map((contradiction) => {
    const [one, other] =
      contradiction.kind === 'clash'
        ? [contradiction.later, contradiction.earlier]
        : [contradiction.ceiling, contradiction.floor];
    const against = journey.index.claim.get(one === own ? other : one);
    const label = reportLabel(journey, against?.chain[0]);
    switch (contradiction.kind) {
      case 'too-fast':
        return said.tooFast(label, formatNeededSpeed(contradiction.neededKmh ?? 0, capKmh));
      case 'same-moment':
        return said.sameMoment(label);
      case 'backwards':
        return said.backwards(label);
      case 'clash':
        return contradiction.of === 'order'
          ? said.order(label)
          : said.clash(
              label,
              formatInstant(contradiction.laterMs, zone),
              formatInstant(contradiction.earlierMs, zone),
              words.page.card.clashOf[contradiction.of],
            );
    }
  });
  const rest = contradictions.length - MOST_SHOWN;
  return rest > 0 ? [...texts, said.more(rest)] : texts;
}
