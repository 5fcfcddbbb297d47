/** English: what is said of a table of claims that becomes a journey, and what can be wrong with one. */
const count = (n: number): string => n.toLocaleString('en-US');

export const table = {
  label: 'CSV',
  holds: 'one row a claim, for spreadsheets; no line between the places',

  // what the journey says of itself
  subject: 'Not said in the table',
  /** How a claim names its subject where the table does not. */
  unnamedSubject: 'subject',
  summary: (file: string, drawn: number, rows: number) =>
    `Read from the table ${file}: ${count(drawn)} of its ${count(rows)} ${rows === 1 ? 'row' : 'rows'} put the subject at a place of known position. Straight lines join these places, in the order of their hours where these say it, else of the rows.`,
  noCap: (kmh: number) => `The table states no cap; ${kmh} km/h stands in, which rules out next to nothing.`,
  straight: 'Straight line between the places of two rows; no report says which way.',
  /** Stands in for the paraphrase. */
  noText: (row: number) => `Row ${row} of the table; it has no words for it.`,
  noTime: 'not said',
  beforePublished: (published: string) => `before it was published (${published})`,
  /** A window of two cells. */
  fromTo: (start: string, end: string) => `${start} / ${end}`,
  unnamedColumn: (number: number) => `column ${number}`,

  // what is wrong with the text
  empty: 'The file is empty. The first row must name the columns: place, lat, lon, event_start, url and so on.',
  quoteOpen:
    'The quotation that begins here is never closed by a mark before a delimiter or the end of a line, so that everything after it would be one cell. Close it, or double the mark if it belongs to the text; this row and what follows were not read.',
  quoteWithin:
    'This cell begins with a quotation mark and goes on after the closing one. Double each quotation mark inside of it, and put one around the whole; until then the row, up to where the quotation closes, is not used.',
  rowsThinned: (used: number, all: number) =>
    `Of ${count(all)} rows ${count(used)} are used, evenly spread; the others are set aside, and were not checked. To use others, cut the file into parts.`,
  cellsBeyond: (cells: number, columns: number) =>
    `This row has ${cells === 1 ? 'a cell' : `${count(cells)} cells`} more than the ${count(columns)} columns of the header, so that it is not clear what stands where; it is not used. Put quotation marks around a cell that holds the delimiter, or name the columns.`,
  columnsMissing: (missing: string, found: string) =>
    `Nothing can be drawn without the positions of the rows: the table has no column ${missing}. Name lat and lon in the first row; found there: ${found}.`,
  noHours:
    'The table has no column of hours, so that the rows are joined as they stand. Add event_start, as in 2023-09-12T06:00:00+10:00, or event_start and tz.',
  noPlaces:
    'Nothing can be drawn: fewer than two rows put the subject at places that differ. Fill lat and lon in a row for each place that it was at.',
  columnTwice: (name: string, first: string) =>
    `The header names the same column twice, here as ${name} and before as ${first}. The first is read, and this one kept as it is; rename one of the two.`,

  // what is wrong with a cell
  andMore: (more: number) =>
    more === 1 ? ' One more row is like it.' : ` ${count(more)} more rows are like it and are not listed.`,
  expected: {
    latitude: 'a number of degrees between −90 and 90, as in 42.43',
    longitude: 'a number of degrees between −180 and 180, as in 130.645',
    radius: 'a number of metres, 0 or more, as in 500',
    truth: 'yes or no',
    stretch: 'the names of two places with a semicolon between them, .. for an open end',
    language: 'a language tag, as in en or zh-Hans',
    hash: 'a SHA-256 digest of 64 hexadecimal digits, or another digest after its name, as in SHA3-512:…',
  },
  positionHalf: (column: string) =>
    `${column} is missing, though the other half of the position is there. Fill it, or empty both; until then the row is not used.`,
  positionRange: (lat: string, lon: string) =>
    `lat ${lat} and lon ${lon} are not on the Earth: lat runs from −90 to 90, lon from −180 to 180. Mend them; until then the row is not used.`,
  positionSwapped: (lat: string, lon: string) =>
    `lat ${lat} and lon ${lon} seem to be exchanged: no latitude is beyond 90. Exchange them; until then the row is not used.`,
  placeSeveral: (place: string) =>
    `This row has no lat and lon, and other rows give ${place} several positions far apart. Fill lat and lon; until then the row is shown and places nothing.`,
  timeInvalid: (found: string) =>
    `${found} is not a time. Write 2023-09-12T06:00:00+10:00, or 2023-09-12 06:00 with the zone in tz, or only a day, a month or a year; until then the row has no hours.`,
  timeWithoutClock: (found: string) =>
    `${found} does not say whose clock it is. Fill tz, as in Asia/Vladivostok, or add the offset, as in +10:00; until then it may be that hour on any clock on Earth.`,
  publishedWithoutClock: (found: string) =>
    `${found} does not say whose clock it is. Add the offset, as in +10:00, or write the day alone; until then only the day is used.`,
  archivedInvalid: (found: string) =>
    `${found} is not the instant of a capture. Write it as in 2023-09-14T08:00:00Z; until then it is kept and not used.`,
  idTwice: (id: string, now: string) =>
    `The id ${id} is taken by an earlier row. Give this one an id of its own; until then it is called ${now}.`,
  reportDiffers: (column: string, found: string, row: number, first: string) =>
    `${column} is ${found}, and ${first} in row ${row}, which names the same report. The first counts; make them alike, or give this report its own address.`,
  derivedCircle: (found: string) =>
    `${found} leads back to a row that this one has come through. Name whom the first of them has it from; until then the chain ends here.`,
  derivedLong: (most: number) =>
    `This row is derived from another, that from a third, and so on through more than ${most} reports. Name the origin; until then the chain ends here.`,
} as const;
