/** What is written opens in GDAL, which QGIS reads through: the layers, their counts, their fields. Only where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/formats/formats';
import { FIRST_JOURNEY } from '../../support/open';
import { openPath } from '../../support/written';

const isInstalled = spawnSync('ogrinfo', ['--version']).status === 0;

describe.skipIf(!isInstalled)(isInstalled ? 'GDAL' : 'GDAL is not installed (Debian: gdal-bin), so not tried:', () => {
  const opened = openPath(FIRST_JOURNEY);
  const { segments, places, claims, alternatives } = opened.journey;
  const located = (list: readonly { readonly geometry: unknown }[]): number =>
    list.filter(({ geometry }) => geometry !== null).length;
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'byline-gdal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Layers with their counts, and all that GDAL says of the file. */
  function layersOf(id: string): { readonly counts: Record<string, number>; readonly said: string } {
    const format = formatOf(id);
    if (format === null) throw new Error(`no format ${id}`);
    const path = join(folder, `journey.${format.extension}`);
    writeFileSync(path, format.write(opened));
    const { stdout, stderr } = spawnSync('ogrinfo', ['-al', '-so', path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const counts: Record<string, number> = {};
    let layer = '';
    for (const line of stdout.split('\n')) {
      layer = /^Layer name: (.+)$/.exec(line)?.[1] ?? layer;
      const count = /^Feature Count: (\d+)$/.exec(line)?.[1];
      if (count !== undefined) counts[layer] = Number(count);
    }
    return { counts, said: stdout };
  }

  it.each(['kml', 'kmz'])('opens %s, a layer for each folder', (id) => {
    const { counts, said } = layersOf(id);
    const graded = (grade: string): number => segments.filter((segment) => segment.grade === grade).length;
    expect(counts).toEqual({
      'Reported lines': graded('reported'),
      'Inferred lines': graded('inferred'),
      'Projected lines: directions only': graded('projected'),
      'Other ways that no report rules out': alternatives.length,
      'Reported hours': 1,
      'Possible (illustration)': 1,
      Places: places.length,
      Claims: claims.length,
    });
    expect(said).toContain('byline_text: String');
  });

  it('opens gpx, with waypoints and tracks', () => {
    const { counts, said } = layersOf('gpx');
    expect(counts).toMatchObject({
      waypoints: located(places) + located(claims),
      tracks: segments.length + 1,
      routes: 0,
    });
    expect(said).toContain('byline_byline_text: String');
  });

  it('opens geojson-flat, with a field for each column', () => {
    const { counts, said } = layersOf('geojson-flat');
    const rows = segments.length + alternatives.length + located(places) + located(claims);
    expect(Object.values(counts)).toEqual([rows]);
    for (const field of ['start: DateTime', 'end: DateTime', 'certainty: String', 'source_count: Integer']) {
      expect(said).toContain(`\n${field}`);
    }
  });
});
