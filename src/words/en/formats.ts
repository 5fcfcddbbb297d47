/** English: what is written into exports and citations. */
export const formats = {
  geojson: 'GeoJSON',
  /** Between the links of a chain, origin first. */
  arrow: ' → ',
  noTitle: '[no title seen]',
  noAddress: 'This report carries no web address',
  published: (when: string) => `published ${when}`,
  clock: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
  accessed: (day: string) => `accessed ${day}`,
  archived: (url: string, when: string | null) => (when === null ? `Capture: ${url}` : `Capture of ${when}: ${url}`),
  noCapture: 'No capture kept',
  relayed: (chain: string) => `Chain, origin first: ${chain}`,
  unseen: 'Not read itself; known through reports that quote it',
  excerpt: 'Read in an excerpt',
  quotes: (title: string) => `“${title}”`,
} as const;
