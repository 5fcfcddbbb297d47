/** A journey in another format, by the format's id. Knows the registry and what may be asked of a format, no format's insides. */
import { withCap } from '../evidence/evidence';
import type { Exportable, ExportFormat } from '../formats/format';
import { formatOf, FORMATS } from '../formats/formats';
import type { SegmentId } from '../journey/model';
import { listOf } from '../journey/show';
import { words } from '../words/files';

const W = words.convert;

export interface ConvertOptions {
  /** Id of the one segment that is wanted. Only for formats with `cutsSegments`. */
  readonly segment?: string;
  /** The moment that is asked about; ms since 1970. Formats with `ofMoment` need it, others refuse it. */
  readonly atMs?: number;
}

/** A conversion that was asked for and cannot be made; the message says why, and what can. */
export class ConversionError extends RangeError {
  override readonly name = 'ConversionError';
}

/**
 * Writes an opened journey in the format with the id `to` (see `FORMATS`). A text, or bytes where the format is no text.
 * @throws ConversionError if there is no such format or segment, or the format cannot do what the options ask.
 */
export function convert(
  opened: Exportable,
  to: string,
  { segment, atMs }: ConvertOptions = {},
): string | Uint8Array<ArrayBuffer> {
  const format = formatOf(to);
  if (format === null) throw new ConversionError(W.unknownFormat(to, idsOf(FORMATS)));
  const refusal = refusalOf(format, opened, { segment, atMs });
  if (refusal !== null) throw new ConversionError(refusal);
  return format.write(atOwnCap(opened, format), {
    ...(segment !== undefined && { segment: segment as SegmentId }),
    ...(atMs !== undefined && { atMs }),
  });
}

type Asked = { readonly [name in keyof ConvertOptions]: ConvertOptions[name] | undefined };

function refusalOf(format: ExportFormat, { journey }: Exportable, { segment, atMs }: Asked): string | null {
  if (atMs === undefined && format.ofMoment) return W.needsMoment(format.label);
  if (atMs !== undefined && !format.ofMoment)
    return W.noMoment(format.label, idsOf(FORMATS.filter(({ ofMoment }) => ofMoment)));
  if (segment === undefined) return null;
  if (!format.cutsSegments) return W.wholeOnly(format.label, idsOf(FORMATS.filter(({ cutsSegments }) => cutsSegments)));
  if (journey.index.segment.has(segment as SegmentId)) return null;
  return W.unknownSegment(segment, shortList(journey.segments.map(({ id }) => id)));
}

/** A file names its own cap: the hours in it are those at that one. One moment is asked about at the cap that it was opened with. */
function atOwnCap(opened: Exportable, { ofMoment }: ExportFormat): Exportable {
  const { journey, evidence } = opened;
  const ownKmh = journey.speedLimit.kmh;
  return ofMoment || evidence.capKmh === ownKmh ? opened : { ...opened, evidence: withCap(evidence, ownKmh) };
}

function idsOf(formats: readonly ExportFormat[]): string {
  return listOf(
    formats.map(({ id }) => id),
    words.issues.and,
  );
}

const MOST_NAMED = 20;

function shortList(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listOf(more > 0 ? [...names.slice(0, MOST_NAMED), W.more(more)] : names, words.issues.and);
}
