/** fast-check: arbitrary journey files, valid ones with members nobody knows, and ways to break them. */
import fc from 'fast-check';
import {
  BASES,
  CLAIM_TYPES,
  CONFIDENCES,
  EXTENTS,
  PLACE_ROLES,
  STATUSES,
  type JsonObject,
} from '../../src/journey/model';

type Members = Record<string, unknown>;

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Aford',
      '평양',
      'Уссурийск',
      'a "quoted" word',
      '<b>&amp;</b>',
      '\u202eturned',
      'line\nbreak',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((found) => found.trim() !== ''),
  },
);
const localText = fc.oneof(text, fc.record({ en: text, ko: text }), fc.record({ ru: text }));
const zone = fc.constantFrom('UTC', 'Asia/Pyongyang', 'Asia/Vladivostok');

/** Members that the format does not know, with the names that break careless code. */
const unknown: fc.Arbitrary<Members> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'x',
        'stroke',
        'stroke-width',
        'stroke-opacity',
        'marker-color',
        '__proto__',
        'constructor',
        'toString',
        '7',
        'a/b~c',
        '',
        'byline_extra',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('#123456', 4, 1)),
    ),
    { maxLength: 3 },
  )
  .map((entries) => Object.fromEntries(entries));

/** Unknown members before or after the known ones, which win. */
function mixed(known: Members, extra: Members, first: boolean): Members {
  const entries = Object.entries(extra).filter(([name]) => !Object.hasOwn(known, name));
  const own = Object.entries(known);
  return Object.fromEntries(first ? [...entries, ...own] : [...own, ...entries]);
}

const withUnknown = <T extends Members>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Members> =>
  fc.tuple(arbitrary, unknown, fc.boolean()).map(([known, extra, first]) => mixed(known, extra, first));

const point = fc
  .tuple(fc.integer({ min: -1799999, max: 1799999 }), fc.integer({ min: -800000, max: 800000 }))
  .map(([longitude, latitude]) => [longitude / 10000, latitude / 10000] as [number, number]);

const instant = fc.integer({ min: 0, max: 4e9 }).map((seconds) => new Date(seconds * 1000).toISOString());
const window = fc.tuple(fc.option(instant), fc.option(instant), text, zone).map(([one, other, reported, timeZone]) => {
  const swap = one !== null && other !== null && one > other;
  return { earliest: swap ? other : one, latest: swap ? one : other, reported, timeZone };
});

const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

interface Size {
  readonly segments: number;
  readonly places: number;
  readonly reports: number;
  readonly claims: number;
}

function reports({ reports: count }: Size): fc.Arbitrary<Members[]> {
  const all = ids('r', count);
  return fc.tuple(
    ...all.map((id) =>
      withUnknown(
        fc.record(
          {
            id: fc.constant(id),
            type: fc.constantFrom('article', 'broadcast'),
            title: text,
            URL: fc.webUrl({ validSchemes: ['https', 'http'] }),
            custom: withUnknown(
              fc.record(
                {
                  label: text,
                  seen: fc.constantFrom('whole', 'excerpt', 'none'),
                  published: fc.oneof(instant, fc.constant('2023-09-12')),
                  relays: fc.subarray(all),
                  unnamed: fc.boolean(),
                },
                { requiredKeys: ['label', 'seen'] },
              ),
            ),
          },
          { requiredKeys: ['id', 'type', 'custom'] },
        ),
      ),
    ),
  );
}

const feature = (
  id: string,
  geometry: fc.Arbitrary<unknown>,
  properties: fc.Arbitrary<Members>,
): fc.Arbitrary<Members> =>
  withUnknown(
    fc.record({
      type: fc.constant('Feature'),
      id: fc.constant(id),
      geometry,
      properties: withUnknown(properties),
    }),
  );

