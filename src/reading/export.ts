/** Exports of one opened file, with the registry loaded when the first is asked for. Knows formats, no thread and no page. */
import { withCap } from '../evidence/evidence';
import type { Exportable } from '../formats/format';
import type { ExportOptions, FormatInfo, Written } from './model';

async function registry() {
  const [{ FORMATS, formatOf }, { fileName }] = await Promise.all([
    import('../formats/formats'),
    import('../formats/file-name'),
  ]);
  return { FORMATS, formatOf, fileName };
}

export async function formatInfos(): Promise<readonly FormatInfo[]> {
  const { FORMATS } = await registry();
  return FORMATS.map(({ write: _, ...info }) => info);
}

/** Rejects with a RangeError if there is no such format, or an option names what the journey has not. */
export async function writeExport(opened: Exportable, id: string, options: ExportOptions = {}): Promise<Written> {
  const { formatOf, fileName } = await registry();
  const format = formatOf(id);
  if (format === null) throw new RangeError(`writeExport: there is no format ${id}`);
  const { capKmh, ...asked } = options;
  // A file names its own cap and no reader's: the hours in it are those at that one. One moment is the reader's.
  const ownKmh = opened.journey.speedLimit.kmh;
  const wantedKmh = format.ofMoment === true ? (capKmh ?? ownKmh) : ownKmh;
  const evidence = opened.evidence.capKmh === wantedKmh ? opened.evidence : withCap(opened.evidence, wantedKmh);
  return {
    content: format.write({ ...opened, evidence }, asked),
    fileName: fileName(opened.journey, asked.segment, format.extension),
    mediaType: format.mediaType,
  };
}
