/** Tables and files of points with more than anybody can look through: what is used, what is said, what it costs. */
import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '../../../src/formats/table/cells';
import { MOST_POINTS } from '../../../src/formats/tracks/fewer-points';
import { openNamedText } from '../../../src/library/open-file';

const HEADER = 'id,place,lat,lon,event_start,source_title,derived_from\n';

function tableOf(rows: number, derivedFrom: (row: number) => string = () => ''): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = new Date(1e12 + row * 86_400_000).toISOString().slice(0, 10);
    return `r${row},Place ${row},${(40 + row * 0.001).toFixed(3)},20,${day},Title ${row},${derivedFrom(row)}\n`;
  });
  return HEADER + lines.join('');
}

describe('a table of too many rows', () => {
  it('uses as many as it may, the first and the last among them, and counts the others', () => {
    const { journey, issues, setAside } = openNamedText(tableOf(MOST_ROWS * 3), 'x.csv');
    expect(journey?.claims).toHaveLength(MOST_ROWS);
    expect(journey?.segments).toHaveLength(MOST_ROWS - 1);
    expect([journey?.claims[0]?.id, journey?.claims.at(-1)?.id]).toEqual(['r0', `r${MOST_ROWS * 3 - 1}`]);
    expect(setAside.claims).toBe(MOST_ROWS * 2);
    expect(issues.map(({ code }) => code)).toEqual(['rows-thinned']);
    expect(journey?.summary).toContain((MOST_ROWS * 3).toLocaleString('en-US'));
  });

  it('leaves one of exactly as many as it was', () => {
    const { journey, issues, setAside } = openNamedText(tableOf(MOST_ROWS), 'x.csv');
    expect(journey?.claims).toHaveLength(MOST_ROWS);
    expect(issues).toEqual([]);
    expect(setAside.claims).toBe(0);
  });

  it('names the origin of a row also where that stands in a row that is not used', () => {
    const rows = MOST_ROWS * 2;
    // Every row has it from the one before, three back at the most.
    const { journey } = openNamedText(
      tableOf(rows, (row) => (row % 4 === 0 ? '' : `r${row - 1}`)),
      'x.csv',
    );
    const labels = (journey?.claims ?? []).map(({ id, chain }) => [
      Number(id.slice(1)),
      chain.map((report) => journey?.index.report.get(report)?.label),
    ]);
    for (const [row, chain] of labels as [number, string[]][]) {
      const links = Array.from({ length: (row % 4) + 1 }, (_, back) => `Title ${row - back}`);
      expect(chain).toEqual(links);
    }
  });

  it('makes nothing of the rows that are not used: ten times as many make a journey of the same size', () => {
    // What is counted is the document, which everything after reading grows with.
    const size = (rows: number): number => {
      const { journey } = openNamedText(tableOf(rows), 'x.csv');
      return (journey?.claims.length ?? 0) + (journey?.places.length ?? 0) + (journey?.reports.length ?? 0);
    };
    expect(size(MOST_ROWS * 10)).toBe(size(MOST_ROWS + 1));
  });
});

describe('a file of too many points', () => {
  const files = {
    geojson: (count: number) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: Array.from({ length: count }, (_, at) => ({
          type: 'Feature',
          properties: { time: new Date(1e12 + at * 1000).toISOString() },
          geometry: { type: 'Point', coordinates: [20, Number((40 + at * 0.001).toFixed(3))] },
        })),
      }),
    gpx: (count: number) =>
      `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${Array.from(
        { length: count },
        (_, at) =>
          `<wpt lat="${(40 + at * 0.001).toFixed(3)}" lon="20"><time>${new Date(1e12 + at * 1000).toISOString()}</time></wpt>`,
      ).join('')}</gpx>`,
  };

  it.each(Object.entries(files))('%s: uses as many as it may and counts the others', (ending, make) => {
    const { journey, issues, setAside } = openNamedText(make(MOST_POINTS * 2), `x.${ending}`);
    expect(journey?.places).toHaveLength(MOST_POINTS);
    expect(journey?.segments).toHaveLength(MOST_POINTS - 1);
    expect(journey?.segments.every(({ grade }) => grade === 'inferred')).toBe(true);
    expect(setAside).toMatchObject({ places: MOST_POINTS, claims: MOST_POINTS });
    expect(issues.map(({ code }) => code)).toEqual(['points-thinned']);
  });
});
