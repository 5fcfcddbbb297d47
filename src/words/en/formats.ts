/** English: what is written into exports and citations. */
export const formats = {
  geojson: 'GeoJSON',
  geojsonHolds: 'everything; opens here again as it was',
  /** Between the links of a chain, origin first. */
  arrow: ' → ',
  noTitle: '[no title seen]',
  noAddress: 'This report carries no web address',
  /** "12 September 2023, 18:39 UTC+09:00": the clock that the report names. */
  instant: (day: string, time: string, offset: string) => `${day}, ${time} ${offset}`,
  noDate: 'no date given',
  /** Before its address. */
  archived: 'Capture:',
  noCapture: 'No capture kept',
  relayed: (chain: string) => `Chain, origin first: ${chain}`,
  seen: {
    whole: null,
    excerpt: 'Read in an excerpt',
    none: 'Not read itself, known through reports that quote it',
  },
  quotes: (title: string) => `“${title}”`,
} as const;
