/** Exports of one opened file, with the registry loaded when the first is asked for. Knows formats, no thread and no page. */
import { withCap } from '../evidence/evidence';
import { fileName } from '../formats/file-name';
import type { Exportable } from '../formats/format';
import type { ExportOptions, FormatInfo, Written } from './model';

const registry = () => import('../formats/formats');

export async function formatInfos(): Promise<readonly FormatInfo[]> {
  const { FORMATS } = await registry();
  return FORMATS.map(({ write: _, ...info }) => info);
}

/** Rejects with a RangeError if there is no such format, or it cannot do what the options ask. */
export async function writeExport(
  opened: Exportable,
  id: string,
  { capKmh, ...asked }: ExportOptions = {},
): Promise<Written> {
  const [{ convert }, { formatOf }] = await Promise.all([import('../library/convert'), registry()]);
  // What holds at one moment is asked about at the reader's cap.
  const evidence = capKmh === undefined ? opened.evidence : withCap(opened.evidence, capKmh);
  const content = convert({ ...opened, evidence }, id, asked);
  const { extension = '', mediaType = '' } = formatOf(id) ?? {};
  return { content, fileName: fileName(opened.journey, asked.segment, extension), mediaType };
}
