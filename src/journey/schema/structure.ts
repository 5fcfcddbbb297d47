/**
 * Which members each object of a journey file has, as the readers (`read-*.ts`) want them: data, from which `schema.ts`
 * makes `geo/journey.schema.json`. What the members mean is told in `words/`. A test holds readers and schema together.
 */
import type { KINDS } from '../features';
import {
  BASES,
  CLAIM_TYPES,
  CONFIDENCES,
  EXTENTS,
  GRADES,
  PLACE_ROLES,
  SEEN,
  STATUSES,
  type Grade,
  type JsonObject,
  type Status,
} from '../model';
import { MAX_QUOTE_WORDS } from '../read-claim';
import { DEFAULT_PIN_KM, PROFILE } from '../read-head';
import { MOST_KMH } from '../speed';
import { anyOf, list, oneOf, orNull, ref } from './values';

export interface Member {
  readonly value: JsonObject;
  /** A file without it is at fault; null is the same as absent. */
  readonly needed: boolean;
}

const needed = (value: JsonObject): Member => ({ value, needed: true });
const may = (value: JsonObject): Member => ({ value: orNull(value), needed: false });

const text = ref('text');
const localText = ref('localText');
/** References: a list that names nothing twice. */
const ids: JsonObject = { ...list(text), uniqueItems: true };
const from0: JsonObject = { type: 'number', minimum: 0 };

export const STRUCTURE = {
  collection: {
    type: needed({ const: 'FeatureCollection' }),
    bbox: may(ref('bounds')),
    journey: needed(ref('journey')),
    reports: needed(list(ref('report'))),
    features: needed(list(ref('feature'))),
  },
  journey: {
    profile: needed({ const: PROFILE }),
    id: needed(text),
    title: needed(localText),
    subject: needed(localText),
    summary: may(localText),
    mode: may({ ...text, examples: ['rail', 'road', 'sea', 'air', 'foot'] }),
    tracks: may({ ...list(text), default: ['train'] }),
    speedLimit: needed(ref('speedLimit')),
    pinKm: may({ ...from0, default: DEFAULT_PIN_KM }),
    events: may(list(ref('event'))),
    notSaid: may(list(localText)),
    timeZones: may(list(ref('zone'))),
    contact: may(text),
    license: may(text),
    authors: may(list(text)),
    version: may(text),
    corrections: may(list(ref('correction'))),
    excerpt: may(ref('excerpt')),
  },
  speedLimit: {
    kmh: needed({ type: 'number', exclusiveMinimum: 0, maximum: MOST_KMH }),
    text: needed(localText),
    reports: may(ids),
  },
  event: { id: needed(ref('id')), title: needed(localText), phrase: needed(localText) },
  correction: { date: needed(ref('day')), text: needed(localText), claims: may(ids) },
  excerpt: { of: needed(text), start: may(ref('instant')), end: may(ref('instant')) },
  report: {
    id: needed(ref('id')),
    type: needed(text),
    title: may(text),
    'container-title': may(text),
    publisher: may(text),
    author: may(list(ref('cslName'))),
    issued: may(ref('cslDate')),
    accessed: may(ref('cslDate')),
    URL: may(ref('address')),
    language: may(text),
    note: may(text),
    custom: needed(ref('custom')),
  },
  custom: {
    label: needed(text),
    seen: needed(oneOf(SEEN)),
    published: may(anyOf('instant', 'day')),
    relays: may(ids),
    unnamed: may({ type: 'boolean' }),
    archiveUrl: may(ref('address')),
    archivedAt: may(ref('instant')),
    sha256: may(ref('digest')),
  },
  segment: {
    seq: needed({ type: 'integer' }),
    from: needed(text),
    to: needed(text),
    grade: needed(oneOf(GRADES)),
    claims: needed(ids),
    note: may(localText),
    timeZone: needed(ref('zone')),
    operatingKm: may({ type: 'number', exclusiveMinimum: 0 }),
    operatingKmReport: may(text),
  },
  alternative: { of: needed(text), name: needed(localText), note: may(localText) },
  place: { name: needed(text), names: may(ref('names')), role: needed(oneOf(PLACE_ROLES)) },
  claim: {
    type: needed(oneOf(CLAIM_TYPES)),
    subject: needed(text),
    subjectCertainty: needed(oneOf(['stated', 'presumed'])),
    event: may(text),
    place: may(text),
    precisionKm: may(from0),
    stretch: may({ ...list(orNull({ type: 'string' }), 2), maxItems: 2 }),
    extent: may({ ...oneOf(EXTENTS), default: 'moment' }),
    when: needed(ref('when')),
    chain: needed({ ...list({ type: 'string' }, 1), uniqueItems: true }),
    basis: needed(oneOf(BASES)),
    confidence: needed(oneOf(CONFIDENCES)),
    status: needed(oneOf(STATUSES)),
    statusReason: may(localText),
    text: needed(localText),
    quote: may({ type: 'string', pattern: `^\\s*\\S+(?:\\s+\\S+){0,${MAX_QUOTE_WORDS - 1}}\\s*$` }),
    notSaid: may(list(localText)),
    note: may(localText),
    segment: may(text),
    vertex: may({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  },
  when: {
    earliest: may(ref('instant')),
    latest: may(ref('instant')),
    reported: needed(text),
    timeZone: needed(ref('zone')),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Member>>>>;

/** The geometry that a feature of each kind has. */
export const GEOMETRIES: Readonly<Record<(typeof KINDS)[number], JsonObject>> = {
  segment: ref('line'),
  alternative: ref('line'),
  place: orNull(anyOf('point', 'area', 'areas')),
  claim: orNull(anyOf('point', 'line', 'area', 'areas')),
};

/** A member that may else be absent. */
export interface NeededIf {
  readonly needs: string;
  readonly ifMember: string;
  /** Without it: if that member is there at all. */
  readonly is?: readonly string[];
}

export const NEEDED_IF: Readonly<Partial<Record<keyof typeof STRUCTURE, readonly NeededIf[]>>> = {
  segment: [{ needs: 'note', ifMember: 'grade', is: ['inferred', 'projected', 'disputed'] satisfies readonly Grade[] }],
  claim: [
    { needs: 'statusReason', ifMember: 'status', is: ['disputed', 'retracted'] satisfies readonly Status[] },
    { needs: 'segment', ifMember: 'vertex' },
  ],
};
