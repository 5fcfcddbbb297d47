/** The collection's foreign member `journey` → what a Journey says of itself, with its events. Knows no features. */
import { words } from '../words/issues';
import { formatSpeed } from '../words/format';
import { Fields, type Sink } from './fields';
import { pointerTo } from './issues';
import { isList, isObject } from './json';
import type { ClaimId, Correction, EventId, Excerpt, Journey, JourneyEvent, ReportId, SpeedLimit } from './model';
import { show } from './show';
import { isSpeed, MOST_KMH } from './speed';
import { isTimeZone } from './time';

const W = words.issues;

export const PROFILE = 'byline/1';
/** Stands in where a file states no cap: rules out next to nothing on the ground, and is an issue. km/h. */
export const FALLBACK_SPEED_KMH = 1000;
/** A band narrower than this counts as "a report puts it here", unless the file says otherwise. km. */
export const DEFAULT_PIN_KM = 25;

export type Head = Omit<
  Journey,
  'reports' | 'segments' | 'alternatives' | 'places' | 'claims' | 'index' | 'events' | 'corrections'
>;

/** References are not resolved yet. */
export function readHead(fields: Fields): Head {
  const profile = fields.raw('profile');
  if (profile !== PROFILE)
    fields.note('profile-unknown', fields.at('profile'), W.profileUnknown(PROFILE, show(profile)));
  const excerpt = readExcerpt(fields);
  return {
    id: fields.text('id', 'should') ?? 'journey',
    title: fields.localText('title', 'should') ?? W.untitled,
    summary: fields.localText('summary', 'may') ?? '',
    subject: fields.localText('subject', 'should') ?? '',
    mode: fields.text('mode', 'may') ?? 'other',
    tracks: fields.texts('tracks', 'may') ?? ['train'],
    speedLimit: readSpeedLimit(fields),
    pinKm: fields.number('pinKm', 'may', W.expected.notNegative, (km) => km >= 0) ?? DEFAULT_PIN_KM,
    notSaid: fields.localTexts('notSaid') ?? [],
    timeZones: readZones(fields),
    contact: fields.text('contact', 'may'),
    license: fields.text('license', 'may'),
    authors: fields.texts('authors', 'may') ?? [],
    version: fields.text('version', 'may'),
    ...(excerpt && { excerpt }),
  };
}

function readSpeedLimit(fields: Fields): SpeedLimit {
  const none: SpeedLimit = { kmh: FALLBACK_SPEED_KMH, text: W.noCap(FALLBACK_SPEED_KMH), reports: [] };
  const limit = fields.object('speedLimit', 'should');
  if (!limit) return none;
  const kmh = limit.number('kmh', 'should', W.expected.speed(formatSpeed(MOST_KMH)), isSpeed);
  const text = limit.localText('text', 'should');
  const reports = (limit.texts('reports', 'may') ?? []) as readonly ReportId[];
  return kmh === null ? none : { kmh, text: text ?? '', reports };
}

function readZones(fields: Fields): readonly string[] {
  const zones = fields.texts('timeZones', 'may') ?? [];
  const raw = fields.raw('timeZones');
  return zones.filter((zone, at) => {
    if (isTimeZone(zone)) return zones.indexOf(zone) === at;
    const pointer = pointerTo(fields.at('timeZones'), isList(raw) ? raw.indexOf(zone) : at);
    fields.note('time-zone-unknown', pointer, W.timeZoneUnknown(show(zone)));
    fields.sink.members += 1;
    return false;
  });
}

function readExcerpt(fields: Fields): Excerpt | null {
  const excerpt = fields.object('excerpt', 'may');
  if (!excerpt) return null;
  const of = excerpt.text('of', 'should') ?? '';
  return { of, startMs: excerpt.instant('start', 'may'), endMs: excerpt.instant('end', 'may') };
}

export function readEvent(fields: Fields, id: string): JourneyEvent | null {
  const title = fields.localText('title', 'must');
  const phrase = fields.localText('phrase', 'should');
  return title === null ? null : { id: id as EventId, title, phrase: phrase ?? title };
}

export function readCorrections(head: Fields, sink: Sink): readonly { fields: Fields; correction: Correction }[] {
  const rows = head.take('corrections', 'may', W.expected.list, (value) => (isList(value) ? value : undefined)) ?? [];
  return rows.flatMap((row, at) => {
    const pointer = `${head.at('corrections')}/${at}`;
    if (!isObject(row)) {
      head.note('member-invalid', pointer, W.memberInvalid(`corrections[${at}]`, W.expected.object, show(row)));
      sink.members += 1;
      return [];
    }
    const fields = new Fields(row, pointer, sink);
    const date = fields.date('date', 'must');
    const text = fields.localText('text', 'must');
    const claims = (fields.texts('claims', 'may') ?? []) as readonly ClaimId[];
    if (date === null || text === null) return [];
    return [{ fields, correction: { date, text, claims } }];
  });
}
