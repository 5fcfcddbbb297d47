/** The bundle: other people's zip readers take it, every digest holds, and the journey in it is the journey. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../src/formats/archive/write';
import { FORMATS, formatOf } from '../../../src/formats/formats';
import { fileName } from '../../../src/formats/file-name';
import type { Exportable, ExportFormat } from '../../../src/formats/format';
import { geojson } from '../../../src/formats/geojson';
import { openFile } from '../../../src/library/open-file';
import { CONTRADICTS, FIRST_JOURNEY } from '../../support/open';
import { openMade, POOR } from '../../support/told';
import { openPath, writtenBy } from '../../support/written';

function zipFormat(): ExportFormat {
  const found = formatOf('zip');
  if (found === null) throw new Error('there is no format zip');
  return found;
}

const zip = zipFormat();
const bytesOf = (opened: Exportable): Uint8Array => {
  const written = zip.write(opened);
  if (typeof written === 'string') throw new Error('a zip is no text');
  return written;
};

const first = openPath(FIRST_JOURNEY);
const firstZip = bytesOf(first);

async function filesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = await Promise.all(
    Object.values(read.files).map(async (file) => [file.name, await file.async('uint8array')] as const),
  );
  return new Map(files);
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string => {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`the bundle has no ${name}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
};

describe('the bundle', () => {
  it('holds the journey byte for byte, and every other format as it is exported', async () => {
    const files = await filesIn(firstZip);
    expect(textOf(files, 'journey.geojson')).toBe(writtenBy(geojson, first));
    const held = FORMATS.filter(({ id, ofMoment }) => ofMoment !== true && !['zip', 'kmz', 'geojson'].includes(id));
    expect(held.length).toBeGreaterThan(5);
    for (const format of held) {
      expect(textOf(files, fileName(first.journey, undefined, format.extension))).toBe(writtenBy(format, first));
    }
    expect(files.size).toBe(held.length + 5);
  });

  it('names each file in SHA256SUMS with the digest that it has, in the form of sha256sum', async () => {
    const files = await filesIn(firstZip);
    const lines = textOf(files, 'SHA256SUMS').trimEnd().split('\n');
    const named = lines.map((line) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}([^\\\n]+)$/.exec(line) ?? [];
      const bytes = files.get(name);
      expect(bytes, line).toBeDefined();
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(digest);
      return name;
    });
    expect([...named, 'SHA256SUMS']).toEqual([...files.keys()]);
  });

  it('is the same bytes again, by any clock', () => {
    expect(Buffer.compare(bytesOf(first), firstZip)).toBe(0);
    const here = process.env['TZ'];
    const hours = new Set<number>();
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = zone;
        hours.add(new Date(0).getHours());
        expect(Buffer.compare(bytesOf(first), firstZip)).toBe(0);
      }
    } finally {
      if (here === undefined) delete process.env['TZ'];
      else process.env['TZ'] = here;
    }
    // Else the clock was not moved at all, and the above says nothing.
    expect(hours.size).toBe(2);
  });

  it('opens here again as the same journey', () => {
    const opened = openFile(firstZip, 'byline.zip');
    expect(opened.issues).toEqual([]);
    if (opened.journey === null) throw new Error('the bundle does not open');
    const { journey, route, evidence } = opened;
    expect(writtenBy(geojson, { journey, route, evidence })).toBe(writtenBy(geojson, first));
  });

  it('says what each file is, and names no other', async () => {
    const files = await filesIn(firstZip);
    const readme = textOf(files, 'README.md').replaceAll('\\', '');
    for (const name of files.keys()) expect(readme.includes(`**${name}:**`)).toBe(name !== 'README.md');
    expect([...readme.matchAll(/^- \*\*(\S+):\*\*/gm)].map(([, name]) => name).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'README.md').sort(),
    );
  });

  it('tells of each report every claim that was read in it', async () => {
    const sources = textOf(await filesIn(firstZip), 'SOURCES.md');
    const sections = sources.split(/^## /m).slice(1);
    expect(sections.length).toBe(first.journey.reports.length);
    first.journey.reports.forEach((report, at) => {
      const claims = first.journey.claims.filter(({ chain }) => chain[0] === report.id);
      const told = sections[at]?.split('Claims read in it:\n\n')[1]?.trim().split('\n') ?? [];
      expect(told.length).toBe(claims.length);
    });
  });

  it.each(['README.md', 'SOURCES.md', 'LICENSE'])('%s as it is written', async (name) => {
    const golden = readFileSync(new URL(`../../golden/bundle/first-journey/${name}`, import.meta.url), 'utf8');
    expect(textOf(await filesIn(firstZip), name)).toBe(golden);
  });

  it('is whole of journeys that have little to say, and of one that contradicts itself', async () => {
    const opened = [...Object.values(POOR).map((change) => openMade(change)), openPath(CONTRADICTS)];
    for (const one of opened) {
      const files = await filesIn(bytesOf(one));
      expect(textOf(files, 'journey.geojson')).toBe(writtenBy(geojson, one));
      expect(textOf(files, 'LICENSE')).toContain('CC0-1.0');
    }
  });

  it('has no licence where the file names none, and says so', async () => {
    const opened = openMade((file) => {
      delete file.journey['license'];
    });
    const files = await filesIn(bytesOf(opened));
    expect(files.has('LICENSE')).toBe(false);
    expect(textOf(files, 'README.md')).toContain('names no licence');
  });

  it('refuses two files of one name', () => {
    expect(() =>
      zipOf([
        ['a', ''],
        ['a', 'b'],
      ]),
    ).toThrow(RangeError);
  });
});
