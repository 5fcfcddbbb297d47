/**
 * The kinds of values in a journey file, as JSON Schema: texts, instants, ids, geometries. Each is a definition of its own
 * in `geo/journey.schema.json`. Knows no member that holds one.
 */
import { ADDRESS, LANGUAGE } from '../fields';
import type { Json, JsonObject } from '../model';
import type { GeometryType } from '../read-geometry';

/** A reference to a definition. */
export const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });

const list = (items: JsonObject, minItems = 0): JsonObject => ({
  type: 'array',
  items,
  ...(minItems > 0 && { minItems }),
});

/** A list of exactly these. */
const tuple = (...items: readonly JsonObject[]): JsonObject => ({
  type: 'array',
  prefixItems: items,
  minItems: items.length,
  maxItems: items.length,
});

const NOT_BLANK = '\\S';

/** Days that the calendar has, the 29th of February in leap years only. */
const DAY = (() => {
  const ofAnyYear = [
    '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])',
    '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)',
    '02-(?:0[1-9]|1[0-9]|2[0-8])',
  ].join('|');
  const leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
  return `(?:[0-9]{4}-(?:${ofAnyYear})|${leapYear}-02-29)`;
})();
const HOUR = '(?:[01][0-9]|2[0-3])';
const MINUTE = '[0-5][0-9]';
const INSTANT = `${DAY}[Tt]${HOUR}:${MINUTE}:(?:${MINUTE}|60)(?:\\.[0-9]+)?(?:[Zz]|[+-]${HOUR}:${MINUTE})`;

const longitude: JsonObject = { type: 'number', minimum: -180, maximum: 180 };
const latitude: JsonObject = { type: 'number', minimum: -90, maximum: 90 };

function geometry(type: GeometryType, coordinates: JsonObject): JsonObject {
  return {
    type: 'object',
    required: ['type', 'coordinates'],
    properties: { type: { const: type }, bbox: orNull(ref('bounds')), coordinates },
  };
}

/** CSL writes numbers as numbers or as texts. */
const number = (range: JsonObject, digits: string): JsonObject => ({
  anyOf: [
    { type: 'integer', ...range },
    { type: 'string', pattern: `^${digits}$` },
  ],
});
const year = number({}, '[0-9]{1,300}');
const month = number({ minimum: 1, maximum: 12 }, '0*(?:[1-9]|1[0-2])');
const day = number({ minimum: 1, maximum: 31 }, '0*(?:[1-9]|[12][0-9]|3[01])');

const namePart: JsonObject = { type: 'string', pattern: NOT_BLANK };
const NAME_PARTS = ['literal', 'given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];

const byLanguage: JsonObject = {
  type: 'object',
  propertyNames: { pattern: LANGUAGE.source },
  additionalProperties: ref('text'),
};

/** Null stands for "absent" wherever a member may be absent. */
export function orNull(value: JsonObject): JsonObject {
  return { anyOf: [value, { type: 'null' }] };
}

export const VALUES = {
  text: { type: 'string', pattern: NOT_BLANK },
  localText: {
    anyOf: [ref('text'), { ...byLanguage, minProperties: 1 }],
    examples: ['The armoured train', { en: 'The armoured train', ko: '장갑 열차' }],
  },
  names: { ...byLanguage, examples: [{ en: 'Tumangang', ko: '두만강' }] },
  id: { type: 'string', minLength: 1, examples: ['tumangang'] },
  day: { type: 'string', pattern: `^${DAY}$`, examples: ['2023-09-12'] },
  instant: { type: 'string', pattern: `^${INSTANT}$`, examples: ['2023-09-12T06:00:00+10:00'] },
  zone: { type: 'string', pattern: '^[A-Za-z]', examples: ['Asia/Pyongyang', 'UTC'] },
  address: { type: 'string', pattern: ADDRESS.source, examples: ['https://example.org/report'] },
  digest: { type: 'string', pattern: '^[0-9A-Fa-f]{64}$' },
  cslDate: {
    type: 'object',
    required: ['date-parts'],
    properties: {
      'date-parts': {
        type: 'array',
        minItems: 1,
        prefixItems: [{ type: 'array', minItems: 1, maxItems: 3, prefixItems: [year, month, day] }],
      },
    },
    examples: [{ 'date-parts': [[2023, 9, 12]] }],
  },
  cslName: {
    type: 'object',
    anyOf: NAME_PARTS.map((part) => ({ required: [part], properties: { [part]: namePart } })),
    examples: [{ given: 'Ada', family: 'Author' }, { literal: 'The news desk' }],
  },
  bounds: {
    anyOf: [
      tuple(longitude, latitude, longitude, latitude),
      tuple(longitude, latitude, { type: 'number' }, longitude, latitude, { type: 'number' }),
    ],
    examples: [[10, 50, 11, 51]],
  },
  position: {
    type: 'array',
    minItems: 2,
    prefixItems: [longitude, latitude],
    items: { type: 'number' },
    examples: [[130.645, 42.43]],
  },
  ring: list(ref('position'), 4),
  point: geometry('Point', ref('position')),
  line: geometry('LineString', {
    ...list(ref('position'), 2),
    // That two of many positions differ is more than a schema can say; of two it can.
    if: { maxItems: 2 },
    then: { uniqueItems: true },
  }),
  area: geometry('Polygon', list(ref('ring'), 1)),
  areas: geometry('MultiPolygon', list(list(ref('ring'), 1), 1)),
} as const satisfies Readonly<Record<string, JsonObject>>;

/** Values that may be one of several kinds. */
export function anyOf(...names: readonly (keyof typeof VALUES)[]): JsonObject {
  return { anyOf: names.map(ref) };
}

export function oneOf(values: readonly Json[]): JsonObject {
  return { enum: values };
}

export { list };
