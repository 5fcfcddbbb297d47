/** Archives: the one file that is meant, unpacked as far as is allowed, and a reason where there is none. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, readArchive } from '../../../src/formats/archive/read';
import { isArchive } from '../../../src/formats/archive/read-directory';
import { zipOf, type FileContent } from '../../../src/formats/archive/write';
import { openFile } from '../../../src/library/open-file';

const KML = '<kml><Placemark><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></kml>';
const GPX = '<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="2" lon="2"/></trkseg></trk></gpx>';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Name and text of what is found, or code and message. */
function found(archive: Uint8Array, name: string, most?: number): readonly [string, string] {
  const result = readArchive(archive, name, most);
  return 'issue' in result ? [result.issue.code, result.issue.message] : [result.name, textOf(result.bytes)];
}

const zip = (files: Readonly<Record<string, FileContent>>): Uint8Array => zipOf(Object.entries(files));

interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly declared: number;
  readonly method?: number;
  readonly flags?: number;
}

/** A zip as its specification draws it, with whatever an entry claims of itself. */
function zipByHand({ name, packed, crc, declared, method = 8, flags = 0 }: Entry): Uint8Array {
  const called = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(declared, 18);
  common.writeUInt16LE(called.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), called]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('an archive', () => {
  it('is told by its first bytes, whatever it is called', () => {
    expect(isArchive(zip({ a: '' }))).toBe(true);
    expect(isArchive(zip({}))).toBe(true);
    for (const text of ['', 'PK', 'PK\x03', '<kml/>', 'PKPK'])
      expect(isArchive(new TextEncoder().encode(text))).toBe(false);
  });

  it('of a KMZ is its doc.kml, or its first KML, by the name of the KMZ', () => {
    expect(found(zip({ 'files/a.png': 'x', 'a.kml': 'A', 'doc.kml': KML }), 'Trip.KMZ')).toEqual(['Trip.KMZ', KML]);
    expect(found(zip({ 'files/b.kml': 'B', 'a.kml': 'A' }), 'trip.kmz')).toEqual(['trip.kmz', 'B']);
    expect(found(zip({ 'DOC.KML': 'B', 'notes.csv': '' }), 'trip.zip')).toEqual(['trip.zip', 'B']);
  });

  it('of ours is the journey, whatever lies beside it', () => {
    const files = { 'doc.kml': KML, 'reports.csv': 'a', 'journey.geojson': '{}' };
    expect(found(zip(files), 'journey.zip')).toEqual(['journey.geojson', '{}']);
    expect(found(zip({ 'inner/journey.geojson': '{"a":1}' }), 'x.zip')).toEqual(['journey.geojson', '{"a":1}']);
  });

  it('of anybody is the one file in it that can be read, by its name without folders', () => {
    const files = { '../../etc/ride.GPX': GPX, 'read me.txt': 'x', '__MACOSX/._ride.gpx': 'x', 'a/._b.gpx': 'x' };
    expect(found(zip(files), 'download.zip')).toEqual(['ride.GPX', GPX]);
    expect(found(zip({ 'C:\\tracks\\ride.gpx': GPX }), 'a')).toEqual(['ride.gpx', GPX]);
  });

  it('without one, or with several, says what is in it', () => {
    const [code, message] = found(zip({ 'a.gpx': GPX, 'b.kml': KML, 'c.txt': '' }), 'two.zip');
    expect([code, message]).toEqual(['zip-invalid', expect.stringContaining('"a.gpx" and "b.kml"')]);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`p${at}.jpg`, '']));
    expect(found(zip(many), 'photos.zip')[1]).toContain('"p0.jpg", "p1.jpg", "p2.jpg", "p3.jpg", "p4.jpg" and 4 more');
    expect(found(zip({ '\u202egpj.exe': '' }), 'x.zip')[1]).toContain('"\\u202egpj.exe"');
    expect(found(zip({}), 'empty.zip')[0]).toBe('zip-invalid');
    expect(found(zip({ 'inner.kmz': zip({ 'doc.kml': KML }) }), 'outer.zip')[0]).toBe('zip-invalid');
  });

  it('is read as another program packs it: stored, deflated, and with sizes only at the end', async () => {
    for (const compression of ['STORE', 'DEFLATE'] as const) {
      for (const streamFiles of [true, false]) {
        const packed = new JSZip().file('a folder/doc.txt', 'x').file('ünï.kml', KML.repeat(50));
        const bytes = await packed.generateAsync({ type: 'uint8array', compression, streamFiles, comment: 'PK\x05' });
        expect(found(bytes, 'x.zip')).toEqual(['ünï.kml', KML.repeat(50)]);
      }
    }
  });

  it('gives back any bytes that were packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(40), (bytes, times) => {
        const whole = Buffer.concat(Array.from({ length: times }, () => bytes));
        const result = readArchive(zip({ 'a.kml': whole }), 'a.kmz');
        expect('bytes' in result && Buffer.from(result.bytes).equals(whole)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('opens as the file that is in it', () => {
    expect(openFile(zip({ 'doc.kml': KML }), 'trip.kmz')).toMatchObject({ readAs: 'kml', journey: { title: 'trip' } });
    expect(openFile(zip({ 'ride.gpx': GPX }), 'download.zip')).toMatchObject({
      readAs: 'gpx',
      journey: { title: 'ride' },
    });
    const nothing = openFile(zip({ 'photo.jpg': '' }), 'photos.zip');
    expect(nothing).toMatchObject({
      journey: null,
      readAs: 'zip',
      issues: [{ code: 'zip-invalid', line: 1, column: 1 }],
    });
  });
});

