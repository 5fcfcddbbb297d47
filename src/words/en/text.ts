/** English: the page as a text, read instead of the map: its controls, and what is said around the account. */

export const text = {
  read: 'Read it as text',
  back: 'Back to the map',
  region: 'The journey as a text',
  controls: 'Page',
  notLoaded: 'The text could not be loaded. Load the page again to read it.',
  retry: 'Try again',
  loading: 'The text is being put together.',
  /** A link asked for a view that there is none of. */
  badView: (view: string) => `The link asks for the view “${view}”, which there is none of. The map is shown.`,

  contents: 'Contents',
  moment: {
    title: 'At this moment',
    hint: 'Play, or step from event to event: the sentence and the mark in the text go along.',
    noHours: 'No accepted claim that can be placed says when: there is no moment to tell.',
  },
  /** Beside the event at which the clock stands. */
  clockHere: 'the clock is here',
  selected: (name: string) => `${name}, selected in the text`,
  closed: 'Nothing is selected',
  /** Behind the hours that lead to a claim, so that one link is told from another. */
  claimOf: (byline: string) => `, ${byline}`,
  copySegment: (name: string) => `Copy link to ${name}`,
  copyClaim: (hours: string, byline: string) => `Copy link to the claim of ${byline}, ${hours}`,
  /** Of a long section: paragraphs, rows and items. */
  shown: (first: number, last: number, all: number) =>
    `${first.toLocaleString('en')} to ${last.toLocaleString('en')} of ${all.toLocaleString('en')} entries are shown.`,
  left: (n: number) => `${n.toLocaleString('en')} entries before these are not shown.`,
  previous: (n: number) => `Show the previous ${n.toLocaleString('en')}`,
  more: (n: number) => `Show the next ${n.toLocaleString('en')}`,
  all: (n: number) => `Show all ${n.toLocaleString('en')}`,

  drawn: { made: 'Whose the drawing is' },

  stills: {
    map: (title: string) =>
      `Still map of “${title}”: the drawn line by its grades, the places along it and the numbered events, as the text tells them.`,
    mapCaption: 'The line as drawn: solid is reported, dashed inferred, dotted projected.',
    graph: (title: string) =>
      `Train graph of “${title}”: time to the right, distance along the line upwards; each claim as a box, and between them what is possible.`,
    graphCaption: 'Time and distance: each box is a claim, the area is what is possible.',
  },

  print: {
    from: (address: string) => `From ${address}`,
    file: (name: string) => `From the file ${name}`,
    data: (text: string) => `Data: ${text}`,
    version: (version: string) => `version ${version}`,
    corrected: (day: string) => `last corrected ${day}`,
    newest: (day: string) => `newest report of ${day}`,
    printed: (day: string) => `Printed ${day}`,
  },
} as const;
