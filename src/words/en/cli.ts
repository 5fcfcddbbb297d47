/** English: the command line. */
const EXIT = `Exit codes:
  0  all is well; there may be warnings
  1  the file has errors
  2  it cannot be read, nothing in it can be used, or the command is wrong`;

const FILES = `FILE is a path, or - for standard input. Read are journey files (GeoJSON, profile byline/1) and what else
"byline convert --help" lists; the content tells which it is, and where that is not enough the name does.`;

const NAME = `--name NAME    what standard input is called, where its name tells the format: --name reports.csv`;

const DEFAULT_SIZE = '1600x900';

export const cli = {
  usage: (commands: string) => `byline: sourced journeys on a map

Usage: byline COMMAND …

${commands}

  --help     print this; byline COMMAND --help tells more
  --version  print the version

Examples:
  byline validate journey.geojson
  byline convert journey.geojson --to kml -o journey.kml

${EXIT}
`,
  version: (version: string) => `${version}\n`,
  unknownCommand: (name: string) => `byline: there is no command ${name}; byline --help lists them.\n`,
  usageError: (command: string, message: string) => `byline ${command}: ${message}\n`,
  fileMissing: 'name at least one FILE, or - for standard input',
  oneFile: 'name one FILE, or - for standard input',
  standardInput: 'standard input',
  inputTwice: 'standard input can be read once; name - once',
  nameWithoutInput: '--name is for standard input; name - as the FILE',
  notAnInstant: (text: string) => `--at ${text}: not an instant; write it as 2023-09-12T12:15:00+10:00`,
  unreadable: (file: string, reason: string) => `${file}: cannot be read: ${reason}\n`,
  /** One issue, as compilers and editors write them. */
  line: (file: string, line: number, column: number, severity: string, code: string, message: string) =>
    `${file}:${line}:${column}: ${severity} ${code}: ${message}\n`,
  verdict: (file: string, errors: number, warnings: number) =>
    `${file}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`,
  setAside: (file: string, list: string) => `${file}: set aside: ${list}\n`,
  nothingDrawn: (file: string) => `${file}: nothing in it can be drawn\n`,
  plainGeojson: 'GeoJSON of another tool',
  readAs: (file: string, format: string) => `${file}: read as ${format}\n`,
  /** For who waits: "journey.geojson: weighing the claims …". */
  step: (file: string, step: string) => `${file}: ${step} …\n`,
  steps: {
    reading: 'reading',
    measuring: 'measuring the line',
    weighing: 'weighing the claims',
    checking: 'checking the rules',
  },

  validate: {
    summary: 'Say what is wrong with files, with line and column',
    help: `Usage: byline validate FILE… [--json] [--name NAME]

Checks files, and says of each what is wrong with it and how to mend it.
${FILES}

  --json         print one JSON array of { code, severity, pointer, line, column, message };
                 with more than one FILE each also has "file"
  ${NAME}
  --help         print this

Exit codes:
  0  no errors; there may be warnings
  1  errors
  2  a file cannot be read, or the command is wrong

Examples:
  byline validate journey.geojson
  byline validate --json geo/journeys/*/journey.geojson
  cat reports.csv | byline validate - --name reports.csv
`,
  },

  convert: {
    summary: 'Write a journey in another format',
    help: (
      written: string,
      read: string,
    ) => `Usage: byline convert FILE --to FORMAT [-o OUT] [--segment ID] [--at INSTANT] [--name NAME]

Writes what can be used of a file in another format. Issues, and what was set aside, go to standard error.
FILE is a path, or - for standard input.

  --to FORMAT    one of the formats below; without it the ending of OUT tells which
  -o, --out OUT  the file to write. It is replaced as a whole, and only once all of it is written.
                 Without it, or with -, the result goes to standard output
  --segment ID   only this segment, with its places, claims and reports
  --at INSTANT   the moment that is asked about, with an offset: 2023-09-12T12:15:00+10:00
  ${NAME}
  --help         print this

Written:
${written}

Read:
${read}

Exit codes:
  0  written; there may be warnings
  1  the file has errors; what is usable of it is written
  2  it cannot be read, nothing in it can be used, or the command is wrong; nothing is written

Examples:
  byline convert journey.geojson --to kml -o journey.kml
  byline convert track.gpx -o journey.geojson
  byline convert journey.geojson --to markdown | less
`,
    /** A format in the list of those that are written. */
    format: (id: string, holds: string, options: string) => `  ${id.padEnd(13)} ${holds}${options}`,
    ofSegment: 'takes --segment',
    ofMoment: 'needs --at',
    options: (list: readonly string[]) => (list.length > 0 ? ` (${list.join(', ')})` : ''),
    readOurs: 'journey files: GeoJSON, profile byline/1',
    readArchive: 'an archive with one of these in it (.zip, .kmz)',
    noFormat: 'name a format with --to, or a file with -o whose ending tells it',
    unknownFormat: (id: string, known: string) => `there is no format ${id}; there are ${known}`,
    unknownEnding: (out: string, known: string) => `the ending of ${out} tells no format; name one with --to: ${known}`,
    bytesToTerminal: (format: string) =>
      `byline convert: ${format} is not text, and standard output is a terminal. Name a file with -o, or pass it on with |.\n`,
    nothingWritten: 'byline convert: nothing was written.\n',
    unwritable: (file: string, reason: string) => `${file}: cannot be written: ${reason}\n`,
    folderMissing: (folder: string) => `there is no folder ${folder}; make it first`,
    isFolder: 'it is a folder',
  },

  inspect: {
    summary: 'Print the figures of the evidence: windows, band, run, contradictions, shares',
    notACap: (text: string, most: string) =>
      `--cap ${text}: not a speed; write km/h as a number above 0 and at most ${most}`,
    help: `Usage: byline inspect FILE [--json] [--at INSTANT]… [--cap KMH] [--name NAME]

Where the subject of a journey can have been, as its reports bound it.
${FILES}

  --json         print one JSON object: lengthKm, capKmh, leastCapKmh, windows, band (breakpoints: ms since 1970,
                 lower and upper km), run (corners of the steadiest run), contradictions, impliedSpeeds, shares,
                 reports, origins. A speed that nothing bounds is null.
  --at INSTANT   print instead what holds at that instant, with an offset: 2023-09-12T12:15:00+10:00; with --json an
                 array of { at, lowerKm, upperKm, runKm, pinned, sentence } in the order given. All but "at" are null
                 where the accepted claims contradict each other
  --cap KMH      use this cap in place of the file's own
  ${NAME}
  --help         print this

Exit codes:
  0  the accepted claims agree
  1  they contradict each other
  2  the file cannot be read, nothing in it can be used, or the command is wrong

Examples:
  byline inspect journey.geojson
  byline inspect journey.geojson --json --cap 60
  byline inspect journey.geojson --json --at 2023-09-12T12:15:00+10:00
`,
    text: (figures: {
      readonly km: string;
      readonly from: string;
      readonly to: string;
      readonly hours: string;
      readonly unpinned: string;
      readonly cap: string;
      readonly leastCap: string | null;
      readonly shares: string;
      readonly counts: {
        readonly claims: number;
        readonly reports: number;
        readonly origins: number;
        readonly unnamed: number;
      };
      readonly contradictions: number;
    }) => `drawn         ${figures.km} km (${figures.shares})
clock         ${figures.from} to ${figures.to}, ${figures.hours} h
not reported  ${figures.unpinned} h of it
cap           ${figures.cap} km/h; ${figures.leastCap === null ? 'no speed is enough for the accepted claims' : `below ${figures.leastCap} km/h the accepted claims disagree`}
claims        ${figures.counts.claims}, from ${figures.counts.reports} reports · ${figures.counts.origins} origins and ${figures.counts.unnamed} not named
contradict    ${figures.contradictions}
`,
  },

  chromium: {
    missing: [
      'no Chromium was found. Do one of these, then try again:',
      '  · install Chromium, Google Chrome or Microsoft Edge (Debian, Ubuntu: `sudo apt-get install chromium`)',
      '  · in a checkout: `npx playwright install chromium`',
      '  · set CHROMIUM_PATH to the program of a Chromium that you have',
    ].join('\n'),
    namedMissing: (path: string) => `CHROMIUM_PATH is ${path}, and no program is there`,
  },

  render: {
    summary: 'Draw the map at a moment: a PNG or an SVG with title, legend and sources',
    help: (
      most: string,
    ) => `Usage: byline render FILE [--at INSTANT] -o OUT [--size WIDTHxHEIGHT] [--scale N] [--theme light|dark]
                     [--segment ID] [--cap KMH] [--svg] [--name NAME]

Draws the map of a journey at one moment, with its title, the sentence of the moment, a legend, the sources and the
credits on it. A PNG is drawn by a Chromium that is installed here; an SVG needs none.
${FILES}

  --at INSTANT   the moment, with an offset: 2023-09-12T12:15:00+10:00. Without it, the middle of the journey's hours
  -o, --out OUT  the file to write; its ending tells whether it is a PNG or an SVG. - is standard output, as PNG
  --size WxH     width and height of the picture before it is scaled; ${DEFAULT_SIZE} unless you say otherwise
  --scale N      how many pixels one of these is: 2 for twice as fine. At most ${most} pixels a side come out
  --theme NAME   light or dark; light unless you say otherwise
  --segment ID   show this segment, and list its sources
  --cap KMH      use this cap in place of the file's own; the picture says so
  --svg          write SVG, whatever OUT is called
  ${NAME}
  --help         print this

Exit codes:
  0  drawn; there may be warnings
  1  the file has errors; what is usable of it is drawn
  2  it cannot be read, nothing in it can be drawn, no browser draws the PNG, or the command is wrong

Examples:
  byline render journey.geojson --at 2023-09-12T12:15:00+10:00 -o map.png
  byline render journey.geojson --size 1080x1080 --theme dark -o square.png
  byline render journey.geojson --size 2048x1152 --scale 2 -o large.png
  byline render journey.geojson --segment seg-a -o map.svg

A browser that is none of the usual ones is named by CHROMIUM_PATH.
`,
    noOut: 'name the file to write with -o',
    unknownEnding: (out: string) => `the ending of ${out} is neither .png nor .svg; add --svg, or name it otherwise`,
    badSize: (text: string, least: string, most: string) =>
      `--size ${text}: write it as ${DEFAULT_SIZE}, each side from ${least} to ${most}`,
    badScale: (text: string) => `--scale ${text}: write a number from 0.25 to 8`,
    tooLarge: (width: string, height: string, most: string) =>
      `${width} × ${height} pixels are too many; at most ${most} a side can be drawn`,
    badTheme: (text: string) => `--theme ${text}: there are light and dark`,
    noSegment: (id: string, known: string) => `--segment ${id}: the journey has none of that id; it has ${known}`,
    noData: (reason: string) => `byline render: its own data cannot be read: ${reason}\n`,
    notDrawn: (reason: string) => `byline render: ${reason}\n`,
    browserFailed: (program: string, reason: string) => `${program} did not draw the picture: ${reason}`,
    browserSilent: 'it ended without a picture',
    browserSlow: (seconds: string) => `it took more than ${seconds} s`,
    browserSize: (got: string, wanted: string) => `its picture is ${got} instead of ${wanted} pixels`,
  },

  schema: {
    summary: 'Print the JSON Schema of journey files',
    help: `Usage: byline schema

Prints the JSON Schema (draft 2020-12) of journey files, for editors and for programs that know no Byline. It tells
whether a file has the right shape; only "byline validate" tells whether what it says holds together.

  --help         print this

Example:
  byline schema > journey.schema.json

Exit codes:
  0  printed
  2  the command is wrong
`,
  },
} as const;
