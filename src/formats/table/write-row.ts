/** One claim with its reports → the cells of its row, not guarded yet. Knows columns, not how a table is written. */
import { bylineOf, chainOf, reportOf } from '../../journey/origins';
import type { Claim, ClaimId, Journey, LocalText, PlaceId, Report } from '../../journey/model';
import { pickText } from '../../journey/text';
import { words } from '../../words/index';
import type { WrittenColumn } from './columns';
import { joinList } from './list';
import { OPEN } from './read-hours';
import { NOTHING, OPEN_END, type Where } from './read-row';
import { Clocks } from './zone';

export class RowWriter {
  readonly #clocks = new Clocks();
  readonly #tracks: ReadonlySet<string>;
  readonly #segments: ReadonlyMap<ClaimId, readonly string[]>;

  constructor(private readonly journey: Journey) {
    this.#tracks = new Set(journey.tracks);
    const segments = new Map<ClaimId, string[]>();
    for (const { claims, from, to } of journey.segments) {
      const name = `${this.#place(from)}${words.formats.arrow}${this.#place(to)}`;
      for (const claim of claims) {
        const names = segments.get(claim);
        if (names) names.push(name);
        else segments.set(claim, [name]);
      }
    }
    this.#segments = segments;
  }

  cells(claim: Claim): Readonly<Record<WrittenColumn, string>> {
    const { journey } = this;
    const report = journey.index.report.get(reportOf(claim)) ?? null;
    const chain = chainOf(journey, claim).toReversed();
    const origin = chain.at(-1);
    const point = claim.geometry?.type === 'Point' ? claim.geometry.coordinates : null;
    const event = claim.event === null ? null : journey.index.event.get(claim.event);
    const place = claim.place === null ? null : journey.index.place.get(claim.place);
    const { earliestMs, latestMs, timeZone, reported } = claim.when;
    return {
      id: claim.id,
      claim_type: claim.type,
      subject: claim.subject,
      place: place?.name ?? '',
      lat: point === null ? '' : String(point[1]),
      lon: point === null ? '' : String(point[0]),
      // Without the noise of binary fractions: 0.07 km are 70 m.
      radius_m: claim.precisionKm === null ? '' : String(Number((claim.precisionKm * 1000).toPrecision(12))),
      event_start: this.#end(earliestMs, latestMs, timeZone),
      event_end: this.#end(latestMs, earliestMs, timeZone),
      tz: timeZone,
      ...sourceCells(report),
      quote: claim.quote ?? '',
      derived_from: joinList(chain.slice(1).map(({ label }) => label)),
      note: text(claim.note),
      byline_text: text(claim.text),
      byline_status: claim.status,
      byline_status_reason: text(claim.statusReason),
      byline_basis: claim.basis,
      byline_confidence: claim.confidence,
      byline_tracked: this.#tracks.has(claim.subject) ? 'yes' : 'no',
      byline_subject_certainty: claim.subjectCertainty,
      byline_reported: reported,
      byline_extent: claim.extent,
      byline_where: whereOf(claim),
      byline_stretch: claim.stretch === null ? '' : joinList(claim.stretch.map((end) => this.#stretchEnd(end))),
      byline_place_role: place?.role ?? '',
      byline_event: event ? text(event.title) : '',
      byline_not_said: claim.notSaid === null ? '' : joinList(claim.notSaid.map(text)) || NOTHING,
      byline_reports: joinList(claim.chain),
      byline_origin_unnamed: origin?.unnamed ? 'yes' : '',
      byline_chain: bylineOf(journey, claim),
      byline_origin: origin?.label ?? '',
      byline_segments: joinList(this.#segments.get(claim.id) ?? []),
    };
  }

  /** An empty cell would be taken for "as the other one". */
  #end(timeMs: number | null, other: number | null, timeZone: string): string {
    if (timeMs !== null) return this.#clocks.write(timeMs, timeZone);
    return other === null ? '' : OPEN;
  }

  #stretchEnd(end: PlaceId | null): string {
    return end === null ? OPEN_END : this.#place(end);
  }

  #place(id: PlaceId): string {
    return this.journey.index.place.get(id)?.name ?? id;
  }
}

function sourceCells(report: Report | null) {
  return {
    published: report?.published ?? (report?.issued ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
    source_title: report?.title ?? '',
    publisher: report?.publisher ?? report?.containerTitle ?? '',
    author: joinList(report?.authors ?? []),
    url: report?.url ?? '',
    archive_url: report?.archiveUrl ?? '',
    archive_date: report?.archivedAt ?? '',
    hash: report?.sha256 ?? '',
    lang: report?.language ?? '',
    byline_label: report?.label ?? '',
    byline_type: report?.type ?? '',
    byline_seen: report?.seen ?? '',
  };
}

function whereOf({ geometry, stretch }: Claim): Where {
  if (geometry === null) return stretch === null ? 'nowhere' : 'stretch';
  if (geometry.type === 'Point') return 'point';
  return geometry.type === 'LineString' ? 'line' : 'area';
}

function text(found: LocalText | null): string {
  return found === null ? '' : pickText(found, [words.locale]);
}
