/**
 * The columns of a table of claims: their names in the order in which they are written, the other names under which people
 * keep the same thing, and where in the document each stands. Knows names, no values.
 */

/** The profile that newsrooms share. */
export const PROFILE_COLUMNS = [
  'id',
  'claim_type',
  'subject',
  'place',
  'lat',
  'lon',
  'radius_m',
  'event_start',
  'event_end',
  'tz',
  'published',
  'source_title',
  'publisher',
  'author',
  'url',
  'archive_url',
  'archive_date',
  'hash',
  'quote',
  'lang',
  'derived_from',
  'note',
] as const;

/** What the profile has no column for, and what our own tables carry beside it. */
export const OWN_COLUMNS = [
  'byline_text',
  'byline_status',
  'byline_status_reason',
  'byline_basis',
  'byline_confidence',
  'byline_tracked',
  'byline_subject_certainty',
  'byline_reported',
  'byline_extent',
  'byline_where',
  'byline_stretch',
  'byline_place_role',
  'byline_event',
  'byline_not_said',
  'byline_label',
  'byline_type',
  'byline_seen',
  'byline_reports',
  'byline_origin_unnamed',
] as const;

/** For who reads the table; written, and worked out anew when it is read. */
export const TOLD_COLUMNS = ['byline_chain', 'byline_origin', 'byline_segments'] as const;

export type ReadColumn = (typeof PROFILE_COLUMNS)[number] | (typeof OWN_COLUMNS)[number];
export type WrittenColumn = ReadColumn | (typeof TOLD_COLUMNS)[number];
export const WRITTEN_COLUMNS: readonly WrittenColumn[] = [...PROFILE_COLUMNS, ...OWN_COLUMNS, ...TOLD_COLUMNS];

/** Numbers, which a spreadsheet must go on taking for numbers. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set(['lat', 'lon', 'radius_m']);

/** Other names of the profile's columns; those of Bellingcat's auto-archiver are among them. */
const ALIASES: Readonly<Partial<Record<ReadColumn, readonly string[]>>> = {
  id: ['claim_id', 'row_id'],
  claim_type: ['type'],
  place: ['place_name', 'location'],
  lat: ['latitude'],
  lon: ['lng', 'long', 'longitude'],
  radius_m: ['accuracy_m', 'precision_m'],
  event_start: ['event_date', 'event_time', 'start', 'date', 'datetime'],
  event_end: ['end'],
  tz: ['timezone', 'time_zone'],
  published: ['published_at', 'publication_date', 'upload_timestamp'],
  source_title: ['title', 'headline', 'upload_title'],
  publisher: ['outlet', 'source'],
  author: ['authors'],
  url: ['link', 'source_url'],
  archive_url: ['archive_link', 'archive_location'],
  archive_date: ['archived_at'],
  hash: ['sha256'],
  lang: ['language'],
  derived_from: ['via'],
  note: ['notes', 'comment'],
};

const KNOWN = new Map<string, ReadColumn>(
  [...PROFILE_COLUMNS, ...OWN_COLUMNS].flatMap((column) =>
    [column, ...(ALIASES[column] ?? [])].map((name): [string, ReadColumn] => [name, column]),
  ),
);

/** Letters small, and one underscore for whatever separates words: "Archive location" is `archive_location`. */
function normalised(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** The column that a header cell names; null if it is none of ours. */
export function columnOf(name: string): ReadColumn | null {
  return KNOWN.get(normalised(name)) ?? null;
}

/** Whether we wrote it for reading only. */
export function isTold(name: string): boolean {
  return (TOLD_COLUMNS as readonly string[]).includes(normalised(name));
}

/** Which cell of a row a member of its claim comes from, by the pointer below the feature; the nearest above counts. */
export const CLAIM_CELLS: Readonly<Record<string, ReadColumn>> = {
  '/id': 'id',
  '/geometry': 'lat',
  '/properties/type': 'claim_type',
  '/properties/subject': 'subject',
  '/properties/subjectCertainty': 'byline_subject_certainty',
  '/properties/event': 'byline_event',
  '/properties/place': 'place',
  '/properties/precisionKm': 'radius_m',
  '/properties/stretch': 'byline_stretch',
  '/properties/extent': 'byline_extent',
  '/properties/when': 'event_start',
  '/properties/when/latest': 'event_end',
  '/properties/when/reported': 'byline_reported',
  '/properties/when/timeZone': 'tz',
  '/properties/chain': 'derived_from',
  '/properties/basis': 'byline_basis',
  '/properties/confidence': 'byline_confidence',
  '/properties/status': 'byline_status',
  '/properties/statusReason': 'byline_status_reason',
  '/properties/text': 'byline_text',
  '/properties/quote': 'quote',
  '/properties/notSaid': 'byline_not_said',
  '/properties/note': 'note',
};

/** The same of a report. */
export const REPORT_CELLS: Readonly<Record<string, ReadColumn>> = {
  '/type': 'byline_type',
  '/title': 'source_title',
  '/publisher': 'publisher',
  '/author': 'author',
  '/issued': 'published',
  '/URL': 'url',
  '/language': 'lang',
  '/custom/label': 'byline_label',
  '/custom/seen': 'byline_seen',
  '/custom/published': 'published',
  '/custom/unnamed': 'byline_origin_unnamed',
  '/custom/archiveUrl': 'archive_url',
  '/custom/archivedAt': 'archive_date',
  '/custom/sha256': 'hash',
};
