/**
 * Everything in one zip: the journey, each other format, the texts beside them, and digests of all. The same journey always
 * gives the same bytes. It is handed the formats, since the list of all of them holds the bundle too.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { words } from '../../words/files';
import { zipOf } from '../archive/write';
import { fileName } from '../file-name';
import type { Exportable, ExportFormat } from '../format';
import { licenceText } from './licence';
import { JOURNEY_FILE, LICENCE_FILE, README_FILE, SOURCES_FILE, SUMS_FILE } from './names';
import { readmeText, type Held } from './readme';
import { sourcesText } from './sources';

const W = words.bundle;

/** A zip with a file in each of the formats but those that say only one moment, or are another of them packed. */
export function bundleOf(formats: readonly ExportFormat[]): ExportFormat<Uint8Array<ArrayBuffer>> {
  return {
    id: 'zip',
    get label() {
      return W.label;
    },
    get holds() {
      return W.holds;
    },
    extension: 'zip',
    mediaType: 'application/zip',
    write: (opened) => zipOf(filesOf(opened, formats.filter(isHeld))),
  };
}

function isHeld({ id, ofMoment }: ExportFormat): boolean {
  return ofMoment !== true && id !== 'kmz';
}

type File = readonly [name: string, bytes: Uint8Array];

function filesOf(opened: Exportable, formats: readonly ExportFormat[]): readonly File[] {
  const { journey } = opened;
  const held = formats.map(({ id, label, holds, extension }): Held => {
    const name = id === 'geojson' ? JOURNEY_FILE : fileName(journey, undefined, extension);
    return { name, label, holds };
  });
  const licence = licenceText(journey);
  const texts: readonly (readonly [name: string, text: string])[] = [
    [README_FILE, readmeText(journey, held, licence !== null)],
    [SOURCES_FILE, sourcesText(journey)],
    ...(licence === null ? [] : [[LICENCE_FILE, licence] as const]),
  ];
  const files = [
    ...formats.map((format, at): File => [held[at]?.name ?? format.id, bytesOf(format.write(opened))]),
    ...texts.map(([name, text]): File => [name, bytesOf(text)]),
  ];
  return [...files, [SUMS_FILE, bytesOf(sumsText(files))]];
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A line a file, as `sha256sum -c` reads it. */
function sumsText(files: readonly File[]): string {
  return files.map(([name, bytes]) => `${bytesToHex(sha256(bytes))}  ${name}\n`).join('');
}
