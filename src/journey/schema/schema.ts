/**
 * The structure as JSON Schema (draft 2020-12): what `npm run geo` writes to `geo/journey.schema.json` and `byline schema`
 * prints. The readers stay the judge of a file; this is for editors and for programs that know no Byline.
 */
import { words } from '../../words/command-line';
import { KINDS } from '../features';
import type { IssueCode } from '../issues';
import type { JsonObject } from '../model';
import { listOf } from '../show';
import { GEOMETRIES, NEEDED_IF, STRUCTURE, type Member } from './structure';
import { orNull, ref, VALUES } from './values';

const W = words.schema;

/** Faults that no schema can see: they lie between members, or need the calendar, the line or the engine. */
export const BEYOND_SCHEMA: readonly IssueCode[] = [
  'json-duplicate-member',
  'too-deep',
  'text-too-long',
  'reference-unknown',
  'window-reversed',
  'published-before-event',
  'ring-open',
  'seq-gap',
  'segments-apart',
  'place-off-route',
  'place-ambiguous',
  'beyond-placed-route',
  'window-open',
  'stretch-reversed',
  'grade-disagrees',
  'contradiction-speed',
  'contradiction-clash',
];

/**
 * Faults of which a schema sees some: an id twice in one list but not on two features, a zone that is no name but not one
 * that nobody knows, a line of two like positions but not of three, a box off the Earth but not one upside down.
 */
export const PARTLY_BEYOND_SCHEMA: readonly IssueCode[] = [
  'id-duplicate',
  'time-zone-unknown',
  'line-too-short',
  'member-invalid',
];

type ObjectName = keyof typeof STRUCTURE;
type Members = Readonly<Record<string, Member>>;

export function journeySchema(): JsonObject {
  const names = Object.keys(STRUCTURE).filter((name) => name !== 'collection') as Exclude<ObjectName, 'collection'>[];
  const objects = names.map((name) => [name, { description: W.objects[name], ...objectOf(name) }] as const);
  const values = (Object.keys(VALUES) as (keyof typeof VALUES)[]).map(
    (name) => [name, { description: W.values[name], ...VALUES[name] }] as const,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'journey.schema.json',
    $comment: W.beyond(listOf([...BEYOND_SCHEMA, ...PARTLY_BEYOND_SCHEMA], words.issues.and)),
    title: W.title,
    description: W.about,
    ...objectOf('collection'),
    ...SEGMENTS,
    $defs: Object.fromEntries<JsonObject>([...objects, ['feature', feature()], ...values]),
  };
}

function objectOf(name: ObjectName): JsonObject {
  const members: Members = STRUCTURE[name];
  const about: Readonly<Record<string, string>> = W.members[name];
  return {
    type: 'object',
    required: Object.keys(members).filter((member) => members[member]?.needed),
    properties: Object.fromEntries(
      Object.entries(members).map(([member, { value }]) => [member, { description: about[member] ?? '', ...value }]),
    ),
    ...neededIf(name),
  };
}

/** Null is absent, here too. */
const IS_THERE: JsonObject = { not: { type: 'null' } };

function neededIf(name: ObjectName): JsonObject {
  const rules = (NEEDED_IF[name] ?? []).map(({ needs, ifMember, is }) => ({
    if: { required: [ifMember], properties: { [ifMember]: is ? { enum: is } : IS_THERE } },
    then: { required: [needs], properties: { [needs]: IS_THERE } },
  }));
  return rules.length > 0 ? { allOf: rules } : {};
}

const ofKind = (kind: string): JsonObject => ({
  type: 'object',
  required: ['type', 'properties'],
  properties: {
    type: { const: 'Feature' },
    properties: { type: 'object', required: ['kind'], properties: { kind: { const: kind } } },
  },
});

/** There is something to draw; and of a whole journey cut into pieces a file holds one piece. */
const SEGMENTS: JsonObject = {
  allOf: [
    { properties: { features: { type: 'array', contains: ofKind('segment') } } },
    {
      if: {
        required: ['journey'],
        properties: {
          journey: { type: 'object', required: ['excerpt'], properties: { excerpt: { type: 'object' } } },
        },
      },
      then: { properties: { features: { type: 'array', contains: ofKind('segment'), maxContains: 1 } } },
    },
  ],
};

/** What all features have, and then what a feature of its kind has. */
function feature(): JsonObject {
  const about = W.members.feature;
  return {
    description: W.objects.feature,
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { description: about.type, const: 'Feature' },
      id: { description: about.id, ...ref('id') },
      bbox: { description: about.bbox, ...orNull(ref('bounds')) },
      geometry: { description: about.geometry, type: ['object', 'null'] },
      properties: {
        description: about.properties,
        type: 'object',
        required: ['kind'],
        properties: { kind: { description: about.kind, enum: KINDS } },
      },
    },
    allOf: KINDS.map((kind) => ({
      if: ofKind(kind),
      then: { properties: { geometry: GEOMETRIES[kind], properties: ref(kind) } },
    })),
  };
}
