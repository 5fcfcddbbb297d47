/** English: opening a journey. The dialog "Open a journey", and what is said while a file is read. */
import { formatKm } from '../format';

export const opening = {
  cancelled: 'Reading was stopped. Open a journey to go on.',
  gone: 'Whoever read this journey has stopped. Open its file again.',
  cancel: 'Stop',
  title: (name: string) => `Opening ${name}`,
  /** One of those that are built in, which have a title only when they are open. */
  builtIn: 'Opening the journey',
  steps: {
    fetching: 'Fetching',
    reading: 'Reading',
    measuring: 'Measuring the line',
    weighing: 'Weighing the claims',
    checking: 'Checking the rules',
  },
  /** "3.2 of 41 MB". */
  received: (megabytes: string, all: string | null) => (all === null ? `${megabytes} MB` : `${megabytes} of ${all} MB`),
  pasted: 'pasted text',

  /** The button that opens the dialog. */
  button: 'Journeys',
  heading: 'Open a journey',
  close: 'Close',
  notLoaded: 'The dialog could not be loaded. “Open file” works without it.',

  gallery: {
    title: 'On this page',
    notLoaded: 'The list of journeys could not be loaded. Files, texts and addresses open without it.',
    onShow: 'on show',
    km: (km: number) => `${formatKm(km)} km`,
  },
  file: {
    title: 'A file of yours',
    choose: 'Choose a file…',
    kinds:
      'GeoJSON, CSV or TSV, GPX, KML and KMZ, and the zip archives that are written here. Or drop it anywhere on the page.',
    private: 'It is read in this browser and sent nowhere.',
  },
  text: {
    title: 'A text',
    label: 'Paste the text of such a file',
    hint: 'Pasting outside of a field works too, without this dialog.',
    open: 'Open this text',
    empty: 'There is no text yet: paste one first.',
  },
  address: {
    title: 'An address on the web',
    label: 'Address of such a file',
    hint: 'On this site, or on one that this page was built to read from; that one’s server must allow it too (CORS).',
    open: 'Open',
    empty: 'There is no address yet: it begins with https:// or http://.',
    bad: (text: string) => `“${text}” is not a whole address. It has to look like https://example.org/journey.geojson.`,
    notHttp: (scheme: string) =>
      `“${scheme}” addresses are not opened, only https:// and http://. Save the file and choose it above.`,
  },
  start: {
    title: 'To begin with',
    text: 'A small journey that is made up, with notes on what each part is. It opens here without a fault.',
    file: 'Starter file',
    table: 'Starter table',
    format: 'GeoJSON',
    tableFormat: 'CSV',
  },
} as const;