function claims(size: Size): fc.Arbitrary<Members[]> {
  const places = ids('p', size.places);
  const chain = fc.shuffledSubarray(ids('r', size.reports), { minLength: 1, maxLength: Math.min(3, size.reports) });
  const properties = fc.record(
    {
      kind: fc.constant('claim'),
      type: pick(CLAIM_TYPES),
      subject: fc.constantFrom('train', 'person'),
      subjectCertainty: fc.constantFrom('stated', 'presumed'),
      event: fc.option(fc.constant('e0')),
      place: fc.option(pick(places)),
      precisionKm: fc.integer({ min: 0, max: 50 }),
      stretch: fc.tuple(fc.option(pick(places)), fc.option(pick(places))),
      extent: pick(EXTENTS),
      when: window,
      chain,
      basis: pick(BASES),
      confidence: pick(CONFIDENCES),
      status: pick(STATUSES),
      statusReason: localText,
      text: localText,
      notSaid: fc.array(localText, { maxLength: 2 }),
      segment: fc.option(pick(ids('s', size.segments))),
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        'kind',
        'type',
        'subject',
        'subjectCertainty',
        'when',
        'chain',
        'basis',
        'confidence',
        'status',
        'statusReason',
        'text',
      ],
    },
  );
  const geometry = fc.option(point.map((coordinates) => ({ type: 'Point', coordinates })));
  return fc.tuple(...ids('c', size.claims).map((id) => feature(id, geometry, properties)));
}

function segments(size: Size, corners: readonly [number, number][]): fc.Arbitrary<Members[]> {
  const all = ids('c', size.claims);
  return fc.tuple(
    ...ids('s', size.segments).map((id, at) =>
      feature(
        id,
        fc.constant({ type: 'LineString', coordinates: [corners[at], corners[at + 1]] }),
        fc.record({
          kind: fc.constant('segment'),
          seq: fc.constant(at + 1),
          from: pick(ids('p', size.places)),
          to: pick(ids('p', size.places)),
          grade: fc.constant(at === size.segments - 1 && at > 0 ? 'projected' : 'inferred'),
          claims: fc.shuffledSubarray(all),
          note: localText,
          timeZone: zone,
        }),
      ),
    ),
  );
}

function places({ places: count }: Size): fc.Arbitrary<Members[]> {
  const properties = fc.record({
    kind: fc.constant('place'),
    name: text,
    names: fc.record({ en: text }),
    role: pick(PLACE_ROLES),
  });
  const geometry = fc.option(point.map((coordinates) => ({ type: 'Point', coordinates })));
  return fc.tuple(...ids('p', count).map((id) => feature(id, geometry, properties)));
}

/** A journey file without one structural fault: what it says of places and times may still make no sense. */
export const journeyFiles: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.record({
      segments: fc.integer({ min: 1, max: 4 }),
      places: fc.integer({ min: 1, max: 4 }),
      reports: fc.integer({ min: 1, max: 4 }),
      claims: fc.integer({ min: 0, max: 6 }),
    }),
    fc.uniqueArray(point, { minLength: 5, maxLength: 5, selector: String }),
  )
  .chain(([size, corners]) => {
    const head = withUnknown(
      fc.record(
        {
          profile: fc.constant('byline/1'),
          id: fc.constantFrom('made-up', 'Ünïcode/ID', '北'),
          title: localText,
          subject: localText,
          mode: fc.constant('rail'),
          tracks: fc.constant(['train', 'person']),
          speedLimit: fc.record({
            kmh: fc.integer({ min: 1, max: 400 }),
            text: localText,
            reports: fc.constant(['r0']),
          }),
          pinKm: fc.integer({ min: 0, max: 100 }),
          events: fc.constant([{ id: 'e0', title: 'Leaving', phrase: 'leaving' }]),
          corrections: fc.constant(size.claims > 0 ? [{ date: '2023-10-01', text: 'Mended.', claims: ['c0'] }] : []),
        },
        { requiredKeys: ['profile', 'id', 'title', 'subject', 'speedLimit', 'events'] },
      ),
    );
    return withUnknown(
      fc.record({
        type: fc.constant('FeatureCollection'),
        journey: head,
        reports: reports(size),
        features: fc
          .tuple(segments(size, corners), places(size), claims(size))
          .chain((groups) => fc.shuffledSubarray(groups.flat(), { minLength: groups.flat().length })),
      }),
    );
  }) as fc.Arbitrary<JsonObject>;

/** Every pointer of a document, as the steps to it. */
export function stepsIn(value: unknown, above: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...above]];
  const children = Array.isArray(value) ? value.map((item, at) => [at, item] as const) : Object.entries(value);
  return [[...above], ...children.flatMap(([step, child]) => stepsIn(child, [...above, step]))];
}

/** The document with the value at `steps` replaced, or taken away where `by` is undefined. */
export function replaced(value: unknown, steps: readonly (string | number)[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => {
      const changed = at === step ? replaced(item, rest, by) : item;
      return changed === undefined ? [] : [changed];
    });
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, item]): [string, unknown][] => {
      const changed = name === step ? replaced(item, rest, by) : (item as unknown);
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}