describe('an archive that is not what it says', () => {
  const packed = deflateRawSync(KML);
  const entry: Entry = { name: 'doc.kml', packed, crc: crc32(KML), declared: KML.length };

  it('is damaged where its bytes or its sum are others', () => {
    expect(found(zipByHand(entry), 'a.kmz')).toEqual(['a.kmz', KML]);
    expect(found(zipByHand({ ...entry, crc: entry.crc ^ 1 }), 'a.kmz')[1]).toContain(
      '"doc.kml" in the archive is damaged',
    );
    expect(found(zipByHand({ ...entry, packed: packed.subarray(0, -9) }), 'a.kmz')[1]).toContain('is damaged');
    expect(found(zipByHand({ ...entry, packed: Buffer.alloc(40, 0xff) }), 'a.kmz')[1]).toContain('is damaged');
    expect(found(zipByHand({ ...entry, packed: new Uint8Array(0) }), 'a.kmz')[1]).toContain('is damaged');
  });

  it('is refused where it is encrypted, or packed in another way', () => {
    expect(found(zipByHand({ ...entry, flags: 1 }), 'a.kmz')[1]).toContain('encrypted');
    expect(found(zipByHand({ ...entry, method: 12 }), 'a.kmz')[1]).toContain('method 12');
  });

  it('never throws, wherever it is cut or changed', () => {
    const whole = zip({ 'doc.kml': KML, 'b.txt': 'x' });
    for (let end = 4; end < whole.length; end++) expect(found(whole.slice(0, end), 'a.kmz')[0]).toBe('zip-invalid');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        const [code, text] = found(changed, 'a.kmz');
        expect([KML, 'x'].includes(text) || code.startsWith('zip-')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of which a gigabyte would come is stopped at the limit, whatever size it claims', () => {
    // A mebibyte of zeros that ends on a byte and is not the last: it can follow itself a thousand times.
    const zeros = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([...Array.from({ length: 1024 }, () => zeros), deflateRawSync('')]);
    for (const declared of [10, 1 << 30]) {
      const before = process.memoryUsage().arrayBuffers;
      const [code, message] = found(zipByHand({ name: 'doc.kml', packed: bomb, crc: 0, declared }), 'a.kmz', 5_000_000);
      expect([code, message]).toEqual(['zip-too-large', expect.stringContaining('more than 5 MB')]);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200e6);
    }
    // By what it was packed to, long before the limit for all.
    const small = zipByHand({ name: 'doc.kml', packed: bomb.subarray(0, 40 * zeros.length), crc: 0, declared: 1 });
    expect(found(small, 'a.kmz')[0]).toBe('zip-too-large');
  });

  it('with more entries than are gone through is refused before they are', () => {
    const many = zipByHand(entry);
    new DataView(many.buffer, many.byteOffset).setUint16(many.length - 12, MAX_ENTRIES + 1, true);
    expect(found(many, 'a.kmz')[0]).toBe('zip-too-large');
    new DataView(many.buffer, many.byteOffset).setUint16(many.length - 12, MAX_ENTRIES, true);
    expect(found(many, 'a.kmz')[0]).toBe('zip-invalid');
  });
});
