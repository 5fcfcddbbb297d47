/**
 * Large files of each format, each opened in a process of its own: seconds a megabyte, and how much more memory each further
 * byte of input takes at the peak. `npm run fuzz:large [megabytes]`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openFile } from '../../src/library/open-file';

/** `points-…` are files without a line; `crowd-…` too, with their points thrown into one square kilometre. */
const FORMATS = [
  'journey',
  'geojson',
  'gpx',
  'kml',
  'csv',
  'points-geojson',
  'points-gpx',
  'points-kml',
  'crowd-geojson',
  'crowd-csv',
] as const;
type Format = (typeof FORMATS)[number];

/** Positions along a wavy line, ten metres apart, one a second. */
function* points(): Generator<readonly [lon: string, lat: string, time: string]> {
  for (let i = 0; ; i++) {
    const lon = (20 + i * 1e-4).toFixed(6);
    const lat = (50 + Math.sin(i / 500) * 0.02).toFixed(6);
    yield [lon, lat, new Date(1.7e12 + i * 1000).toISOString()];
  }
}

/** As many in one square kilometre, in no order: the line through them crosses itself everywhere. */
function* crowd(): Generator<readonly [lon: string, lat: string, time: string]> {
  let seed = 1;
  const share = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let i = 0; ; i++) {
    const lon = (20 + share() * 0.014).toFixed(6);
    const lat = (50 + share() * 0.009).toFixed(6);
    yield [lon, lat, new Date(1.7e12 + i * 1000).toISOString()];
  }
}

/** A good file of about so many bytes. */
function made(format: Format, bytes: number): string {
  if (format === 'crowd-geojson') return written('points-geojson', bytes, crowd());
  if (format === 'crowd-csv') return written('csv', bytes, crowd());
  return written(format, bytes, points());
}

function written(
  format: Exclude<Format, 'crowd-geojson' | 'crowd-csv'>,
  bytes: number,
  through: Generator<readonly [lon: string, lat: string, time: string]>,
): string {
  const parts: string[] = [];
  const more: string[] = [];
  let size = 0;
  for (const [lon, lat, time] of through) {
    const part = {
      journey: `[${lon},${lat}]`,
      geojson: `[${lon},${lat}]`,
      gpx: `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time></trkpt>\n`,
      kml: `<when>${time}</when>\n`,
      csv: `${parts.length},sighting,Place ${parts.length},${lat},${lon},${time},https://example.org/${parts.length % 97},Title ${parts.length % 97}\n`,
      'points-geojson': `{"type":"Feature","properties":{"name":"Place ${parts.length}","time":"${time}"},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}`,
      'points-gpx': `<wpt lat="${lat}" lon="${lon}"><time>${time}</time><name>Place ${parts.length}</name></wpt>\n`,
      'points-kml': `<Placemark><name>Place ${parts.length}</name><TimeStamp><when>${time}</when></TimeStamp><Point><coordinates>${lon},${lat}</coordinates></Point></Placemark>\n`,
    }[format];
    parts.push(part);
    size += part.length + 1;
    if (format === 'kml') more.push(`<gx:coord>${lon} ${lat} 0</gx:coord>\n`);
    if (format === 'geojson') more.push(`"${time}"`);
    if (more.length > 0) size += (more.at(-1)?.length ?? 0) + 1;
    if (size >= bytes) break;
  }
  switch (format) {
    case 'gpx':
      return `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>\n${parts.join('')}</trkseg></trk></gpx>`;
    case 'kml':
      return `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track>\n${parts.join('')}${more.join('')}</gx:Track></Placemark></kml>`;
    case 'csv':
      return `id,claim_type,place,lat,lon,event_start,url,source_title\n${parts.join('')}`;
    case 'points-geojson':
      return `{"type":"FeatureCollection","features":[${parts.join(',')}]}`;
    case 'points-gpx':
      return `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">\n${parts.join('')}</gpx>`;
    case 'points-kml':
      return `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${parts.join('')}</Document></kml>`;
    case 'geojson':
      return `{"type":"Feature","properties":{"coordTimes":[${more.join(',')}]},"geometry":{"type":"LineString","coordinates":[${parts.join(',')}]}}`;
    case 'journey': {
      const file = fileURLToPath(new URL('../fixtures/valid/made-up.geojson', import.meta.url));
      const document = JSON.parse(readFileSync(file, 'utf8')) as {
        features: { geometry: { type: string; coordinates: unknown[] } }[];
      };
      const line = document.features.find(({ geometry }) => geometry.type === 'LineString');
      if (line) line.geometry.coordinates = ['…'];
      return JSON.stringify(document).replace('["…"]', `[${parts.join(',')}]`);
    }
  }
}

interface Cost {
  readonly megabytes: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly segments: number;
}

/** In the process that is asked: makes the bytes, and opens them. */
function cost(format: Format, megabytes: number): Cost {
  const bytes = new TextEncoder().encode(made(format, megabytes * 1e6));
  const ending = format === 'journey' ? 'geojson' : format.replace(/^(points|crowd)-/, '');
  const started = process.cpuUsage();
  const { journey } = openFile(bytes, `large.${ending}`);
  const { user, system } = process.cpuUsage(started);
  return {
    megabytes: bytes.length / 1e6,
    seconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
    segments: journey?.segments.length ?? 0,
  };
}

export interface Slope {
  readonly format: Format;
  readonly megabytes: number;
  readonly secondsPerMb: number;
  /** Bytes of memory at the peak for each further byte of input. */
  readonly memoryPerByte: number;
  readonly segments: number;
}

/** From two sizes, so that the program itself, and making the file, cancel out as far as they do not grow. */
export function slopes(megabytes: number): Slope[] {
  return FORMATS.map((format) => {
    const [small, large] = [megabytes / 4, megabytes].map((size) => {
      const out = execFileSync(process.execPath, [
        '--import',
        'tsx',
        fileURLToPath(import.meta.url),
        format,
        String(size),
      ]);
      return JSON.parse(String(out)) as Cost;
    });
    if (!small || !large) throw new Error('no answer');
    const more = large.megabytes - small.megabytes;
    return {
      format,
      megabytes: large.megabytes,
      secondsPerMb: large.seconds / large.megabytes,
      memoryPerByte: (large.peakMb - small.peakMb) / more,
      segments: large.segments,
    };
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [first = '40', size] = process.argv.slice(2);
  if (size !== undefined) process.stdout.write(JSON.stringify(cost(first as Format, Number(size))));
  else console.table(slopes(Number(first)));
}
