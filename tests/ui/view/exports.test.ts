/** What the menu of exports offers: each format under what it can be asked about, and under nothing else. */
import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/formats/formats';
import { exportGroups } from '../../../src/ui/view/exports';

const ids = (segment: string | null, instant: string | null) =>
  Object.fromEntries(
    exportGroups(FORMATS, segment, instant).map(({ scope, items }) => [scope, items.map(({ format }) => format.id)]),
  );

it('offers the whole journey in every format but those of one moment', () => {
  const { journey, segment, moment } = ids(null, null);
  expect(journey).toEqual(FORMATS.filter(({ ofMoment }) => !ofMoment).map(({ id }) => id));
  expect(journey).toContain('kml');
  expect(segment).toBeUndefined();
  expect(moment).toBeUndefined();
});

it('offers the open segment in the formats that can be cut, and the moment in those of one', () => {
  const { segment, moment } = ids('A → B', '1 May, 08:00 Berlin');
  expect(segment).toEqual(FORMATS.filter(({ cutsSegments }) => cutsSegments).map(({ id }) => id));
  expect(segment).toContain('geojson');
  expect(moment).toEqual(['geojson-band']);
});

it('draws the train graph where there are hours to draw', () => {
  expect(ids(null, '1 May, 08:00 Berlin')['picture']).toEqual(['svg', 'png']);
  expect(ids(null, null)['picture']).toBeUndefined();
});

it('says what each group is of', () => {
  expect(exportGroups(FORMATS, 'A → B', '1 May, 08:00 Berlin').map(({ title }) => title)).toEqual([
    'Whole journey',
    'This segment: A → B',
    'At this moment: 1 May, 08:00 Berlin',
    'As a picture',
  ]);
});
