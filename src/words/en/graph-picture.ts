/** English: what is written on a picture of the train graph, beside what the graph itself says. Honest words only. */
const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

export const graphPicture = {
  svg: 'Train graph (SVG)',
  svgHolds: 'a picture of time and way to print or to edit, with its sources; nothing reads it back',
  png: 'Train graph (PNG)',
  pngHolds: 'the same picture in pixels, to show or to send',
  notDrawn: 'this browser could not draw the picture.',

  /** What the whole picture is, for whoever cannot see it. */
  description: (title: string, sources: string) =>
    `Train graph: time runs to the right, the way from its start runs up. ${title}. ${sources}.`,
  drawn: (km: string) => `${km} km as drawn`,
  cap: (kmh: string) => `at most ${kmh} km/h, an assumption`,
  /** The reader's cap instead of the journey's own. */
  ownCap: (kmh: string, own: string) => `at a cap of ${kmh} km/h; the journey’s own is ${own} km/h`,
  contradicted: 'the accepted claims contradict each other: no band is drawn',
  noHours: 'No accepted claim that can be placed says when: there are no hours to draw.',
  between: ' · ',

  legend: {
    band: (kmh: string) => `possible at up to ${kmh} km/h`,
    exact: 'a claim: when × where',
    vague: 'a vague claim',
    open: 'an end that no report sets',
    bound: 'not yet, or no longer, there',
    disputed: 'a disputed claim',
    cannot: 'claims that cannot both hold',
    aside: 'places nothing: a plan, a denial, another subject, or retracted',
    event: 'an event, named below',
    tick: 'a report came out',
    day: 'it came out on this day',
    lag: 'from the claim to its report',
    night: 'night',
    beyond: 'beyond the placed route',
    line: {
      reported: 'line reported',
      inferred: 'line inferred',
      projected: 'line projected',
      disputed: 'line disputed',
    },
    disc: 'train, where a report puts it',
    ring: 'train, possible on all of its bar',
    /** Of very many claims. */
    merged: (px: number) => `claims less than ${px} px apart share a box`,
  },

  sources: {
    none: 'No claim is written down.',
    number: (n: number) => `${n}.`,
    titled: (title: string, published: string) => `: “${title}”, ${published}`,
    untitled: (published: string) => `, ${published}`,
    more: (n: number) => `and ${plural(n, 'more report')} in the file`,
    moreEvents: (n: number) => `and ${plural(n, 'more event')}`,
    /** In place of a list that has no room at all. */
    all: 'each is named in the file',
  },

  licence: (licence: string) => `Journey file: ${licence}`,
  noLicence: 'The journey file names no licence: ask whoever made it before you pass this on.',
  by: (names: string) => `Written by ${names}`,
  reports: 'What the reports say stays their authors’; it is paraphrased here.',
} as const;
