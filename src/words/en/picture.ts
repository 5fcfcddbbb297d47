/** English: what is written on a picture of the map. Honest words only. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const picture = {
  /** What the whole picture is, for whoever cannot see it. */
  description: (title: string, sentence: string) => `${title}. ${sentence}.`,
  noHours: 'No accepted claim that can be placed says when: no train and no band are drawn.',
  noBand: 'No train and no band are drawn.',
  /** The reader's cap instead of the journey's own. */
  cap: (kmh: string, own: string) => `At a cap of ${kmh} km/h; the journey’s own is ${own} km/h.`,
  legend: {
    title: 'How sure is the line?',
    alternative: 'Another way, not ruled out',
    event: 'Event that reports tell of, numbered',
  },
  sources: {
    title: 'Sources',
    ofEvent: (number: number) => `Sources of event ${number}`,
    ofSegment: (tag: string) => `Sources of segment ${tag}`,
    ofMoment: 'Sources at this hour',
    rest: 'Other sources of the journey',
    none: 'No report yet: no claim is written down.',
    noneOfEvent: 'No report is written down for it.',
    /** After the list: what had no room. */
    more: (n: number) => `and ${plural(n, 'more report')} in the file`,
    /** In place of a list that has no room at all. */
    all: (n: number) => `${plural(n, 'report')}, listed in the file`,
    row: (label: string, title: string | null, published: string) =>
      title === null ? `${label}, ${published}` : `${label}: “${title}”, ${published}`,
    number: (n: number) => `${n}.`,
  },
  credits: {
    journey: (licence: string) => `Journey file: ${licence}`,
    by: (names: string) => `Written by ${names}`,
    between: ' · ',
  },
} as const;
