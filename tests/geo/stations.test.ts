/** The station table: what is read, and what is refused. */
import { describe, expect, test } from 'vitest';
import { STATIONS } from '../../src/cli/geo/files';
import { coverage, hanOf, parseFaces } from '../../src/cli/geo/fonts';
import { findStation, linePositions, parseStations, stationFeatures } from '../../src/cli/geo/stations';
import { read } from './support';

const HEAD = 'line,seq,name,native,country,lon,lat';
const rows = parseStations(read(STATIONS));
const stations = stationFeatures(rows).features;

describe('the table', () => {
  test('is whole: lines, counts, and every point in the region, longitude first', () => {
    const counts = new Map<string, number>();
    for (const { line } of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'main-kp': 147,
      'alt-hambuk': 45,
      'spur-wonsan': 7,
      'main-ru': 22,
      'branch-vladivostok': 9,
      'on-khabarovsk': 16,
    });
    for (const { geometry } of stations) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      expect(lon).toBeGreaterThan(125);
      expect(lon).toBeLessThan(136);
      expect(lat).toBeGreaterThan(38.9);
      expect(lat).toBeLessThan(49);
    }
  });

  test('two stations of one name are not confused', () => {
    expect(rows.filter(({ name }) => name === 'Midun')).toHaveLength(2);
    expect(() => findStation(stations, 'main-kp', 'Midun')).toThrow(/2 called Midun/);
  });

  test.each([
    ['another header', 'name,lon,lat\nA,1,2'],
    ['a missing cell', `${HEAD}\nmain,1,A,나,KP,125.1`],
    ['a cell too many', `${HEAD}\nmain,1,A,나,KP,125.1,39,9`],
    ['a word for a number', `${HEAD}\nmain,1,A,나,KP,east,39`],
    ['no name', `${HEAD}\nmain,1,,나,KP,125,39`],
  ])('%s is refused', (_, csv) => {
    expect(() => parseStations(csv)).toThrow(/stations/);
  });

  test('remarks and either line ending are read', () => {
    expect(parseStations(`# a remark\r\n${HEAD}\r\nmain,1,A,나,KP,125.1,39\r\n`)).toHaveLength(1);
  });

  test('a line with a gap is refused, and so is one that is not there', () => {
    const gap = stationFeatures(parseStations(`${HEAD}\nmain,1,A,나,KP,125,39\nmain,3,B,다,KP,126,39`)).features;
    expect(() => linePositions(gap, 'main')).toThrow(/gap/);
    expect(() => linePositions(stations, 'nowhere')).toThrow(/nowhere/);
  });
});

describe('font slices', () => {
  test('unicode-range: single points and ranges, both ends in', () => {
    const covers = coverage('U+5c71, U+4e00-4e02');
    expect(['山', '\u4e00', '\u4e02'].map(covers)).toEqual([true, true, true]);
    expect(['\u4e03', '\u4dff', 'A'].map(covers)).toEqual([false, false, false]);
  });

  test('faces are read from a stylesheet, and a stylesheet without any is refused', () => {
    const css = `/* x */ @font-face { src: url(./files/a.woff2) format('woff2'); unicode-range: U+41-42; }`;
    expect(parseFaces(css).map(({ file, unicodeRange }) => [file, unicodeRange])).toEqual([['a.woff2', 'U+41-42']]);
    expect(() => parseFaces('body {}')).toThrow(/font-face/);
  });

  test('only Chinese characters of native names are asked for, each once', () => {
    expect(hanOf('[{"native":"延吉"},{"native":"吉林"},{"native":"원산"},{"name":"图"}]')).toEqual(['吉', '延', '林']);
  });
});
