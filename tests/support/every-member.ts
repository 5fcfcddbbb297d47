/**
 * A journey file in which every member of the format stands and is right, and values of which each member must refuse some:
 * so that whoever judges a file can be tried member by member.
 */

const LINE = [
  [10, 50],
  [11, 50],
];
const RING = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const TEXT = { en: 'A text', ko: '글' };

const feature = (id: string, geometry: unknown, properties: object) => ({
  type: 'Feature',
  id,
  bbox: [10, 50, 11, 50],
  geometry,
  properties,
});

export const EVERY_MEMBER = {
  type: 'FeatureCollection',
  bbox: [10, 50, 0, 11, 50, 0],
  journey: {
    profile: 'byline/1',
    id: 'every-member',
    title: TEXT,
    subject: 'A train that never ran',
    summary: 'A summary',
    mode: 'rail',
    tracks: ['train'],
    speedLimit: { kmh: 100, text: 'Made up.', reports: ['paper'] },
    pinKm: 25,
    events: [{ id: 'leaving', title: 'Leaving', phrase: 'leaving' }],
    notSaid: [TEXT, 'Who was aboard'],
    timeZones: ['Europe/Berlin'],
    contact: 'editor@example.org',
    license: 'CC0-1.0',
    authors: ['Byline'],
    version: '1.0.0',
    corrections: [{ date: '2024-05-03', text: 'Mended.', claims: ['left'] }],
    excerpt: { of: 'whole', start: '2024-05-01T06:00:00Z', end: '2024-05-01T07:00:00Z' },
  },
  reports: [
    {
      id: 'paper',
      type: 'article-newspaper',
      title: 'A title',
      'container-title': 'The Paper',
      publisher: 'The Press',
      author: [{ given: 'Ada', family: 'Author' }],
      issued: { 'date-parts': [[2024, 5, 2]] },
      accessed: { 'date-parts': [['2024', '5']] },
      URL: 'https://example.org/paper',
      language: 'en',
      note: 'A note',
      custom: {
        label: 'The Paper',
        seen: 'whole',
        published: '2024-05-02',
        relays: ['agency'],
        unnamed: false,
        archiveUrl: 'https://example.org/capture',
        archivedAt: '2024-05-03T00:00:00Z',
        sha256: '0F'.repeat(32),
      },
    },
    { id: 'agency', type: 'article', custom: { label: 'Agency', seen: 'none' } },
  ],
  features: [
    feature(
      'a-b',
      { type: 'LineString', bbox: [10, 50, 11, 50], coordinates: LINE },
      {
        kind: 'segment',
        seq: 1,
        from: 'a',
        to: 'b',
        grade: 'inferred',
        claims: ['left'],
        note: TEXT,
        timeZone: 'Europe/Berlin',
        operatingKm: 70.5,
        operatingKmReport: 'paper',
      },
    ),
    feature(
      'other',
      { type: 'LineString', coordinates: LINE },
      { kind: 'alternative', of: 'a-b', name: TEXT, note: 'Possible.' },
    ),
    feature(
      'a',
      { type: 'MultiPolygon', coordinates: [[RING]] },
      { kind: 'place', name: 'A', names: TEXT, role: 'city' },
    ),
    feature('b', null, { kind: 'place', name: 'B', role: 'region' }),
    feature(
      'left',
      { type: 'Polygon', coordinates: [RING] },
      {
        kind: 'claim',
        type: 'departure',
        subject: 'train',
        subjectCertainty: 'stated',
        event: 'leaving',
        place: 'a',
        precisionKm: 2,
        stretch: ['a', null],
        extent: 'moment',
        when: {
          earliest: '2024-05-01T08:00:00+02:00',
          latest: '2024-05-01T08:30:00+02:00',
          reported: 'around eight',
          timeZone: 'Europe/Berlin',
        },
        chain: ['paper', 'agency'],
        basis: 'eyewitness',
        confidence: 'high',
        status: 'disputed',
        statusReason: 'Another report says otherwise.',
        text: 'The train left A.',
        quote: 'left A around eight',
        notSaid: [TEXT],
        note: 'A note',
        segment: 'a-b',
        vertex: 0,
      },
    ),
  ],
};

