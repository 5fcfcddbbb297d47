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
    /** After the circles of a report that is about more events than have room. */
    otherEvents: (n: number) => `+${n}`,
    number: (n: number) => `${n}.`,
  },
  menu: {
    group: 'As a picture',
    item: 'PNG of this view…',
    holds: 'the map at this moment, with title, legend, sources and credits; also as SVG',
    notLoaded: 'The part of the program that draws pictures did not arrive. Try again when you are online.',
  },
  dialog: {
    title: 'Picture of this view',
    close: 'Close',
    sizes: 'Size',
    size: {
      screen: 'As on screen',
      wide: '16:9',
      square: '1:1',
      tall: '9:16',
      large: '4096 wide',
    },
    pixels: (width: number, height: number) => `${width} × ${height}`,
    preview: (description: string) => `Preview. ${description}`,
    drawing: 'Drawing…',
    png: 'Save PNG',
    svg: 'Save SVG',
    saved: (name: string) => `${name} saved`,
    failed: (reason: string) => `The picture could not be drawn: ${reason}`,
    unreachable: (file: string, status: number) => `${file} answered ${status}.`,
    notFetched: (file: string) => `${file} could not be fetched. Try again when you are online.`,
    imageFailed: 'the browser could not draw the SVG. Save it as SVG instead.',
    tooLarge: (width: number, height: number) =>
      `a canvas of ${width} × ${height} pixels is too large for this browser. Take a smaller size, or save it as SVG.`,
    note: 'The picture is of this moment, selection and view. It is drawn here; nothing is sent anywhere.',
  },
  credits: {
    journey: (licence: string) => `Journey file: ${licence}`,
    by: (names: string) => `Written by ${names}`,
    between: ' · ',
  },
} as const;
