/**
 * The only way to obtain a Journey: an unknown value → Journey and the list of what is wrong. Structure only: what needs
 * distances or the engine is in `validate/`. Good parts of a partly bad file are kept, and what is not is counted.
 *
 * No Journey (null) where there is nothing to draw: no FeatureCollection, or no segment that can be used.
 */
import { words } from '../words/issues';
import { KINDS, kindOf } from './features';
import { Fields, type Sink } from './fields';
import { indexOf } from './index-of';
import { issue, pointerTo, type Issue } from './issues';
import { copyJson, isList, isObject, MAX_DEPTH, type Taken } from './json';
import type {
  Alternative,
  Claim,
  JourneyDocument,
  JourneyEvent,
  Json,
  JsonObject,
  Place,
  Report,
  Segment,
} from './model';
import { readClaim } from './read-claim';
import { readAlternative, readPlace, readSegment, type Feature } from './read-feature';
import { readCorrections, readEvent, readHead } from './read-head';
import { readReport } from './read-report';
import { Ids, type Kind } from './references';
import { resolve, type Read, type Parts } from './resolve';
import { NOTHING_SET_ASIDE, type SetAside } from './set-aside';
import { listOf, show } from './show';

export type { SetAside } from './set-aside';

const W = words.issues;

export interface ParseResult {
  /** Null if nothing can be drawn. */
  readonly journey: JourneyDocument | null;
  /** In the order of the file's parts; line and column are null unless a text was parsed. */
  readonly issues: readonly Issue[];
  readonly setAside: SetAside;
}

/** Parses any value; the Journey's `source` is a frozen copy of it. Never throws on data. */
export function parse(value: unknown): ParseResult {
  return parseTaken(copyJson(value));
}

/** As `parse`, for a document that is already frozen and ours. */
export function parseTaken(taken: Taken): ParseResult {
  if ('tooDeepAt' in taken) {
    const pointer = taken.tooDeepAt.reduce<string>(pointerTo, '');
    return { journey: null, issues: [issue('too-deep', pointer, W.tooDeep(MAX_DEPTH))], setAside: NOTHING_SET_ASIDE };
  }
  const source = taken.value;
  if (!isObject(source) || source['type'] !== 'FeatureCollection' || !isList(source['features'])) {
    const found = isObject(source) ? notCollection(source) : show(source);
    const problem = issue('not-a-feature-collection', '', W.notACollection(found));
    return { journey: null, issues: [problem], setAside: NOTHING_SET_ASIDE };
  }
  return new Parser(source, taken.tooLargeAt ?? []).run();
}

function notCollection(source: JsonObject): string {
  return source['type'] === 'FeatureCollection'
    ? W.noFeatures(show(source['features']))
    : W.ofType(show(source['type']));
}

class Parser {
  private readonly issues: Issue[] = [];
  private readonly sink: Sink = { issues: this.issues, members: 0 };
  private readonly ids: Ids;
  private readonly total = { segment: 0, alternative: 0, place: 0, claim: 0, report: 0, event: 0, feature: 0 };

  constructor(
    private readonly source: JsonObject,
    tooLargeAt: readonly (readonly (string | number)[])[],
  ) {
    for (const steps of tooLargeAt) {
      this.issues.push(issue('member-invalid', steps.reduce<string>(pointerTo, ''), W.numberTooLarge));
      this.sink.members += 1;
    }
    const lost: Kind[] = [];
    if (isAbsent(source['journey'])) lost.push('event');
    // Without its report no claim can say who says it: all of them are set aside.
    if (isAbsent(source['reports'])) lost.push('report', 'claim');
    this.ids = new Ids(this.issues, new Set(lost));
  }

  run(): ParseResult {
    const top = new Fields(this.source, '', this.sink);
    this.checkForeign(top);
    checkBounds(top);
    const hasHead = isObject(this.source['journey']);
    const head = new Fields(hasHead ? (this.source['journey'] as JsonObject) : {}, '/journey', this.sink);
    // Where the whole member is missing that has been said; not once more for each of its members.
    const said = hasHead ? head : new Fields({}, '/journey', { issues: [], members: 0 });
    const base = readHead(said);
    const events = this.readList(head, 'events', 'event', readEvent);
    const reports = this.readList(top, 'reports', 'report', readReport);
    const features = this.readFeatures(top);
    const parts: Parts = { head, base, events, reports, corrections: readCorrections(head, this.sink), ...features };
    const resolved = resolve(parts, this.ids);
    const setAside = this.count(resolved);
    if (resolved.segments.length === 0) {
      this.issues.push(issue('no-segments', top.at('features'), W.noSegments));
      return { journey: null, issues: this.issues, setAside };
    }
    const journey = { ...resolved, index: indexOf(resolved), source: this.source };
    return { journey: this.whole(journey, head), issues: this.issues, setAside };
  }

  /** Only one segment cut out of a whole is spared the rules that need the whole; a route of several is no such part. */
  private whole(journey: JourneyDocument, head: Fields): JourneyDocument {
    const { excerpt, ...rest } = journey;
    if (excerpt === undefined || this.total.segment <= 1) return journey;
    head.note('member-invalid', head.at('excerpt'), W.excerptOfSeveral(this.total.segment));
    this.sink.members += 1;
    return rest;
  }

  private checkForeign(top: Fields): void {
    const missing = ['journey', 'reports'].filter((name) => isAbsent(top.raw(name)));
    if (missing.length > 0) {
      this.issues.push(issue('foreign-members-missing', '', W.foreignMembersMissing(listOf(missing, W.and))));
    }
    const head = top.raw('journey') ?? {};
    if (!isObject(head))
      top.refuse('journey', 'may', 'member-invalid', W.memberInvalid('journey', W.expected.object, show(head)));
  }