/** For every member. Undefined: it is gone. */
export const ODD_VALUES: readonly unknown[] = [
  ...[undefined, null, true, '', ' ', '\u00a0\ufeff', 'x', '+09:00'],
  ...[0, -1, 0.5, 1e6, 1e6 + 1, 181, 2 ** 53],
  ...[[], [''], [[]], ['a', 'a'], ['a', null], [null, null], ['', ''], ['a', 'b', 'c'], ['paper', 'paper']],
  ...[{}, { en: 'x' }, { en: '' }, { 'not a tag': 'x' }, { x: 1 }],
  ...['reported', 'projected', 'accepted', 'segment', 'Feature'],
  ...['0f'.repeat(32), '0g'.repeat(32), '0f'.repeat(31)],
  ...['http://a', 'HTTPS://a.b/c?d#e', 'http:///a', 'https://a b', 'javascript:alert(1)'],
  ...['word '.repeat(25), 'word '.repeat(26)],
  ...[[{ family: 'A' }], [{ family: ' ', given: 5 }], [{ literal: 'A', given: 5 }], [{}]],
  ...[
    [10, 20, 11, 21],
    [10, 20, 0, 11, 21, 9],
    [10, 20, 11],
    [10, 20, 0, 191, 21, 9],
    [10, 20, 'x', 11, 21, 9],
  ],
  ...['2024-05-01', '2024-05-01T10:00:00Z', { 'date-parts': [[2024]] }, { type: 'Point', coordinates: [10, 20] }],
];

/** For members that hold a time. */
export const ODD_TIMES: readonly unknown[] = [
  ...['2024-02-29T00:00:00Z', '2023-02-29T00:00:00Z', '2100-02-29T10:00:00+09:00', '2024-05-01T24:00:00Z'],
  ...['2024-05-01T23:59:60Z', '2024-05-01T10:60:00Z', '2024-05-01T10:00:00', '2024-05-01t10:00:00.123456z'],
  ...['2024-05-01T10:00Z', '2024-05-01T10:00:00+24:00', '2024-05-01 10:00:00Z', '2024-05-01T10:00:00+0200'],
  ...['2024-04-31', '2024-04-30', '2024-13-01', '2000-02-29', '1900-02-29', '2024-00-10', '0000-01-01', '24-5-1'],
  ...[2024, 13, '2024'].map((year) => ({ 'date-parts': [[year]] })),
  ...[12, 13, 0, '05', '012', '13', 1.5, 'May'].map((month) => ({ 'date-parts': [[2024, month]] })),
  ...[31, 32, 0, '031', '32'].map((day) => ({ 'date-parts': [[2024, 1, day]] })),
  ...[{ 'date-parts': [] }, { 'date-parts': [[]] }, { 'date-parts': [[2024, 1, 1, 1]] }, { raw: 'May' }],
];

/** For members that hold a geometry. */
export const ODD_GEOMETRIES: readonly unknown[] = [
  ...[[10, 20], [10, 20, 5], [10, 20, 'x'], ['10', 20], [100, 20], [20, 100], [200, 95], [10]].map((coordinates) => ({
    type: 'Point',
    coordinates,
  })),
  ...[
    [],
    [[1, 2]],
    [...LINE, [11, 51, 5]],
    [LINE[0], LINE[0]],
    [
      [1, 2],
      [1, 200],
    ],
    [[1, 2], null],
  ].map((coordinates) => ({ type: 'LineString', coordinates })),
  ...[[], [RING], [RING.slice(1)], [RING, []], RING, [[...RING, [0, 0]]]].map((coordinates) => ({
    type: 'Polygon',
    coordinates,
  })),
  ...[[], [[RING]], [[]], [RING], [[RING], [RING.slice(1)]]].map((coordinates) => ({
    type: 'MultiPolygon',
    coordinates,
  })),
  { type: 'Point', coordinates: [1, 2], bbox: [1, 2, 3] },
  { type: 'MultiPoint', coordinates: [[1, 2]] },
];
