/** English: the journey inside somebody else's page, and the dialog that hands out the snippet for it. */
export const embed = {
  button: 'Embed',
  /** In the frame. */
  openWhole: 'Open in Byline',
  newTab: '(opens in a new tab)',
  sources: 'Sources',
  toSources: (counts: string) => `Sources: ${counts}`,
  sourcesIntro: 'Each line on the map follows from these reports. What they say is paraphrased.',
  more: (n: number) => `And ${n.toLocaleString('en')} more in Byline.`,
  noReports: 'This journey names no report.',
  named: 'Named by them, not read themselves',
  noLicence: 'The journey file names no licence.',

  /** What is said of gestures that are left to the page around. */
  gestures: {
    windows: 'Use Ctrl + scroll to zoom the map',
    mac: 'Use ⌘ + scroll to zoom the map',
    mobile: 'Use two fingers to move the map',
  },

  /** The dialog. */
  title: 'Embed this journey',
  close: 'Close',
  shape: 'Shape',
  shapes: { '16:9': 'Wide, 16:9', '1:1': 'Square, 1:1', '9:16': 'Upright, 9:16' },
  view: 'It opens on',
  asNow: 'what you see now: the moment, the open source, the map’s place, the cap',
  asStart: 'the start of the journey, whole',
  follow: 'The frame’s height follows what is in it (adds a script to your page)',
  snippet: 'Copy this into your page',
  copy: 'Copy the snippet',
  copied: 'Snippet copied',
  copyFailed: 'The browser refused to copy. Select the text above.',
  preview: 'Preview',
  frameTitle: (title: string) => `${title}: a sourced journey on a map`,
  noFile:
    'This journey was opened from a file of yours: nobody else can open it. Put the file on a server and open it by its address; then it can be embedded.',
  inside:
    'Title, legend, player, sources and credits are always in the frame. It asks nothing of anyone but this server, and the wheel scrolls your page, not the map.',
} as const;