  /** Objects with an id of their own in a list: reports, events. */
  private readList<T>(
    holder: Fields,
    name: 'reports' | 'events',
    kind: 'report' | 'event',
    read: (fields: Fields, id: string) => T | null,
  ): Read<T>[] {
    const rows = holder.take(name, 'may', W.expected.list, (value) => (isList(value) ? value : undefined)) ?? [];
    return rows.flatMap((row, at) => {
      this.total[kind] += 1;
      const pointer = pointerTo(holder.at(name), at);
      if (!isObject(row)) {
        this.issues.push(
          issue('member-invalid', pointer, W.memberInvalid(`${name}[${at}]`, W.expected.object, show(row))),
        );
        return [];
      }
      const fields = new Fields(row, pointer, this.sink);
      const id = this.ids.claim(kind, fields.raw('id'), fields.at('id'));
      const value = id === null ? null : read(fields, id);
      if (id !== null) this.ids[value === null ? 'setAside' : 'use'](kind, id);
      return value === null ? [] : [{ value, fields }];
    });
  }

  private readFeatures(top: Fields) {
    const segments: Read<Segment>[] = [];
    const alternatives: Read<Alternative>[] = [];
    const places: Read<Place>[] = [];
    const claims: Read<Claim>[] = [];
    const seqs: Read<number>[] = [];
    const rows = top.raw('features');
    // A file of another kind has no feature of ours: that is said once, not once a feature.
    const ours = this.source['journey'] !== undefined || this.source['reports'] !== undefined;
    (isList(rows) ? rows : []).forEach((row, at) => {
      const pointer = pointerTo('/features', at);
      const outer = new Fields(isObject(row) ? row : {}, pointer, this.sink);
      const properties = outer.raw('properties');
      const inner = new Fields(isObject(properties) ? properties : {}, outer.at('properties'), this.sink);
      const kind = kindOf(row);
      if (!isObject(row) || kind === null) {
        this.total.feature += 1;
        if (ours) this.noteUnknown(row, outer, inner);
        return;
      }
      this.total[kind] += 1;
      checkBounds(outer);
      if (isObject(row['geometry']))
        checkBounds(new Fields(row['geometry'], outer.at('geometry'), this.sink, 'geometry.'));
      const id = this.ids.claim('feature', row['id'], outer.at('id'));
      const seq = inner.raw('seq');
      if (kind === 'segment' && typeof seq === 'number') seqs.push({ value: seq, fields: inner });
      if (id === null) return;
      const feature: Feature = { id, outer, inner };
      if (kind === 'segment') keep(segments, readSegment(feature), inner);
      else if (kind === 'alternative') keep(alternatives, readAlternative(feature), inner);
      else if (kind === 'place') keep(places, readPlace(feature), inner);
      else keep(claims, readClaim(feature), inner);
      const list = { segment: segments, alternative: alternatives, place: places, claim: claims }[kind];
      const used = list.at(-1)?.value.id === id;
      if (kind !== 'alternative') this.ids[used ? 'use' : 'setAside'](kind, id);
    });
    return { segments, alternatives, places, claims, seqs };
  }

  private noteUnknown(row: unknown, outer: Fields, inner: Fields): void {
    if (!isObject(row) || row['type'] !== 'Feature') {
      const found = isObject(row) ? W.ofType(show(row['type'])) : show(row);
      outer.note('member-invalid', outer.pointer, W.memberInvalid('features[]', W.expected.feature, found));
    } else if (isObject(row['properties'])) {
      inner.note('kind-unknown', inner.at('kind'), W.kindUnknown(listOf(KINDS), show(inner.raw('kind'))));
    } else outer.note('kind-unknown', outer.at('properties'), W.kindUnknown(listOf(KINDS), W.nothing));
  }

  private count(kept: {
    readonly segments: readonly Segment[];
    readonly alternatives: readonly Alternative[];
    readonly places: readonly Place[];
    readonly claims: readonly Claim[];
    readonly reports: readonly Report[];
    readonly events: readonly JourneyEvent[];
  }): SetAside {
    const { total } = this;
    return {
      segments: total.segment - kept.segments.length,
      alternatives: total.alternative - kept.alternatives.length,
      places: total.place - kept.places.length,
      claims: total.claim - kept.claims.length,
      reports: total.report - kept.reports.length,
      events: total.event - kept.events.length,
      features: total.feature,
      members: this.sink.members,
    };
  }
}

/** A bounding box is not read, but is written again as it came: west may be east of east, south not north of north. */
function checkBounds(fields: Fields): void {
  fields.take('bbox', 'may', W.expected.bounds, (value) => {
    if (!isList(value) || ![4, 6].includes(value.length) || !value.every(Number.isFinite)) return undefined;
    const half = value.length / 2;
    const [west, south, east, north] = [value[0], value[1], value[half], value[half + 1]].map(Number);
    const longitudes = [west, east].every((degrees = NaN) => Math.abs(degrees) <= 180);
    const latitudes = [south, north].every((degrees = NaN) => Math.abs(degrees) <= 90);
    return longitudes && latitudes && (south ?? 0) <= (north ?? 0) ? true : undefined;
  });
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null;
}

function keep<T>(list: Read<T>[], value: T | null, fields: Fields): void {
  if (value !== null) list.push({ value, fields });
}
