/** Which pasted texts are taken for a journey: the start of each format, and nothing that people write to each other. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikeJourney } from '../../../src/ui/open/pasted';

const starter = readFileSync(new URL('../../../geo/starter.geojson', import.meta.url), 'utf8');
const table = readFileSync(new URL('../../../geo/starter.csv', import.meta.url), 'utf8');

describe('looksLikeJourney', () => {
  it.each([
    ['our file', starter],
    ['with a byte order mark and blanks', `\ufeff\n ${starter}\n\n`],
    ['our table', table],
    ['a table with tabs', table.replaceAll(',', '\t')],
    ['a table with other people’s names', 'Date;Latitude;Longitude\r\n1 May;1;2'],
    ['GPX', '<?xml version="1.0"?>\n<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>'],
    ['KML with a prefix', '<?xml version="1.0"?><k:kml xmlns:k="http://www.opengis.net/kml/2.2"/>'],
  ])('%s: yes', (_, text) => expect(looksLikeJourney(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['a sentence', 'The train left Northam at eight, and the note says so.'],
    ['sentences with commas in each line', 'Dear all,\nthe date, place and source are not known,\nsorry'],
    ['an address', 'https://example.org/trip.geojson'],
    ['a header without rows', 'lat,lon'],
    ['HTML', '<!doctype html><html><body>gpx</body></html>'],
    ['a program', '{ const lat = 1; }\nconst lon = 2;'],
  ])('%s: no', (_, text) => expect(looksLikeJourney(text)).toBe(false));
});
